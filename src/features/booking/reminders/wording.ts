import { type EpochDay, isRamadan, relativeDay, today } from '../../../calendar/index.ts';
import type { Reminder } from './reminder.ts';
import { texts } from './texts.fa.ts';

/** «فردا», «امروز»; the small hours belong to the night before: «فردا شب», «امشب». */
export function inDays({ startsAt, driveDay }: Pick<Reminder, 'startsAt' | 'driveDay'>, now: number): string {
  const day = today(now);
  if (today(startsAt) === driveDay) return relativeDay(driveDay, day);
  return driveDay <= day ? texts.tonight : texts.night(relativeDay(driveDay, day));
}

/** How to prepare: nobody is told to tense muscles on a day of fasting. */
export function preparation(driveDay: EpochDay, length: keyof typeof texts.prepare): string {
  return isRamadan(driveDay) ? texts.prepareFasting : texts.prepare[length];
}
