/** How many days before: three, one, or the very day. Kept in rows: never change their meaning. */
export type Stage = 3 | 1 | 0;

const HOUR_MS = 3_600_000;
const names = { 3: '3d', 1: '1d', 0: '2h' } as const;
/** No stage comes longer before its hour; in Ramadan an hour before dawn has its last one at iftar. */
const LONGEST_MS = { 3: 96 * HOUR_MS, 1: 48 * HOUR_MS, 0: 12 * HOUR_MS } as const;

/** `booking:12:reminder:3d`. */
export const stageKey = (bookingId: number, stage: Stage): string =>
  `booking:${bookingId}:reminder:${names[stage]}`;

/** Every key under which a booking's reminders may wait, those of the first release too. */
export const reminderKeys = (bookingId: number): string[] => [
  stageKey(bookingId, 3),
  stageKey(bookingId, 1),
  stageKey(bookingId, 0),
  `booking:${bookingId}:check`,
];

/** The stage in a row; the first release knew the day before alone. */
export const stageOf = (number: number | undefined): Stage => (number === 3 || number === 0 ? number : 1);

/** Whether it is too early for this stage: the booking was moved while its reminder was on its way. */
export const isEarly = (stage: Stage, startsAt: number, now: number): boolean =>
  startsAt - now > LONGEST_MS[stage];
