import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';

export type Concern = Queries['tables']['concerns']['$inferSelect'];
export type Answer = NonNullable<Concern['answer']>;

/** A concern with the change it is of. */
export interface Told {
  readonly concern: Concern;
  readonly change: Queries['tables']['changes']['$inferSelect'];
}

/** Writes whom a change concerns. */
export async function insertConcerns(
  tx: Writes,
  rows: readonly Omit<Concern, 'id' | 'answer' | 'answeredAt'>[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(tx.tables.concerns).values([...rows]);
}

/** What changed for a booking, the first change first. */
export async function concernsOf(q: Queries, bookingId: number): Promise<Told[]> {
  return told(q, eq(q.tables.concerns.bookingId, bookingId));
}

/** What changed in a drive for whom, the first change first. */
export async function concernsIn(q: Queries, driveId: number): Promise<Told[]> {
  return told(q, eq(q.tables.changes.driveId, driveId));
}

/** What changed for persons, the first change first. */
export async function concernsOfPersons(q: Queries, personIds: readonly number[]): Promise<Told[]> {
  return personIds.length === 0 ? [] : told(q, inArray(q.tables.concerns.personId, [...personIds]));
}

/** A concern by its id. */
export async function concernById(q: Queries, id: number): Promise<Told | undefined> {
  return (await told(q, eq(q.tables.concerns.id, id)))[0];
}

/** Notes what somebody said to a change, the first word only; answers whether it was that. */
export async function noteAnswer(tx: Writes, id: number, answer: Answer, now: number): Promise<boolean> {
  const { concerns } = tx.tables;
  const open = and(eq(concerns.id, id), isNull(concerns.answer));
  const noted = await tx.update(concerns).set({ answer, answeredAt: now }).where(open).returning();
  return noted.length > 0;
}

/** Gives what concerned one person to another. */
export async function giveConcerns(tx: Writes, from: number, to: number): Promise<void> {
  const { concerns } = tx.tables;
  await tx.update(concerns).set({ personId: to }).where(eq(concerns.personId, from));
}

/** Deletes whatever concerned persons. */
export async function deleteConcerns(tx: Writes, personIds: readonly number[]): Promise<void> {
  const { concerns } = tx.tables;
  if (personIds.length > 0) await tx.delete(concerns).where(inArray(concerns.personId, [...personIds]));
}

async function told(q: Queries, which: SQL): Promise<Told[]> {
  const { concerns, changes } = q.tables;
  return q
    .select({ concern: concerns, change: changes })
    .from(concerns)
    .innerJoin(changes, eq(changes.id, concerns.changeId))
    .where(which)
    .orderBy(asc(changes.id), asc(concerns.id));
}
