import { and, eq, gt, min } from 'drizzle-orm';
import { addDays, instant, wallClock } from '../../src/calendar/index.ts';
import type { Queries } from '../../src/database/index.ts';
import type { Demo } from './stage.ts';

export const leaps = ['hour', 'day', 'eveBeforeBooking'] as const;

/** How far the clock can be put forward. */
export type Leap = (typeof leaps)[number];

const HOUR_MS = 3_600_000;
const STEP_MS = HOUR_MS / 2;
/** 18:35: reminders of the day before leave at 18:00, spread over half an hour. */
const EVE = 18 * 60 + 35;

/**
 * Lets time pass in steps, so that what falls due on the way is sent on the way; `onStep` hears of each.
 * Answers false when there is nothing to go to.
 */
export async function passTime(demo: Demo, leap: Leap, onStep: () => void): Promise<boolean> {
  const { clock, app } = demo;
  const until = await target(app.database.read, leap, clock.now());
  if (until === undefined) return false;
  await demo.settled();
  while (clock.now() < until) {
    clock.putForward(Math.min(until, clock.now() + STEP_MS));
    onStep();
    await app.deliverDue();
  }
  return true;
}

async function target(q: Queries, leap: Leap, now: number): Promise<number | undefined> {
  if (leap !== 'eveBeforeBooking') return now + HOUR_MS * (leap === 'hour' ? 1 : 24);
  // Reminders are due by wall time, so the eve of a booking is a wall time too.
  const next = await nextBooking(q, now);
  if (next === undefined) return undefined;
  const eve = instant(addDays(wallClock(next).day, -1), EVE);
  return eve > now ? eve : undefined;
}

async function nextBooking(q: Queries, now: number): Promise<number | undefined> {
  const { bookings, slots } = q.tables;
  const [row] = await q
    .select({ startsAt: min(slots.startsAt) })
    .from(bookings)
    .innerJoin(slots, eq(slots.id, bookings.slotId))
    .where(and(eq(bookings.state, 'active'), gt(slots.startsAt, now)));
  return row?.startsAt ?? undefined;
}
