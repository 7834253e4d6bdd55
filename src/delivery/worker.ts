import type { PlatformName } from '../config.ts';
import type { Database, Queries } from '../database/index.ts';
import type { Log } from '../log.ts';
import { type Connection, markup, type Screen, trouble } from '../platforms/index.ts';
import { type Account, accountById, accountsOfPerson, setAccountState } from './accounts.ts';
import { claimDue, type OutboxRow, settle } from './claims.ts';
import { lanes } from './outbox.ts';
import { openPace, type Pace } from './pace.ts';
import { afterQuiet, type QuietHours } from './quiet-hours.ts';

/** Makes the screen of a message when it is sent, or says that nobody needs it any more. */
export type Compose = (
  q: Queries,
  ids: Readonly<Record<string, number>>,
  now: number,
) => Promise<Screen | 'obsolete'>;

export interface Worker {
  /** Sends everything that is due, and answers how many messages went out. */
  deliverDue(): Promise<number>;
  /** The server of this platform said 429 to somebody's answer. */
  flooded(platform: PlatformName, afterMs: number): void;
  stop(): Promise<void>;
}

interface Surroundings {
  readonly database: Database;
  readonly connections: readonly Connection[];
  readonly compose: Readonly<Record<string, Compose>>;
  readonly quietHours: QuietHours;
  readonly now: () => number;
  readonly log: Log;
}

const LOOK_EVERY_MS = 1000;
const MOST_TRIES = 10;
const FIRST_WAIT_MS = 5000;

/**
 * Sends what the outbox holds. Every kind here is sent *at least once*: a crash between the send and the
 * note of it sends it again.
 */
export function startWorker(around: Surroundings): Worker {
  const paces = new Map(around.connections.map((c) => [c.platform.name, openPace(c.rate)]));
  let under: Promise<number> = Promise.resolve(0);
  let stopped = false;

  const deliverDue = (): Promise<number> => {
    under = under.then(() => drain(around, paces, () => stopped));
    under.catch((error: unknown) => around.log.error({ error: String(error) }, 'the outbox worker failed'));
    under = under.catch(() => 0);
    return under;
  };
  const timer = setInterval(deliverDue, LOOK_EVERY_MS);

  return {
    deliverDue,
    flooded: (platform, afterMs) => paces.get(platform)?.flooded(afterMs),
    async stop() {
      stopped = true;
      clearInterval(timer);
      await under;
    },
  };
}

async function drain(
  around: Surroundings,
  paces: Map<PlatformName, Pace>,
  isStopped: () => boolean,
): Promise<number> {
  let sent = 0;
  while (!isStopped()) {
    const due = await claimDue(around.database, around.now());
    if (due.length === 0) break;
    const results = await Promise.all(due.map((row) => deliver(around, paces, row)));
    sent += results.filter(Boolean).length;
  }
  return sent;
}

async function deliver(
  around: Surroundings,
  paces: Map<PlatformName, Pace>,
  row: OutboxRow,
): Promise<boolean> {
  const { database, now } = around;
  const free = row.lane === lanes.answer ? now() : afterQuiet(now(), around.quietHours);
  if (free > now()) return put(settle(database, row.id, { dueAt: free, leasedUntil: 0 }));
  const screen = await around.compose[row.kind]?.(database.read, row.ids, now());
  if (screen === undefined) throw new Error(`No room composes ${row.kind}`);
  if (screen === 'obsolete') return put(settle(database, row.id, { state: 'obsolete' }));
  const account = await recipient(database.read, row);
  const connection = around.connections.find((c) => c.platform.name === account?.platform);
  if (!account || !connection) return put(settle(database, row.id, { state: 'failed' }));
  await paces.get(account.platform)?.turn();
  return send(around, connection, account, row, screen);
}

const put = (written: Promise<void>): Promise<boolean> => written.then(() => false);

async function recipient(q: Queries, row: OutboxRow): Promise<Account | undefined> {
  const reachable = row.accountId
    ? [await accountById(q, row.accountId)]
    : await accountsOfPerson(q, row.personId ?? 0);
  const aboutBooking = row.lane <= lanes.booking;
  return reachable.find((a) => a?.state === 'active' && (aboutBooking || !a.stopped));
}

async function send(
  { database, now, log }: Surroundings,
  { platform, api }: Connection,
  account: Account,
  row: OutboxRow,
  screen: Screen,
): Promise<boolean> {
  const { text, ...marks } = platform.render(screen.text);
  try {
    await api.sendMessage(account.chatId, text, { ...marks, reply_markup: markup(platform, screen) });
    await settle(database, row.id, { state: 'sent', sentAt: now() });
    return true;
  } catch (error) {
    const what = trouble(platform, error);
    log.warn({ kind: row.kind, outbox: row.id, trouble: what.kind }, 'a message did not go out');
    if (what.kind === 'gone') {
      await database.write((tx) => setAccountState(tx, account.id, 'resting'));
      return put(settle(database, row.id, { leasedUntil: 0, tries: row.tries + 1 }));
    }
    const tries = row.tries + 1;
    if (what.kind === 'wrong' || tries >= MOST_TRIES)
      return put(settle(database, row.id, { state: 'failed', tries }));
    const wait = what.kind === 'later' && what.afterMs ? what.afterMs : FIRST_WAIT_MS * 2 ** row.tries;
    return put(settle(database, row.id, { tries, dueAt: now() + wait, leasedUntil: 0 }));
  }
}
