import type { Queries } from '../../database/index.ts';
import { historyOf } from './queries/bookings.ts';
import { mayTouch } from './rules.ts';

/** What this room keeps of a person; instants as ISO 8601 in UTC. */
export interface BookingRecord {
  readonly personId: number;
  readonly code: string;
  readonly startsAt: string;
  readonly place: string;
  readonly state: 'active' | 'cancelled' | 'missed' | 'done';
}

/** What this room keeps of these persons, for «/mydata»: as much as the account that asks may see. */
export async function exportOf(
  q: Queries,
  personIds: readonly number[],
  accountId: number,
): Promise<BookingRecord[]> {
  if (personIds.length === 0) return [];
  const bookings = await historyOf(q, personIds, accountId);
  return bookings
    .filter((booking) => mayTouch(booking, accountId))
    .map(({ personId, code, startsAt, place, state }) => ({
      personId,
      code,
      startsAt: new Date(startsAt).toISOString(),
      place,
      state,
    }));
}
