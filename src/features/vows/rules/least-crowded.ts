import { type EpochDay, type HijriTable, occasionsOn, today } from '../../../calendar/index.ts';
import type { Sex } from '../../donors/index.ts';
import { type Drive, freeOf, isSurelyFor, type Slot } from '../../drives/index.ts';
import { isWithin } from './vows.ts';

/** An hour that is offered, and where. */
export interface Chance<D extends Drive = Drive> {
  readonly drive: D;
  readonly slot: Slot;
}

/** For whom, and between which days. */
export interface Seeker {
  readonly sex: Sex | null;
  readonly window: { readonly startDay: EpochDay; readonly endDay: EpochDay };
}

const HOURS = 4;
const HOURS_AN_EVENING = 2;

/**
 * Days on which too many come by themselves: the service asks people to leave no vow for them. Computed dates
 * count too: nothing is announced by leaving a day out.
 */
export function isCrowdedDay(day: EpochDay, table?: HijriTable): boolean {
  const options = table ? { provisional: true, table } : { provisional: true };
  return occasionsOn(day, options).some(({ kind }) => kind === 'surge');
}

/** Whether a drive may be offered at all. */
export function mayOffer(drive: Drive & { readonly free: number }, { sex, window }: Seeker): boolean {
  return (
    drive.free > 0 &&
    isSurelyFor(drive.audience, sex) &&
    isWithin(window, drive.day) &&
    !isCrowdedDay(drive.day)
  );
}

/** The hours of a drive's bookable slots that may be offered: free, for this person, on a quiet day. */
export function offeredSlots(slots: readonly Slot[], { sex, window }: Seeker): Slot[] {
  return slots.filter((slot) => {
    // After midnight it is the next day, which may be a crowded one.
    const day = today(slot.startsAt);
    const isFit = freeOf(slot) > 0 && isSurelyFor(slot.audience, sex);
    return isFit && isWithin(window, day) && !isCrowdedDay(day);
  });
}

/**
 * The least crowded hours by the share of places that is free, at most two an evening and four in all. Drives
 * come nearest first, and of equally free hours the nearer one is first; two teams at one place and hour are
 * one hour.
 */
export function leastCrowded<D extends Drive>(
  drives: readonly { readonly drive: D; readonly slots: readonly Slot[] }[],
): Chance<D>[] {
  const all = freest(drives.flatMap(({ drive, slots }) => slots.map((slot) => ({ drive, slot }))));
  const different = atMost(1, all, ({ drive, slot }) => [drive.place, drive.town, slot.startsAt].join());
  return atMost(HOURS_AN_EVENING, different, ({ drive }) => String(drive.day)).slice(0, HOURS);
}

/** The first `most` of each kind, in the order they come. */
function atMost<T>(most: number, all: readonly T[], kindOf: (one: T) => string): T[] {
  const seen = new Map<string, number>();
  return all.filter((one) => {
    const before = seen.get(kindOf(one)) ?? 0;
    seen.set(kindOf(one), before + 1);
    return before < most;
  });
}

// Sorting is stable: what is equally free stays nearest first, then in order of time.
const freest = <D extends Drive>(chances: readonly Chance<D>[]): Chance<D>[] =>
  [...chances].sort((a, b) => shareFree(b.slot) - shareFree(a.slot));

const shareFree = (slot: Slot): number => freeOf(slot) / slot.capacity;
