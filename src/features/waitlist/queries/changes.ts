import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Lock, Writes } from '../../../database/index.ts';
import { required } from '../../../lib/assert.ts';
import type { Hold } from '../rules/holding.ts';
import { isOpen, type OfferState } from './offers.ts';
import { lasting, type WaitRow, type WaitState } from './waits.ts';

/** Puts a person at the end of a line; where they stand in it already the table refuses by throwing. */
export async function insertWait(
  tx: Writes,
  wait: Pick<WaitRow, 'driveId' | 'slotId' | 'personId' | 'accountId' | 'createdAt'>,
): Promise<WaitRow> {
  const row = { ...wait, state: 'waiting' as const };
  const [made] = await tx.insert(tx.tables.waits).values(row).returning();
  return required(made, 'a wait that was just written');
}

/** Takes a wait from one state to another; answers whether it was there. */
export async function changeWait(
  tx: Writes,
  id: number,
  from: WaitState,
  to: WaitState,
  endedAt: number | null,
): Promise<boolean> {
  const query = tx.prepared('waitlist.change-wait', (door) => {
    const { waits } = door.tables;
    const value = sql.placeholder;
    return door
      .update(waits)
      .set({ state: sql`${value('to')}`, endedAt: sql`${value('endedAt')}` })
      .where(and(eq(waits.id, value('id')), eq(waits.state, value('from'))))
      .returning({ id: waits.id });
  });
  return (await query.execute({ id, from, to, endedAt })).length > 0;
}

/** Ends every wait of persons, or all of a drive. */
export async function endAll(
  tx: Writes,
  which: { readonly personIds: readonly number[] } | { readonly driveId: number },
  state: WaitState,
  now: number,
): Promise<void> {
  const { waits } = tx.tables;
  const theirs =
    'driveId' in which ? eq(waits.driveId, which.driveId) : inArray(waits.personId, [...which.personIds]);
  await tx
    .update(waits)
    .set({ state, endedAt: now })
    .where(and(theirs, inArray(waits.state, lasting)));
}

/** Holds a place for a person; answers the offer's id, or undefined when they have an open offer. */
export async function insertOffer(
  tx: Writes,
  slot: Lock<'slot'>,
  offer: Hold & { readonly waitId: number; readonly personId: number; readonly turn: number },
): Promise<number | undefined> {
  const query = tx.prepared('waitlist.insert-offer', (door) => {
    const { offers } = door.tables;
    const value = sql.placeholder;
    return door
      .insert(offers)
      .values({
        waitId: value('waitId'),
        slotId: value('slotId'),
        personId: value('personId'),
        turn: value('turn'),
        opensAt: value('opensAt'),
        expiresAt: value('expiresAt'),
      })
      .onConflictDoNothing()
      .returning({ id: offers.id });
  });
  const [row] = await query.execute({ ...offer, slotId: slot.id });
  return row?.id;
}

/** Ends an offer that is open; answers whether it was. */
export async function closeOffer(
  tx: Writes,
  slot: Lock<'slot'>,
  id: number,
  state: Exclude<OfferState, 'open'>,
  now: number,
): Promise<boolean> {
  const query = tx.prepared('waitlist.close-offer', (door) => {
    const { offers } = door.tables;
    const value = sql.placeholder;
    const mine = and(eq(offers.id, value('id')), eq(offers.slotId, value('slotId')), isOpen(door));
    return door
      .update(offers)
      .set({ state: sql`${value('state')}`, endedAt: sql`${value('now')}` })
      .where(mine)
      .returning({ id: offers.id });
  });
  return (await query.execute({ id, slotId: slot.id, state, now })).length > 0;
}

/** Holds the place of an open offer for another time. */
export async function changeHold(tx: Writes, slot: Lock<'slot'>, id: number, hold: Hold): Promise<void> {
  const { offers } = tx.tables;
  const mine = and(eq(offers.id, id), eq(offers.slotId, slot.id), isOpen(tx));
  await tx.update(offers).set(hold).where(mine);
}

/** Lets the open offer of a person run out now: the next sweep ends it. */
export async function cutShort(tx: Writes, personId: number, now: number): Promise<void> {
  const { offers } = tx.tables;
  await tx
    .update(offers)
    .set({ expiresAt: now })
    .where(and(eq(offers.personId, personId), isOpen(tx)));
}

/** Gives the waits and offers of one person to another. */
export async function handOver(tx: Writes, from: number, to: number): Promise<void> {
  const { waits, offers } = tx.tables;
  await tx.update(waits).set({ personId: to }).where(eq(waits.personId, from));
  await tx.update(offers).set({ personId: to }).where(eq(offers.personId, from));
}

/** Deletes everything persons ever waited for. */
export async function deleteWaits(tx: Writes, personIds: readonly number[]): Promise<void> {
  const { waits, offers } = tx.tables;
  await tx.delete(offers).where(inArray(offers.personId, [...personIds]));
  await tx.delete(waits).where(inArray(waits.personId, [...personIds]));
}
