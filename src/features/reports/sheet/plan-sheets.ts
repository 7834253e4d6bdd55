import { addDays, instant, today } from '../../../calendar/index.ts';
import type { Database, Queries } from '../../../database/index.ts';
import {
  type Chore,
  enqueueOnce,
  type OutboxMessage,
  onceAMinute,
  withdraw,
} from '../../../delivery/index.ts';
import { expected, isAwaited } from '../../attendance/index.ts';
import { crewOf, type Drive, driveById } from '../../drives/index.ts';
import { drivesUntil, type Planned, planned } from '../queries.ts';
import { type SheetFacts, sheetDue } from './due.ts';
import { printOf } from './print.ts';

/** Sends the lists of drives that are near to those who work there, each account its own, once. */
export function planSheets(): Chore {
  return onceAMinute(async (database, now) => {
    const tomorrow = addDays(today(now), 1);
    for (const id of await drivesUntil(database.read, tomorrow, now)) {
      const drive = await driveById(database.read, id);
      if (drive) await planSheet(database, drive, now);
    }
  });
}

async function planSheet(database: Database, drive: Drive, now: number): Promise<void> {
  const due = await sheetsDue(database.read, drive, now);
  if (due.length === 0) return;
  await database.write(async (tx) => {
    for (const { message, overtakes } of due) {
      await withdraw(tx, overtakes);
      await enqueueOnce(tx, message);
    }
  });
}

interface Due {
  readonly message: OutboxMessage;
  /** Keys of what need not go out any more. */
  readonly overtakes: readonly string[];
}

async function sheetsDue(q: Queries, drive: Drive, now: number): Promise<Due[]> {
  const crew = await crewOf(q, drive.id, 'visits.sheet', now);
  const keys = crew.flatMap((each) => [firstKey(drive, each), freshKey(drive, each)]);
  const sent = await planned(q, keys);
  const all = (await expected(q, drive.id)).filter(isAwaited);
  const facts = {
    day: drive.day,
    startsAt: instant(drive.day, drive.startMinutes),
    print: printOf(drive, all),
  };
  return crew.flatMap((each) => dueTo(each, drive, { ...facts, sent }, now) ?? []);
}

function dueTo(
  accountId: number,
  drive: Drive,
  { sent, ...facts }: Omit<SheetFacts, 'first' | 'fresh'> & { readonly sent: ReadonlyMap<string, Planned> },
  now: number,
): Due | undefined {
  const first = sent.get(firstKey(drive, accountId));
  const fresh = sent.get(freshKey(drive, accountId));
  const which = sheetDue({ ...facts, first, fresh }, now);
  if (which === undefined) return undefined;
  const { id, day, endsAt } = drive;
  const ids = { drive: id, day, print: facts.print, replaces: Number(first?.state === 'sent') };
  const message = { kind: 'reports.sheet', to: { accountId }, ids, dueAt: now, uselessAt: endsAt };
  if (which === 'first')
    return { message: { ...message, key: firstKey(drive, accountId), lane: 'booking' }, overtakes: [] };
  // In the last hour the quiet of the morning is over for who works at the drive.
  const anew = { ...message, key: freshKey(drive, accountId), lane: 'answer' } as const;
  return { message: anew, overtakes: first ? [first.key] : [] };
}

const firstKey = ({ id, day }: Drive, accountId: number): string => `sheet:${id}:${day}:${accountId}`;
const freshKey = (drive: Drive, accountId: number): string => `${firstKey(drive, accountId)}:fresh`;
