import { asc, eq, inArray } from 'drizzle-orm';
import { epochDay, isoDay } from '../../calendar/index.ts';
import type { Queries } from '../../database/index.ts';
import type { OfferState } from './queries/offers.ts';
import type { WaitState } from './queries/waits.ts';

/** A wait as it is given out; instants as ISO 8601 in UTC. */
export interface WaitRecord {
  readonly personId: number;
  readonly place: string;
  readonly day: string;
  /** Null for any slot of the drive. */
  readonly startsAt: string | null;
  readonly joinedAt: string;
  readonly state: WaitState;
  readonly offers: readonly OfferRecord[];
}

/** A place that was held meanwhile. */
export interface OfferRecord {
  readonly from: string;
  readonly until: string;
  readonly state: OfferState;
}

/** Everything this room keeps of these persons, for «/mydata». */
export async function exportOf(q: Queries, personIds: readonly number[]): Promise<WaitRecord[]> {
  if (personIds.length === 0) return [];
  const { waits, offers, drives, slots } = q.tables;
  const theirs = inArray(waits.personId, [...personIds]);
  const rows = await q
    .select({ wait: waits, place: drives.place, day: drives.day, startsAt: slots.startsAt })
    .from(waits)
    .innerJoin(drives, eq(drives.id, waits.driveId))
    .leftJoin(slots, eq(slots.id, waits.slotId))
    .where(theirs)
    .orderBy(asc(waits.id));
  const made = await q
    .select()
    .from(offers)
    .where(inArray(offers.personId, [...personIds]));
  return rows.map(({ wait, place, day, startsAt }) => ({
    personId: wait.personId,
    place,
    day: isoDay(epochDay(day)),
    startsAt: startsAt === null ? null : iso(startsAt),
    joinedAt: iso(wait.createdAt),
    state: wait.state,
    offers: made.filter(({ waitId }) => waitId === wait.id).map(offerRecord),
  }));
}

const offerRecord = (offer: Queries['tables']['offers']['$inferSelect']): OfferRecord => ({
  from: iso(offer.opensAt),
  until: iso(offer.expiresAt),
  state: offer.state,
});

const iso = (at: number): string => new Date(at).toISOString();
