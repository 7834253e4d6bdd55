import { bold, say, type Words } from '../../bot/index.ts';
import { type EpochDay, wallClock } from '../../calendar/index.ts';
import { toYourMosque } from '../places/index.ts';
import { onlyForWords } from './audience.fa.ts';
import type { Drive, Slot } from './drive.ts';
import { eveningOf } from './rules/prayer.ts';
import { texts } from './texts.fa.ts';

/** Minutes of the clock before which people still speak of the night. */
const NIGHT_ENDS = 5 * 60;

/** «**پنجشنبه ۱۲ آذر – مسجد صاحب‌الزمان (عج)**»; with its year where that is not the one of `today`. */
export function driveTitle(drive: Drive, today?: EpochDay): Words {
  return bold(texts.title(texts.day(drive, today), drive.place));
}

/**
 * A drive in one line: day, place, how far (`km` where both points are exact, else the town), for whom, and
 * its free places where they are known.
 */
export function driveLine(drive: Drive & { readonly free?: number }, km?: number): Words {
  const { place, audience, free } = drive;
  const rest = [
    place,
    km === undefined ? drive.town : toYourMosque(km),
    onlyForWords(audience),
    free === undefined ? null : texts.free(free),
  ].filter((part) => part != null);
  return say`${bold(texts.day(drive))}${texts.comma}${rest.join(texts.comma)}`;
}

/** When a slot begins: «ساعت ۱۸:۰۰»; in the small hours with their morning: «بامداد یکشنبه ۰۰:۱۵». */
export function hourWords({ startsAt }: Pick<Slot, 'startsAt'>): string {
  const { day, minutes } = wallClock(startsAt);
  return minutes < NIGHT_ENDS ? texts.smallHour(day, minutes) : texts.hour(minutes);
}

/** «از ساعت ۱۸:۰۰: پس از نماز مغرب و عشا», for the list of a drive's slots. */
export function eveningNote(drive: Drive, slots: readonly Slot[]): Words | undefined {
  const evening = eveningOf(drive, slots);
  if (!evening) return undefined;
  const { minutes } = wallClock(evening.slot.startsAt);
  return evening.after === 'iftar' ? texts.afterIftar(minutes) : texts.afterMaghrib(minutes);
}
