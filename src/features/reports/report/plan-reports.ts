import { addDays, instant, today } from '../../../calendar/index.ts';
import type { Database, Queries } from '../../../database/index.ts';
import { type Chore, enqueueOnce, type OutboxMessage, onceAMinute } from '../../../delivery/index.ts';
import { drivesDoneSince, planned } from '../queries.ts';
import { readersOfReport } from '../readers.ts';

/** The morning after, in minutes after midnight: what is entered late has had an evening's time. */
const MORNING = 9 * 60;
const REST_MS = 4 * 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
/** A bot that was down on that morning still tells so long after. */
const TOLD_WITHIN_MS = 3 * DAY_MS;

/** Sends the report of each drive that is over, on the morning after, to each account once. */
export function planReports(): Chore {
  return onceAMinute(async (database, now) => {
    const over = await drivesDoneSince(database.read, now - TOLD_WITHIN_MS - DAY_MS);
    for (const { id, endsAt } of over) {
      const at = reportAt(endsAt);
      if (now >= at && now < at + TOLD_WITHIN_MS) await planReport(database, id, now);
    }
  });
}

/** When a drive that ends then is reported (ms): at nine in the morning, four hours after its end at least. */
export function reportAt(endsAt: number): number {
  const day = today(endsAt + REST_MS);
  const morning = instant(day, MORNING);
  return morning >= endsAt + REST_MS ? morning : instant(addDays(day, 1), MORNING);
}

async function planReport(database: Database, driveId: number, now: number): Promise<void> {
  const messages = await reportsDue(database.read, driveId, now);
  if (messages.length === 0) return;
  await database.write(async (tx) => {
    for (const message of messages) await enqueueOnce(tx, message);
  });
}

async function reportsDue(q: Queries, driveId: number, now: number): Promise<OutboxMessage[]> {
  const readers = await readersOfReport(q, driveId, now);
  const keyOf = (reader: number) => `report:${driveId}:${reader}`;
  const sent = await planned(q, readers.map(keyOf));
  return readers
    .filter((reader) => !sent.has(keyOf(reader)))
    .map((accountId) => ({
      key: keyOf(accountId),
      kind: 'reports.drive',
      to: { accountId },
      ids: { drive: driveId },
      lane: 'other',
      dueAt: now,
    }));
}
