import { eq, inArray, sql } from 'drizzle-orm';
import { type EpochDay, epochDay } from '../../calendar/index.ts';
import type { Queries, Writes } from '../../database/index.ts';

/** What staff said on a visit: not before this day. Why is kept nowhere. */
export interface Deferral {
  readonly visitId: number;
  readonly personId: number;
  /** The first day on which they may come again. */
  readonly until: EpochDay;
}

/** Keeps a deferral on site in place of what was said on this visit before. */
export async function deferOnSite(tx: Writes, deferral: Deferral): Promise<void> {
  const { deferrals } = tx.tables;
  await tx
    .insert(deferrals)
    .values(deferral)
    .onConflictDoUpdate({ target: deferrals.visitId, set: { ...deferral } });
}

/** Takes a deferral on site back: the visit came to something else. */
export async function endDeferral(tx: Writes, visitId: number): Promise<void> {
  await tx.delete(tx.tables.deferrals).where(eq(tx.tables.deferrals.visitId, visitId));
}

/** The deferrals of a person, those that are over too. */
export async function deferralsOf(q: Queries, personId: number): Promise<Deferral[]> {
  const query = q.prepared('deferralsOf', (door) =>
    door
      .select()
      .from(door.tables.deferrals)
      .where(eq(door.tables.deferrals.personId, sql.placeholder('personId'))),
  );
  const rows = await query.execute({ personId });
  return rows.map((row) => ({ ...row, until: epochDay(row.until) }));
}

/** The first day on which nothing said on site stands in the way; undefined when nothing ever was. */
export async function deferredUntil(q: Queries, personId: number): Promise<EpochDay | undefined> {
  const days = (await deferralsOf(q, personId)).map(({ until }) => until);
  return days.sort((a, b) => b - a)[0];
}

/** What one person was deferred for is the other's from now on. */
export async function moveDeferrals(tx: Writes, from: number, to: number): Promise<void> {
  const { deferrals } = tx.tables;
  await tx.update(deferrals).set({ personId: to }).where(eq(deferrals.personId, from));
}

export async function deleteDeferrals(tx: Writes, personIds: readonly number[]): Promise<void> {
  if (personIds.length === 0) return;
  await tx.delete(tx.tables.deferrals).where(inArray(tx.tables.deferrals.personId, [...personIds]));
}
