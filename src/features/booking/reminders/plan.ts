import { addDays, type EpochDay, instant, isRamadan, prayerTimes } from '../../../calendar/index.ts';
import { afterQuiet, type OutboxMessage, type QuietHours } from '../../../delivery/index.ts';
import type { Point } from '../../../lib/distance.ts';
import { type Stage, stageKey } from './stages.ts';

/** An hour of a drive; an instant in ms UTC. */
export interface Hour {
  readonly startsAt: number;
  /** The day its drive begins on: the small hours belong to the evening before. */
  readonly driveDay: EpochDay;
  /** Where the drive stands, for its iftar. */
  readonly point: Point;
}

/** A booking as its reminders are planned. */
export interface Planned extends Hour {
  readonly id: number;
  readonly personId: number;
  /** The account that made it: what one phone booked is told in the same minute. */
  readonly accountId: number;
}

/** When it is planned, and when nothing is sent. */
export interface Moment {
  readonly now: number;
  readonly quiet: QuietHours;
  /** The person acts in this very minute: what is asked at once answers them, in quiet hours too. */
  readonly isAnswer?: boolean;
}

const MINUTE_MS = 60_000;
const EVENING = 18 * 60;
/** So that not everybody is told at once. */
const SPREAD_MINUTES = 30;
const PREPARING_MS = 120 * MINUTE_MS;
const AFTER_IFTAR_MINUTES = 30;
/** Who would hear of it later than this before the hour has no use for it. */
const USE = { question: 30 * MINUTE_MS, preparation: 15 * MINUTE_MS } as const;

/**
 * The reminders of a booking that are still to come, in order of time.
 * What lies in the past is not made up for, but the question of the day before: who books after it is asked a
 * minute later, or after the night when it was not they who changed it.
 */
export function planReminders(booking: Planned, moment: Moment): OutboxMessage[] {
  const { startsAt } = booking;
  const { now, quiet } = moment;
  const dayBefore = evening(booking, 1, quiet);
  const lastAsked = startsAt - USE.question;
  const planned = [
    reminder(booking, 3, evening(booking, 3, quiet), Math.min(dayBefore, lastAsked)),
    dayBefore > now ? reminder(booking, 1, dayBefore, lastAsked) : lateQuestion(booking, moment),
    ...preparation(booking, quiet),
  ];
  return planned
    .filter(({ dueAt, uselessAt }) => dueAt > now && dueAt < uselessAt)
    .sort((a, b) => a.dueAt - b.dueAt);
}

interface Reminding extends OutboxMessage {
  readonly uselessAt: number;
}

function reminder({ id, personId }: Planned, stage: Stage, dueAt: number, uselessAt: number): Reminding {
  const about = { key: stageKey(id, stage), kind: 'booking.reminder', to: { personId } };
  return { ...about, ids: { bookingId: id, stage, late: 0 }, lane: 'booking', dueAt, uselessAt };
}

function lateQuestion(booking: Planned, { now, quiet, isAnswer = false }: Moment): Reminding {
  const soon = now + MINUTE_MS;
  const question = reminder(booking, 1, isAnswer ? soon : afterQuiet(soon, quiet), booking.startsAt);
  return { ...question, ids: { ...question.ids, late: 1 }, lane: isAnswer ? 'answer' : 'booking' };
}

function evening({ driveDay, accountId }: Planned, days: number, quiet: QuietHours): number {
  return afterQuiet(instant(addDays(driveDay, -days), EVENING + (accountId % SPREAD_MINUTES)), quiet);
}

// In quiet hours nothing is said: the day before tells how to prepare as well.
function preparation(booking: Planned, quiet: QuietHours): Reminding[] {
  const dueAt = preparingAt(booking);
  const isQuiet = afterQuiet(dueAt, quiet) !== dueAt;
  return isQuiet ? [] : [reminder(booking, 0, dueAt, booking.startsAt - USE.preparation)];
}

/** When a person should hear how to prepare: two hours before, in Ramadan half an hour after iftar. */
export function preparingAt({ startsAt, driveDay, point }: Hour): number {
  const usual = startsAt - PREPARING_MS;
  if (!isRamadan(driveDay)) return usual;
  const afterIftar = instant(driveDay, prayerTimes(driveDay, point).maghrib + AFTER_IFTAR_MINUTES);
  return afterIftar < startsAt - USE.preparation ? afterIftar : usual;
}
