import type { EpochDay } from '../../../calendar/index.ts';
import type { Writes } from '../../../database/index.ts';
import { driveById } from '../../drives/index.ts';
import { bookingsHere } from '../queries/bookings.ts';
import { confirmBookings } from '../queries/changes.ts';

/** «می‌آیم – همه»: notes it for everybody on this phone with a place in a drive of that day; answers for how many. */
export async function sayAllComing(
  tx: Writes,
  day: EpochDay,
  accountId: number,
  now: number,
): Promise<number> {
  const coming: number[] = [];
  for (const { id, driveId } of await bookingsHere(tx, accountId, now))
    if ((await driveById(tx, driveId))?.day === day) coming.push(id);
  if (coming.length > 0) await confirmBookings(tx, coming, now);
  return coming.length;
}
