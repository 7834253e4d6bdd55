import { type Database, lockAll, type Writes } from '../../../database/index.ts';
import { type Chore, enqueueOnce } from '../../../delivery/index.ts';
import { changeDriveState, type Drive, driveById } from '../../drives/index.ts';
import { settleBooking } from '../actions/settle.ts';
import { activeAfter, type Booked, bookedById } from '../queries/bookings.ts';
import { openIn, overAt } from '../queries/drives.ts';
import { visitOfBooking } from '../queries/visits.ts';
import { CLOSES_MS } from '../rules.ts';
import { isTold } from '../telling/missed.ts';
import { type CrewLinks, unfinishedMessage } from '../telling/unfinished.ts';

/** Rows that one write changes at most: nobody waits long behind it. */
const AT_ONCE = 50;

/**
 * At the end of a drive its crew is reminded of whose outcome is missing; two hours later it closes by itself.
 * First who did not come is marked, in pieces, and the drive last of all: a crash in the middle is taken up
 * again, and what was done twice is done once.
 */
export function closeDrives(links: Pick<CrewLinks, 'crewOf'>): Chore {
  let reminded: readonly number[] = [];
  return async (database, now) => {
    const over = await overAt(database.read, now);
    for (const drive of over) {
      if (isTold(drive, now) && !reminded.includes(drive.id)) await remind(database, drive, links, now);
      if (isOver(drive, now)) await close(database, drive.id, now);
    }
    reminded = over.map(({ id }) => id);
  };
}

async function remind(
  database: Database,
  drive: Drive,
  { crewOf }: Pick<CrewLinks, 'crewOf'>,
  now: number,
): Promise<void> {
  if ((await openIn(database.read, drive.id)) === 0) return;
  const crew = await crewOf(database.read, drive.id, now);
  if (crew.length === 0) return;
  await database.write(async (tx) => {
    for (const accountId of crew) await enqueueOnce(tx, unfinishedMessage(drive, accountId));
  });
}

async function close(database: Database, driveId: number, now: number): Promise<void> {
  let last = 0;
  for (;;) {
    const piece = await activeAfter(database.read, driveId, last, AT_ONCE);
    if (piece.length === 0) break;
    await database.write((tx) => settle(tx, driveId, piece, now));
    last = Math.max(...piece.map(({ id }) => id));
  }
  // Whom another write changed meanwhile is looked at again.
  if ((await activeAfter(database.read, driveId, 0, 1)).length > 0) return;
  await database.write(async (tx) => {
    await tx.lock('drive', driveId);
    if (isOver(await driveById(tx, driveId), now)) await changeDriveState(tx, driveId, 'done');
  });
}

// It may have been put off in the meantime.
const isOver = (drive: Drive | undefined, now: number): drive is Drive =>
  drive !== undefined && now >= drive.endsAt + CLOSES_MS;

async function settle(tx: Writes, driveId: number, piece: readonly Booked[], now: number): Promise<void> {
  const persons = await lockAll(
    tx,
    'person',
    piece.map(({ personId }) => personId),
  );
  await lockAll(
    tx,
    'slot',
    piece.map(({ slotId }) => slotId),
  );
  const drive = await driveById(tx, driveId);
  if (!isOver(drive, now)) return;
  for (const { id } of piece) {
    const booking = await bookedById(tx, id);
    if (booking?.driveId !== driveId || booking.state !== 'active' || !persons.has(booking.personId))
      continue;
    const visit = await visitOfBooking(tx, id);
    await settleBooking(tx, drive, booking, visit?.driveId === driveId ? visit : undefined, now);
  }
}
