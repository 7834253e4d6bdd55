import { instant } from '../../../calendar/index.ts';
import type { Drive, Hours, Slot } from '../drive.ts';
import { opening } from '../rules/opening.ts';
import { type DayCustoms, planSlots } from '../rules/slots.ts';
import type { Change, Shape } from './change.ts';

const MINUTE_MS = 60_000;

/** What a change is judged in: the instant (ms), and whether somebody came already. */
export interface Circumstances {
  readonly now: number;
  readonly isBegun: boolean;
  /** What the day leaves free for blood there. */
  readonly customs: DayCustoms;
  /** The town it goes to, where it goes elsewhere. */
  readonly town: string | null;
}

/** A drive and its slots after a change. Slots keep their ids: who holds a place in one goes along with it. */
export function reshaped(before: Shape, change: Change, at: Circumstances): Shape {
  const { drive, slots } = before;
  switch (change.kind) {
    case 'moved':
      return moved(before, { ...drive, ...hoursFrom(drive, change.startMinutes), day: change.day }, at);
    case 'delayed':
      return at.isBegun
        ? delayed(before, change.minutes, at)
        : moved(before, { ...drive, ...hoursFrom(drive, drive.startMinutes + change.minutes) }, at);
    case 'shortened':
      return shortened(before, change);
    case 'placed':
      return { drive: { ...drive, ...change.venue, town: at.town }, slots };
    case 'cancelled':
      return { drive: { ...drive, state: 'cancelled' }, slots };
  }
}

const hoursFrom = ({ startMinutes, endMinutes }: Hours, start: number): Hours => ({
  startMinutes: start,
  endMinutes: endMinutes + start - startMinutes,
});

function moved({ drive: old, slots }: Shape, wanted: Drive, { customs }: Circumstances): Shape {
  const { day, startMinutes, endMinutes } = wanted;
  // Booking that was open stays open.
  const opensAt = Math.min(old.opensAt, opening(day));
  const drive = { ...wanted, opensAt, endsAt: instant(day, endMinutes) };
  const by = instant(day, startMinutes) - instant(old.day, old.startMinutes);
  return { drive, slots: prayedAround(slots, slots.map(later(by)), [old, drive], customs) };
}

/** Somebody came already: what is over stays as it was. */
function delayed({ drive, slots }: Shape, minutes: number, { now, customs }: Circumstances): Shape {
  const endMinutes = drive.endMinutes + minutes;
  const after = { ...drive, endMinutes, endsAt: instant(drive.day, endMinutes) };
  const isOver = ({ startsAt, minutes: length }: Slot) => startsAt + length * MINUTE_MS <= now;
  const shifted = slots.map((slot) => (isOver(slot) ? slot : later(minutes * MINUTE_MS)(slot)));
  return { drive: after, slots: prayedAround(slots, shifted, [drive, after], customs) };
}

function shortened({ drive, slots }: Shape, { startMinutes, endMinutes }: Hours): Shape {
  const [from, to] = [instant(drive.day, startMinutes), instant(drive.day, endMinutes)];
  const isIn = ({ startsAt, minutes }: Slot) => startsAt >= from && startsAt + minutes * MINUTE_MS <= to;
  return {
    drive: { ...drive, startMinutes, endMinutes, endsAt: to },
    slots: slots.map((slot) => (isIn(slot) ? slot : { ...slot, closed: true, dropped: true })),
  };
}

const later =
  (ms: number) =>
  (slot: Slot): Slot => ({ ...slot, startsAt: slot.startsAt + ms });

/**
 * Hours that nobody holds are closed as the prayers of their new time have it, but for those that staff opened
 * or closed by hand.
 */
function prayedAround(
  old: readonly Slot[],
  slots: readonly Slot[],
  [before, after]: readonly [Drive, Drive],
  customs: DayCustoms,
): Slot[] {
  const isPrayerAt = (drive: Drive) => {
    const closed = new Map(planSlots(drive, customs).map((slot) => [slot.startsAt, slot.closed]));
    return ({ startsAt }: Slot) => closed.get(startsAt);
  };
  const [then, now] = [isPrayerAt(before), isPrayerAt(after)];
  return slots.map((slot, i) => {
    const was = old[i];
    const isByHand = was !== undefined && then(was) !== undefined && then(was) !== was.closed;
    const isHeld = slot.taken > 0 || slot.dropped || isByHand;
    return isHeld ? slot : { ...slot, closed: now(slot) ?? slot.closed };
  });
}
