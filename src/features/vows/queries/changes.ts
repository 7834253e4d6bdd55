import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Lock, Writes } from '../../../database/index.ts';
import { required } from '../../../lib/assert.ts';
import type { Intention, Vow, VowState } from './vows.ts';
import { isOpen } from './vows.ts';

/** A vow as it is declared; the name it is for follows, sealed under the vow's own id. */
export interface NewVow {
  /** 0: call me when it is needed. */
  readonly campaignId: number;
  readonly accountId: number;
  readonly centerId: number | null;
  readonly intention: Intention;
  readonly createdAt: number;
}

/** Writes a vow of a locked person; answers its id. */
export async function insertVow(tx: Writes, person: Lock<'person'>, vow: NewVow): Promise<number> {
  const { vows } = tx.tables;
  const row = { ...vow, personId: person.id, state: 'open' as const };
  const [made] = await tx.insert(vows).values(row).returning({ id: vows.id });
  return required(made, 'a vow that was just written').id;
}

export async function setBehalf(tx: Writes, id: number, sealed: string): Promise<void> {
  await tx.update(tx.tables.vows).set({ behalf: sealed }).where(eq(tx.tables.vows.id, id));
}

/** Ends an open vow; false when it was not open any more. Only a kept one still names its booking. */
export async function endVow(
  tx: Writes,
  id: number,
  state: Exclude<VowState, 'open'>,
  at: number,
): Promise<boolean> {
  const { vows } = tx.tables;
  const change = { state, endedAt: at, ...(state === 'kept' ? {} : { bookingId: null }) };
  const open = and(eq(vows.id, id), isOpen(tx));
  return (await tx.update(vows).set(change).where(open).returning({ id: vows.id })).length > 0;
}

/** Opens a kept vow again; it still names the booking that was to keep it. */
export async function reopenVow(tx: Writes, id: number): Promise<void> {
  const { vows } = tx.tables;
  const kept = and(eq(vows.id, id), eq(vows.state, 'kept'));
  await tx.update(vows).set({ state: 'open', endedAt: null }).where(kept);
}

/** A booking is to keep this vow; false when it is not open any more, or another person's by now. */
export async function setBooking(
  tx: Writes,
  { id, personId }: Pick<Vow, 'id' | 'personId'>,
  bookingId: number,
): Promise<boolean> {
  const { vows } = tx.tables;
  const mine = and(eq(vows.id, id), eq(vows.personId, personId), isOpen(tx));
  return (await tx.update(vows).set({ bookingId }).where(mine).returning({ id: vows.id })).length > 0;
}

/** No open vow waits for this booking any more. */
export async function dropBooking(tx: Writes, bookingId: number): Promise<void> {
  const query = tx.prepared('dropBooking', (door) => {
    const { vows } = door.tables;
    const waiting = and(eq(vows.bookingId, sql.placeholder('bookingId')), isOpen(door));
    return door.update(vows).set({ bookingId: null }).where(waiting).returning({ id: vows.id });
  });
  await query.execute({ bookingId });
}

/** Gives every vow of a person to another; two open ones of one campaign are the caller's to prevent. */
export async function giveTo(tx: Writes, fromPerson: number, toPerson: number): Promise<void> {
  const { vows } = tx.tables;
  await tx.update(vows).set({ personId: toPerson }).where(eq(vows.personId, fromPerson));
}

export async function deleteVow(tx: Writes, id: number): Promise<void> {
  await tx.delete(tx.tables.vows).where(eq(tx.tables.vows.id, id));
}

export async function deleteVowsOf(tx: Writes, personIds: readonly number[]): Promise<void> {
  await tx.delete(tx.tables.vows).where(inArray(tx.tables.vows.personId, [...personIds]));
}
