import { type EpochDay, instant, today } from '../../../calendar/index.ts';
import type { Writes } from '../../../database/index.ts';
import { withdraw } from '../../../delivery/index.ts';
import { deleteVow, dropBooking, endVow, reopenVow, setBooking } from '../queries/changes.ts';
import { endedKey } from '../queries/ended.ts';
import { historyOf, isVowed, openVows, type Vow } from '../queries/vows.ts';
import { fitting, keptBy } from '../rules/vows.ts';

const NOON = 12 * 60;

/**
 * An open vow that a donation on the day of this booking would keep joins the booking: one with a window
 * before one that waits for a call. False when there is none. For a booking that moved it is decided anew;
 * one that has kept a vow already keeps no second.
 * The caller holds the person's lock, or that of the slot the booking is in.
 */
export async function joinBooking(
  tx: Writes,
  { personId, bookingId, day }: { personId: number; bookingId: number; day: EpochDay },
): Promise<boolean> {
  await leaveBooking(tx, bookingId);
  if (await isVowed(tx, bookingId)) return true;
  const vow = fitting(await openVows(tx, personId), day);
  return vow !== undefined && setBooking(tx, vow, bookingId);
}

/** The booking will keep no vow: it was cancelled. The vow stays open. */
export async function leaveBooking(tx: Writes, bookingId: number): Promise<void> {
  await dropBooking(tx, bookingId);
}

/**
 * Blood was given on this day: it keeps the vow that joined a booking, or else the open one that fits. A day
 * keeps one vow, however often it is told. False when it keeps none.
 */
export async function keep(tx: Writes, personId: number, day: EpochDay, now: number): Promise<boolean> {
  const vows = await historyOf(tx, [personId]);
  if (vows.some((vow) => wasKeptOn(vow, day))) return false;
  const vow = keptBy(
    vows.filter(({ state }) => state === 'open'),
    day,
  );
  if (!vow) return false;
  const at = day === today(now) ? now : instant(day, NOON);
  await withdraw(tx, [endedKey(vow.id)]);
  return endVow(tx, vow.id, 'kept', at);
}

/**
 * What was told of a day was a mistake: the vow that its donation had kept is open again, with the booking that
 * was to keep it; but the newer one stays where the person has declared the same anew since. The caller holds
 * the person's lock.
 */
export async function unkeep(tx: Writes, personId: number, day: EpochDay): Promise<void> {
  const vows = await historyOf(tx, [personId]);
  const kept = vows.find((vow) => wasKeptOn(vow, day));
  if (!kept) return;
  const isSame = (vow: Vow) => vow.state === 'open' && vow.campaign?.id === kept.campaign?.id;
  if (vows.some(isSame)) await deleteVow(tx, kept.id);
  else await reopenVow(tx, kept.id);
}

/**
 * Days on which a person says they gave keep vows too: each one the open vow whose window holds it. What was
 * given before the vow was made keeps nothing.
 */
export async function keepDeclared(
  tx: Writes,
  personId: number,
  days: readonly EpochDay[],
  now: number,
): Promise<void> {
  for (const day of [...days].sort((a, b) => a - b)) await keep(tx, personId, day, now);
}

const wasKeptOn = ({ state, endedAt }: Vow, day: EpochDay): boolean =>
  state === 'kept' && endedAt !== null && today(endedAt) === day;
