import { today } from '../../../calendar/index.ts';
import { lockAll, type Writes } from '../../../database/index.ts';
import { type Person, personOf } from '../../donors/index.ts';
import { driveById, type Slot, slotsOf } from '../../drives/index.ts';
import type { HeldIn } from '../links.ts';
import { insertWait } from '../queries/changes.ts';
import { positionOf, type WaitRow, waitFor } from '../queries/waits.ts';
import { type JoinRefusal, joinRefusal } from '../rules/joining.ts';
import type { Terms } from '../terms.ts';

/** Who wants to wait for what; `slotId` is 0 for any slot of the drive. */
export interface JoinWish {
  readonly driveId: number;
  readonly slotId: number;
  readonly personId: number;
  /** The account that presses. */
  readonly accountId: number;
}

/** What became of it: the place in line, from 1; `again`: they stood there already. */
export type Joining =
  | {
      readonly kind: 'joined';
      readonly waitId: number;
      readonly place: number;
      readonly again: boolean;
    }
  | { readonly kind: 'refused'; readonly refusal: JoinRefusal };

/**
 * Joins the line for a slot or a drive. Decided under the locks of the person and of every slot that is
 * waited for: a place that is freed meanwhile is either seen here or offered to who just joined.
 */
export async function join(
  tx: Writes,
  wish: JoinWish,
  terms: Terms,
  heldIn: HeldIn = nothingHeld,
): Promise<Joining> {
  await tx.lock('person', wish.personId);
  const person = await personOf(tx, wish.accountId, wish.personId);
  if (!person) return refused({ name: 'not-yours' });
  const known = await waitFor(tx, wish);
  if (known) return joined(tx, known, true);
  const slots = await lockWaitedFor(tx, wish);
  const refusal = await refusalOf(tx, wish, person, slots, terms, heldIn);
  if (refusal) return refused(refusal);
  return joined(tx, await insertWait(tx, { ...wish, createdAt: terms.now }), false);
}

const nothingHeld: HeldIn = async () => undefined;
const refused = (refusal: JoinRefusal): Joining => ({ kind: 'refused', refusal });

async function joined(tx: Writes, wait: WaitRow, again: boolean): Promise<Joining> {
  return { kind: 'joined', waitId: wait.id, place: await positionOf(tx, wait), again };
}

async function lockWaitedFor(tx: Writes, { driveId, slotId }: JoinWish): Promise<Slot[]> {
  const waitedFor = async () =>
    (await slotsOf(tx, driveId)).filter(({ id }) => slotId === 0 || id === slotId);
  await lockAll(
    tx,
    'slot',
    (await waitedFor()).map(({ id }) => id),
  );
  // Now that nobody changes them.
  return waitedFor();
}

async function refusalOf(
  tx: Writes,
  wish: JoinWish,
  { id, sex }: Person,
  slots: readonly Slot[],
  { now, standing }: Terms,
  heldIn: HeldIn,
): Promise<JoinRefusal | undefined> {
  const drive = await driveById(tx, wish.driveId);
  if (!drive) return { name: 'no-such-slot' };
  const [slot] = wish.slotId === 0 ? [] : slots;
  const held = await heldIn(tx, id, wish.accountId, now);
  return joinRefusal({
    now,
    drive,
    slots,
    sex,
    holdsIt: wish.slotId === 0 ? held?.driveId === drive.id : held?.slotId === wish.slotId,
    holdsOnTheirOwn: held?.isMovable === false,
    standing: await standing(tx, id, slot ? today(slot.startsAt) : drive.day, now),
  });
}
