import { type Chore, enqueueOnce, onceAMinute } from '../../../delivery/index.ts';
import { endBarred } from '../../booking/index.ts';
import { driveById } from '../../drives/index.ts';
import type { Terms } from '../../waitlist/index.ts';
import { heldBeside } from '../queries/barring.ts';
import { LATE_MS, UNDO_MS } from '../rules.ts';
import { barredMessage } from '../telling/barred.ts';

/**
 * Who gave blood, or was deferred, and holds a place at another drive before they may give again is expected
 * there no more: their place goes on, and they hear of it once. Not before the outcome can be undone no more.
 */
export const freeBarred = (terms: (now: number) => Terms): Chore =>
  onceAMinute(async (database, now) => {
    for (const booking of await heldBeside(database.read, now - LATE_MS, now - UNDO_MS))
      await database.write(async (tx) => {
        if (!(await endBarred(tx, booking, terms(now)))) return;
        const drive = await driveById(tx, booking.driveId);
        if (drive) await enqueueOnce(tx, barredMessage(booking, drive, now));
      });
  });
