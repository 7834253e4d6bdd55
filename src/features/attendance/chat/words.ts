import { clockTime, nightLabel, wallClock } from '../../../calendar/index.ts';
import { calledName } from '../../donors/index.ts';
import { hourWords } from '../../drives/index.ts';
import type { Attendee } from '../queries/attendees.ts';
import { texts } from './texts.fa.ts';

/** «پنجشنبه ۱۲ آذر»; the small hours belong to the night before. */
export function dayWords(instantMs: number): string {
  const { day, minutes } = wallClock(instantMs);
  return nightLabel(day, minutes);
}

/** «ساعت ۱۸:۴۲». */
export const timeWords = (instantMs: number): string => hourWords({ startsAt: instantMs });

/** «۱۸:۴۲». */
export const clockWords = (instantMs: number): string => clockTime(wallClock(instantMs).minutes);

/** «علی ر.، ساعت ۱۸:۳۰», «بدون نوبت ۳ (خانم)». */
export function personWords(attendee: Attendee): string {
  const { walkIn, sex, startsAt } = attendee;
  const name = calledName(attendee);
  if (startsAt === null) return texts.person.walkIn(walkIn, sex, name);
  return texts.person.booked(name ?? texts.person.nobody, timeWords(startsAt));
}
