import type { Database, Queries } from '../../../database/index.ts';
import { type Chore, enqueueOnce, onceAMinute } from '../../../delivery/index.ts';
import { endBarred } from '../../booking/index.ts';
import { type Drive, driveById } from '../../drives/index.ts';
import { isBarred, type Terms } from '../../waitlist/index.ts';
import { type Doubtful, heldAfterFile, heldBeside } from '../queries/barring.ts';
import { LATE_MS, UNDO_MS } from '../rules.ts';
import { barredMessage } from '../telling/barred.ts';

/**
 * Who gave blood, or was deferred, and holds a place at another drive before they may give again is expected
 * there no more: their place goes on, and they hear of it once. Not before an outcome can be undone no more; of
 * the service's file, whenever it says so.
 */
export const freeBarred = (terms: (now: number) => Terms): Chore =>
  onceAMinute(async (database, now) => {
    const { read } = database;
    const doubtful = [
      ...(await heldBeside(read, now - LATE_MS, now - UNDO_MS)),
      ...(await heldAfterFile(read, now)),
    ];
    for (const booking of doubtful) await freeIfBarred(database, booking, terms(now));
  });

async function freeIfBarred(database: Database, booking: Doubtful, terms: Terms): Promise<void> {
  const drive = await driveById(database.read, booking.driveId);
  // Asked before anything is locked: most of those in a file may long give again.
  if (!drive || !(await isOut(database.read, booking, drive, terms))) return;
  await database.write(async (tx) => {
    if (await endBarred(tx, booking, terms)) await enqueueOnce(tx, barredMessage(booking, drive, terms.now));
  });
}

const isOut = async (q: Queries, { personId }: Doubtful, { day }: Drive, { standing, now }: Terms) =>
  isBarred(await standing(q, personId, day, now));
