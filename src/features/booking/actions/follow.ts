import { type Locks, lockAll, type Writes } from '../../../database/index.ts';
import { type ChangeKind, driveById, freePlaces, type Slot, slotsOf } from '../../drives/index.ts';
import { joinBooking, leaveBooking } from '../../vows/index.ts';
import { endDrive, holdAnew, type Terms, waitsIn } from '../../waitlist/index.ts';
import { replanMessages, withdrawMessages } from '../messages.ts';
import { endBooking } from '../queries/changes.ts';
import { cameTo, type Expected, expectedAt } from '../queries/expected.ts';
import { fits } from './fitting.ts';

/** What a change of a drive came to for those who hold a place in it, or wait for one. */
export interface Followed {
  /** Those who had not come yet; `isHomeless`: their hour is none for them any more. */
  readonly bookings: readonly (Expected & { readonly isHomeless: boolean })[];
  /** Waits that ended with what they were for. */
  readonly lapsed: readonly Waiting[];
  /** Waits that go on, for whose place nothing is offered yet. */
  readonly waiting: readonly Waiting[];
}

type Waiting = Awaited<ReturnType<typeof waitsIn>>[number];

/** Locks everybody who holds a place in a drive or waits for one: before its slots, as everywhere. */
export async function lockExpected(tx: Writes, driveId: number): Promise<void> {
  const booked = [...(await expectedAt(tx, driveId)), ...(await cameTo(tx, driveId))];
  const concerned = [...booked, ...(await waitsIn(tx, driveId))];
  const persons = concerned.map(({ personId }) => personId);
  await lockAll(tx, 'person', persons);
}

/**
 * A drive changed, or was called off, in this very write: its bookings are reminded of as it is now and its
 * offers held and told anew, or all end with their waits and messages. Who does not fit any more keeps the
 * booking, but is reminded of no hour that is none.
 */
export async function followDrive(
  tx: Writes,
  driveId: number,
  kind: ChangeKind,
  terms: Terms,
): Promise<Followed> {
  const hours = await slotsOf(tx, driveId);
  const ids = hours.map(({ id }) => id);
  // Whoever books or moves here holds the slot: under these locks the bookings are all there are.
  const slots = await lockAll(tx, 'slot', ids);
  const waits = await waitsIn(tx, driveId);
  const expected = await expectedAt(tx, driveId);
  const isCancelled = (await driveById(tx, driveId))?.state === 'cancelled';
  if (isCancelled) await endAll(tx, driveId, expected, slots, terms.now);
  else await holdAnew(tx, { driveId, slots, isElsewhen: kind !== 'shortened' }, terms);
  const bookings = [];
  for (const each of expected)
    bookings.push({ ...each, isHomeless: !isCancelled && !(await goOn(tx, each, { hours, kind }, terms)) });
  const left = await waitsIn(tx, driveId);
  const last = new Set(left.map(({ id }) => id));
  return {
    bookings,
    lapsed: waits.filter(({ id }) => !last.has(id)),
    waiting: left.filter(({ state }) => state === 'waiting'),
  };
}

async function endAll(
  tx: Writes,
  driveId: number,
  bookings: readonly Expected[],
  slots: Locks<'slot'>,
  now: number,
): Promise<void> {
  await endDrive(tx, driveId, now);
  await withdrawMessages(
    tx,
    bookings.map(({ id }) => id),
  );
  for (const { id, slotId } of bookings) {
    await endBooking(tx, id, 'cancelled', now);
    await leaveBooking(tx, id);
    await freePlaces(tx, slots.of(slotId), 1);
  }
  // Who is at it already keeps nothing of it: they may book elsewhere at once.
  for (const { id } of await cameTo(tx, driveId)) {
    await endBooking(tx, id, 'done', now);
    await leaveBooking(tx, id);
  }
}

/** Reminds of a booking as it is now; false where it fits no more. */
async function goOn(
  tx: Writes,
  booking: Expected,
  { hours, kind }: { readonly hours: readonly Slot[]; readonly kind: ChangeKind },
  terms: Terms,
): Promise<boolean> {
  const { id, personId, driveDay, slotId } = booking;
  // The day may lie in the window of another vow now.
  await joinBooking(tx, { personId, bookingId: id, day: driveDay });
  const hour = hours.find((slot) => slot.id === slotId);
  const isKept = hour !== undefined && (await fits(tx, booking, hour, kind, terms));
  await (isKept ? replanMessages(tx, booking, terms) : withdrawMessages(tx, [id]));
  return isKept;
}
