import { isoDay } from '../../calendar/index.ts';
import type { Queries } from '../../database/index.ts';
import { deferralsOf } from './deferrals.ts';
import { screeningOf } from './queries.ts';

/** What is kept of these persons' screenings, for /mydata. */
export async function exportOf(q: Queries, personIds: readonly number[]): Promise<unknown[]> {
  const kept = await Promise.all(personIds.map((id) => screeningOf(q, id)));
  return kept.flatMap((screening) =>
    screening
      ? [
          {
            ...screening,
            day: isoDay(screening.day),
            until: screening.until === null ? null : isoDay(screening.until),
          },
        ]
      : [],
  );
}

/** What staff said to these persons at drives: until when, for /mydata. */
export async function exportDeferrals(q: Queries, personIds: readonly number[]): Promise<unknown[]> {
  const kept = await Promise.all(personIds.map((id) => deferralsOf(q, id)));
  return kept.flat().map(({ personId, until }) => ({ personId, until: isoDay(until) }));
}
