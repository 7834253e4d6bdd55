import { and, asc, eq, lt, ne, notExists, sql } from 'drizzle-orm';
import type { EpochDay } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import { isOpen } from './vows.ts';

/** A vow that is open though its window ended. */
export interface EndedVow {
  readonly id: number;
  readonly personId: number;
  readonly endDay: number;
}

/** The key of the message that tells of a window's end. */
export const endedKey = (vowId: number): string => `vow:${vowId}:ended`;

/** Open vows whose window ended before a day, the longest ago first; at most `most`. */
export async function endedVows(q: Queries, before: EpochDay, most: number): Promise<EndedVow[]> {
  const { campaigns } = q.tables;
  return ended(q)
    .where(and(isOpen(q), lt(campaigns.endDay, before)))
    .orderBy(asc(campaigns.endDay))
    .limit(most);
}

/** Of them those who are still to be told; nobody is told of dates that are only computed. */
export async function untoldVows(q: Queries, before: EpochDay, most: number): Promise<EndedVow[]> {
  const { campaigns } = q.tables;
  const over = and(isOpen(q), lt(campaigns.endDay, before), eq(campaigns.provisional, false));
  return ended(q)
    .where(and(over, notExists(message(q))))
    .orderBy(asc(campaigns.endDay))
    .limit(most);
}

// One that came too early for a window that then moved is no message.
function message(q: Queries) {
  const { vows, outbox } = q.tables;
  const its = sql`${outbox.key} = 'vow:' || ${vows.id} || ':ended'`;
  return q
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(its, ne(outbox.state, 'obsolete')));
}

function ended(q: Queries) {
  const { vows, campaigns } = q.tables;
  return q
    .select({ id: vows.id, personId: vows.personId, endDay: campaigns.endDay })
    .from(vows)
    .innerJoin(campaigns, eq(campaigns.id, vows.campaignId));
}
