import type { PlatformName } from '../config.ts';
import type { Database } from '../database/index.ts';
import type { Trouble } from '../platforms/index.ts';
import { type Account, setAccountState } from './accounts.ts';
import { type OutboxRow, released, type Settling, settle } from './claims.ts';
import type { Health } from './health.ts';
import { isShutOut, loseLinkedChat, moveLinkedChat } from './linked-chats.ts';
import type { Pace } from './pace.ts';
import type { Parcel } from './parcels.ts';

/** A message whose making throws is given up after this many tries. */
export const MOST_BUGS = 3;
export const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 10 * 60_000;
const WEEK_MS = 7 * 24 * 60 * 60_000;

interface Recovering {
  readonly database: Database;
  readonly now: () => number;
  readonly paces: ReadonlyMap<PlatformName, Pace>;
  readonly health: ReadonlyMap<PlatformName, Health>;
}

/** What is to be done when a message did not go out. */
export async function afterTrouble(
  { database, now, paces, health }: Recovering,
  parcel: Parcel,
  account: Account,
  what: Trouble,
): Promise<void> {
  const put = (change: (row: OutboxRow) => Settling) => settle(database, parcel, change);
  if (what.kind === 'later' && what.flood) {
    const waitMs = what.afterMs ?? 1000 * 2 ** Math.min(parcel[0].tries, 4);
    paces.get(account.platform)?.flooded(waitMs);
    return put(() => later(now(), waitMs));
  }
  if (what.kind === 'later') {
    health.get(account.platform)?.failed(now());
    return put((row) => untilUseless(row, now()));
  }
  // The server answered, whatever it said.
  health.get(account.platform)?.worked();
  const [{ linkedChatId }] = parcel;
  if (what.kind === 'migrated' && linkedChatId !== null) {
    await database.write((tx) => moveLinkedChat(tx, account.platform, account.chatId, what.chatId));
    return put((row) => ({ ...released(now()), tries: row.tries + 1 }));
  }
  const isGone = linkedChatId === null ? what.kind === 'gone' : isShutOut(what);
  if (!isGone) return put((row) => ({ state: 'failed', tries: row.tries + 1 }));
  await database.write((tx) =>
    linkedChatId === null ? setAccountState(tx, account.id, 'resting') : loseLinkedChat(tx, linkedChatId),
  );
  // Another account of the same person may still be reached.
  return put((row) => ({ ...released(now()), tries: row.tries + 1 }));
}

/** Tried again after a time, without counting. */
export const later = (now: number, waitMs: number): Settling => ({
  dueAt: now + Math.ceil(waitMs),
  leasedUntil: 0,
});

/**
 * Tried again, with growing waits, for as long as it is of use: what is of none is not claimed, and what
 * names no end of its use is given up after a week.
 */
export function untilUseless(row: OutboxRow, now: number): Settling {
  const isOld = row.uselessAt === null && now - row.plannedAt > WEEK_MS;
  return again(row, now, isOld ? 0 : Number.POSITIVE_INFINITY);
}

/** Tried again, with growing waits, until it failed `most` times. */
export function again(row: OutboxRow, now: number, most: number): Settling {
  const tries = row.tries + 1;
  if (tries >= most) return { state: 'failed', tries };
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** row.tries, LONGEST_WAIT_MS);
  return { tries, dueAt: now + waitMs, leasedUntil: 0 };
}
