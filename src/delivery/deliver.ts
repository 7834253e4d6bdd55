import type { PlatformName } from '../config.ts';
import { type Database, isOutage, type Queries } from '../database/index.ts';
import { trace } from '../lib/trace.ts';
import type { Log } from '../log.ts';
import { type Connection, markup, type Screen, type Trouble, trouble } from '../platforms/index.ts';
import { type Account, accountById, accountsOfPerson, setAccountState } from './accounts.ts';
import { isHeldLongEnough, type OutboxRow, settle } from './claims.ts';
import { lanes } from './outbox.ts';
import type { Pace } from './pace.ts';
import { afterQuiet, type QuietHours } from './quiet-hours.ts';

/** Makes the screen of a message when it is sent, or says that nobody needs it any more. */
export type Compose = (
  q: Queries,
  ids: Readonly<Record<string, number>>,
  now: number,
) => Promise<Screen | 'obsolete'>;

export interface DeliveryParts {
  readonly database: Database;
  readonly connections: readonly Connection[];
  readonly compose: Readonly<Record<string, Compose>>;
  readonly quietHours: QuietHours;
  readonly now: () => number;
  readonly log: Log;
  readonly paces: ReadonlyMap<PlatformName, Pace>;
  readonly isStopped: () => boolean;
}

const MOST_BUGS = 3;
const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 10 * 60_000;
/** About a day, with the waits between: a message that names no end of its use is given up then. */
const MOST_TRIES = 150;

/** Sends one claimed message and notes what became of it; answers whether it went out. Never throws. */
export async function deliver(parts: DeliveryParts, row: OutboxRow): Promise<boolean> {
  try {
    return await attempt(parts, row);
  } catch (error) {
    parts.log.error({ kind: row.kind, outbox: row.id, trace: trace(error) }, 'a message failed');
    const put = isOutage(error) ? later(parts, row, FIRST_WAIT_MS) : again(parts, row, MOST_BUGS);
    // What cannot be noted either is taken up when its lease is over.
    await put.catch(() => undefined);
    return false;
  }
}

async function attempt(parts: DeliveryParts, row: OutboxRow): Promise<boolean> {
  const { database, now, paces } = parts;
  const free = row.lane === lanes.answer ? now() : afterQuiet(now(), parts.quietHours);
  if (free > now()) return put(settle(database, row, { dueAt: free, leasedUntil: 0 }));
  const way = await wayTo(parts, row);
  if (way === 'nobody') return put(settle(database, row, { state: 'failed' }));
  if (way === 'unconnected') return put(untilUseless(parts, row));
  const { account, connection } = way;
  const pace = paces.get(account.platform);
  if (!isHeld(pace)) await pace?.turn();
  if (isHeld(pace)) return put(later(parts, row, pace?.held() ?? 0));
  if (parts.isStopped() || !isHeldLongEnough(row, now()))
    return put(settle(database, row, { leasedUntil: 0 }));
  const screen = await composed(parts, row);
  if (screen === 'obsolete') return put(settle(database, row, { state: 'obsolete' }));
  return send(parts, connection, account, row, screen);
}

const put = (written: Promise<void>): Promise<boolean> => written.then(() => false);
const isHeld = (pace: Pace | undefined): boolean => (pace?.held() ?? 0) > 0;

function composed({ compose, database, now }: DeliveryParts, row: OutboxRow): Promise<Screen | 'obsolete'> {
  const make = compose[row.kind];
  if (!make) throw new Error(`No room composes ${row.kind}`);
  return make(database.read, row.ids, now());
}

interface Way {
  readonly account: Account;
  readonly connection: Connection;
}

/** The first account that can be reached now; `unconnected` when all that could be are on other platforms. */
async function wayTo(parts: DeliveryParts, row: OutboxRow): Promise<Way | 'nobody' | 'unconnected'> {
  const accounts = await recipients(parts.database.read, row);
  for (const account of accounts) {
    const connection = parts.connections.find(({ platform }) => platform.name === account.platform);
    if (connection) return { account, connection };
  }
  return accounts.length === 0 ? 'nobody' : 'unconnected';
}

async function recipients(q: Queries, row: OutboxRow): Promise<Account[]> {
  const accounts = row.accountId
    ? [await accountById(q, row.accountId)].filter((a) => a !== undefined)
    : await accountsOfPerson(q, row.personId ?? 0);
  const aboutBooking = row.lane <= lanes.booking;
  return accounts.filter((a) => a.state === 'active' && (aboutBooking || !a.stopped));
}

async function send(
  parts: DeliveryParts,
  { platform, unasked }: Connection,
  account: Account,
  row: OutboxRow,
  screen: Screen,
): Promise<boolean> {
  const { text, ...marks } = platform.render(screen.text);
  try {
    await unasked.sendMessage(account.chatId, text, { ...marks, reply_markup: markup(platform, screen) });
  } catch (error) {
    const what = trouble(platform, error);
    parts.log.warn({ kind: row.kind, outbox: row.id, trouble: what.kind }, 'a message did not go out');
    return put(recover(parts, row, account, what));
  }
  await settle(parts.database, row, { state: 'sent', sentAt: parts.now() });
  return true;
}

async function recover(parts: DeliveryParts, row: OutboxRow, account: Account, what: Trouble): Promise<void> {
  const { database, paces } = parts;
  if (what.kind === 'later' && what.flood) {
    const waitMs = what.afterMs ?? 1000 * 2 ** Math.min(row.tries, 4);
    paces.get(account.platform)?.flooded(waitMs);
    return later(parts, row, waitMs);
  }
  if (what.kind === 'later') return untilUseless(parts, row);
  const tries = row.tries + 1;
  if (what.kind !== 'gone') return settle(database, row, { state: 'failed', tries });
  await database.write((tx) => setAccountState(tx, account.id, 'resting'));
  // Another account of the same person may still be reached.
  return settle(database, row, { leasedUntil: 0, tries });
}

const later = ({ database, now }: DeliveryParts, row: OutboxRow, waitMs: number): Promise<void> =>
  settle(database, row, { dueAt: now() + Math.ceil(waitMs), leasedUntil: 0 });

// What is of no use any more is not claimed.
const untilUseless = (parts: DeliveryParts, row: OutboxRow): Promise<void> =>
  again(parts, row, row.uselessAt === null ? MOST_TRIES : Number.POSITIVE_INFINITY);

function again({ database, now }: DeliveryParts, row: OutboxRow, most: number): Promise<void> {
  const tries = row.tries + 1;
  if (tries >= most) return settle(database, row, { state: 'failed', tries });
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** row.tries, LONGEST_WAIT_MS);
  return settle(database, row, { tries, dueAt: now() + waitMs, leasedUntil: 0 });
}
