import { desc, eq } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';
import { required } from '../../../lib/assert.ts';
import type { ChangeKind, Drive } from '../../drives/index.ts';

/** A change of a drive that was made, with the drive as it was before. */
export type ChangeRow = Queries['tables']['changes']['$inferSelect'];

/** The last two changes of a drive, the newer first. */
export async function lastChanges(q: Queries, driveId: number): Promise<ChangeRow[]> {
  const { changes } = q.tables;
  return q.select().from(changes).where(eq(changes.driveId, driveId)).orderBy(desc(changes.id)).limit(2);
}

/** The id of the last change of a drive; 0 where there was none. */
export async function lastChangeId(q: Queries, driveId: number): Promise<number> {
  return (await lastChanges(q, driveId))[0]?.id ?? 0;
}

/** Writes that a drive was changed by an account; answers the id. */
export async function insertChange(
  tx: Writes,
  { id: driveId, day, startMinutes, endMinutes, place, centerId, address }: Drive,
  { kind, accountId, at }: { readonly kind: ChangeKind; readonly accountId: number; readonly at: number },
): Promise<number> {
  const before = { driveId, day, startMinutes, endMinutes, place, centerId, address };
  const row = { ...before, kind, accountId, at };
  const [made] = await tx.insert(tx.tables.changes).values(row).returning({ id: tx.tables.changes.id });
  return required(made, 'a change that was just written').id;
}

/** A change by its id. */
export async function changeById(q: Queries, id: number): Promise<ChangeRow | undefined> {
  const { changes } = q.tables;
  return (await q.select().from(changes).where(eq(changes.id, id)))[0];
}

/** A change stays; who made it is not known any more. */
export async function forgetMaker(tx: Writes, accountId: number): Promise<void> {
  const { changes } = tx.tables;
  await tx.update(changes).set({ accountId: 0 }).where(eq(changes.accountId, accountId));
}
