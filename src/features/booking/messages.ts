import type { Writes } from '../../database/index.ts';
import { enqueue, enqueueOnce, withdraw } from '../../delivery/index.ts';
import { type Moment, type Planned, planReminders } from './reminders/plan.ts';
import { reminderKeys } from './reminders/stages.ts';

/** Plans what a new booking has to say. */
export async function planMessages(tx: Writes, booking: Planned, moment: Moment): Promise<void> {
  for (const message of planReminders(booking, moment)) {
    // Who was asked already is not asked again for having moved.
    if (message.ids.late) await enqueueOnce(tx, message);
    else await enqueue(tx, message);
  }
}

/** Plans it anew for one whose time changed: what waits is taken back or replaced. */
export async function replanMessages(tx: Writes, booking: Planned, moment: Moment): Promise<void> {
  await withdrawMessages(tx, [booking.id]);
  await planMessages(tx, booking, moment);
}

/** Takes everything back that bookings had yet to say. */
export async function withdrawMessages(tx: Writes, bookingIds: readonly number[]): Promise<void> {
  if (bookingIds.length > 0) await withdraw(tx, bookingIds.flatMap(reminderKeys));
}
