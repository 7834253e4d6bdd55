import { epochDay, isoDay } from '../../calendar/index.ts';
import type { Queries, Writes } from '../../database/index.ts';
import { giveVisits, nextWalkIn, unname } from './queries/changes.ts';
import { historyOf } from './queries/records.ts';
import type { OutcomeKind } from './visit.ts';

/** What this room keeps of a person; instants as ISO 8601 in UTC, days as ISO dates. */
export interface VisitRecord {
  readonly personId: number;
  readonly place: string;
  /** Of the drive. */
  readonly day: string;
  readonly arrivedAt: string | null;
  readonly outcome: OutcomeKind | null;
  readonly donationNumber: string | null;
  readonly until: string | null;
}

/**
 * Takes these persons off their visits: that somebody came, and what became of it, stays counted as that of a
 * walk-in. Under the persons' locks; nothing is locked after it.
 */
export async function forget(tx: Writes, personIds: readonly number[]): Promise<void> {
  if (personIds.length === 0) return;
  const theirs = (await historyOf(tx, personIds)).map(({ visit }) => visit);
  for (const { id, driveId, walkIn } of theirs.sort((a, b) => a.driveId - b.driveId)) {
    const walkIns = await tx.lock('walk-ins', driveId);
    await unname(tx, id, walkIn || (await nextWalkIn(tx, walkIns)));
  }
}

/** Two persons turned out to be one: the visits of the first are the second's. Under both persons' locks. */
export async function adopt(tx: Writes, fromPerson: number, toPerson: number): Promise<void> {
  await giveVisits(tx, fromPerson, toPerson);
}

/** What this room keeps of these persons, for «/mydata». */
export async function exportOf(q: Queries, personIds: readonly number[]): Promise<VisitRecord[]> {
  if (personIds.length === 0) return [];
  return (await historyOf(q, personIds)).map(({ visit, place, day }) => ({
    personId: visit.personId ?? 0,
    place,
    day: isoDay(epochDay(day)),
    arrivedAt: visit.arrivedAt === null ? null : new Date(visit.arrivedAt).toISOString(),
    outcome: visit.outcome,
    donationNumber: visit.donationNumber,
    until: visit.until === null ? null : isoDay(epochDay(visit.until)),
  }));
}
