import { and, eq, max } from 'drizzle-orm';
import type { Lock, Writes } from '../../../database/index.ts';
import { required } from '../../../lib/assert.ts';
import type { Visit } from '../visit.ts';
import { visitById } from './visits.ts';

/** Writes a visit; answers it as it is kept. */
export async function insertVisit(tx: Writes, visit: Omit<Visit, 'id'>): Promise<Visit> {
  const { visits } = tx.tables;
  const [row] = await tx.insert(visits).values(visit).returning({ id: visits.id });
  return { ...visit, id: required(row, 'a visit that was just written').id };
}

/** Writes a visit anew; answers it as it is kept. */
export async function updateVisit(tx: Writes, { id, ...visit }: Visit): Promise<Visit> {
  await tx.update(tx.tables.visits).set(visit).where(eq(tx.tables.visits.id, id));
  return required(await visitById(tx, id), 'a visit that was just written');
}

export async function deleteVisit(tx: Writes, id: number): Promise<void> {
  await tx.delete(tx.tables.visits).where(eq(tx.tables.visits.id, id));
}

/** The number of a drive's next walk-in. Nothing is locked after this lock. */
export async function nextWalkIn(tx: Writes, walkIns: Lock<'walk-ins'>): Promise<number> {
  const { visits } = tx.tables;
  const [row] = await tx
    .select({ last: max(visits.walkIn) })
    .from(visits)
    .where(eq(visits.driveId, walkIns.id));
  return (row?.last ?? 0) + 1;
}

/** Whether another bag of a drive has this number. */
export async function isNumberTaken(
  tx: Writes,
  bags: Lock<'bags'>,
  visitId: number,
  donationNumber: string,
): Promise<boolean> {
  const { visits } = tx.tables;
  const same = and(eq(visits.driveId, bags.id), eq(visits.donationNumber, donationNumber));
  const found = await tx.select({ id: visits.id }).from(visits).where(same);
  return found.some(({ id }) => id !== visitId);
}

/** Takes the person, their booking and the number of their bag off a visit. */
export async function unname(tx: Writes, id: number, walkIn: number): Promise<void> {
  const nobody = { personId: null, bookingId: null, donationNumber: null, walkIn };
  await tx.update(tx.tables.visits).set(nobody).where(eq(tx.tables.visits.id, id));
}

/** Makes every visit of a person another's. */
export async function giveVisits(tx: Writes, from: number, to: number): Promise<void> {
  const { visits } = tx.tables;
  await tx.update(visits).set({ personId: to }).where(eq(visits.personId, from));
}
