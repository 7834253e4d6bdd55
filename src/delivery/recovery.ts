import type { PlatformName } from '../config.ts';
import type { Database } from '../database/index.ts';
import type { Trouble } from '../platforms/index.ts';
import { setAccountState } from './accounts.ts';
import type { OutboxRow } from './claims.ts';
import { type Composes, type EndTrouble, isOnceRow } from './composing.ts';
import type { Health } from './health.ts';
import type { Ledger, Settling } from './ledger.ts';
import { loseLinkedChat, moveLinkedChat } from './linked-chats.ts';
import type { Parcel } from './parcels.ts';
import type { Way } from './ways.ts';

/** A message whose making throws is given up after this many tries. */
export const MOST_BUGS = 3;
/** One that the platform refuses in words nobody knows, after this many. */
const MOST_REFUSALS = 3;
export const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 10 * 60_000;
const WEEK_MS = 7 * 24 * 60 * 60_000;

interface Recovering {
  readonly database: Database;
  readonly now: () => number;
  readonly health: ReadonlyMap<PlatformName, Health>;
  readonly ledger: Ledger;
  readonly compose: Composes;
}

/**
 * What is to be done when a message did not go out, by what the trouble means. A lost answer is where kinds
 * differ: what goes out at least once is sent again, what goes out at most once is uncertain.
 */
export async function afterTrouble(
  parts: Recovering,
  parcel: Parcel,
  way: Way,
  what: Trouble,
): Promise<void> {
  const { now, ledger } = parts;
  const [first] = parcel;
  noteHealth(parts, way, what);
  if (what.kind === 'later' && what.flood) {
    const waitMs = what.afterMs ?? 1000 * 2 ** Math.min(first.tries, 4);
    way.connection.pace.flooded(waitMs);
    return ledger.settle(parcel, (row) => ({ ...later(now(), waitMs), tries: row.tries + 1 }));
  }
  if (what.kind === 'later')
    return ledger.settle(parcel, (row) =>
      isInDoubt(parts, row, what) ? inDoubt(now(), 'lost') : untilUseless(row, now()),
    );
  if (what.kind === 'unknown')
    return ledger.settle(parcel, (row) => again(row, now(), MOST_REFUSALS, 'refused'));
  const goesOn = await changeChat(parts, first, way, what);
  // Another account of the same person, or the chat under its new id, may still be reached.
  return ledger.settle(parcel, (row) =>
    goesOn
      ? { ...released(now()), tries: row.tries + 1 }
      : { state: 'failed', tries: row.tries + 1, trouble: endTrouble(what) },
  );
}

function noteHealth({ health, now }: Recovering, { account }: Way, what: Trouble): void {
  if (what.kind !== 'later') health.get(account.platform)?.worked();
  else if (!what.flood) health.get(account.platform)?.failed(now());
}

const isInDoubt = (parts: Recovering, row: OutboxRow, what: Trouble): boolean =>
  isOnceRow(parts, row) && what.kind === 'later' && what.reached === 'perhaps';

/** It may have arrived, and counts as sent where only so many may be. */
export const inDoubt = (now: number, trouble: EndTrouble): Settling => ({
  ...{ state: 'uncertain', trouble, sentAt: now },
});

/** Notes what the trouble says of the chat; answers whether the message has another way. */
async function changeChat(
  { database }: Recovering,
  { linkedChatId, accountId }: OutboxRow,
  { account }: Way,
  what: Trouble,
): Promise<boolean> {
  const { platform, chatId } = account;
  if (linkedChatId === null) {
    if (what.kind !== 'gone') return false;
    await database.write((tx) => setAccountState(tx, account.id, 'resting'));
    return accountId === null;
  }
  if (what.kind === 'migrated') {
    await database.write((tx) => moveLinkedChat(tx, platform, chatId, what.chatId));
    return true;
  }
  if (what.kind === 'gone' || what.kind === 'rights')
    await database.write((tx) => loseLinkedChat(tx, linkedChatId));
  return false;
}

function endTrouble(what: Trouble): EndTrouble {
  if (what.kind === 'gone') return what.reason;
  return what.kind === 'rights' ? 'rights' : 'refused';
}

/** What was claimed and not tried is due again at once. */
export const released = (now: number): Settling => ({ dueAt: now, leasedUntil: 0 });

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
  return again(row, now, isOld ? 0 : Number.POSITIVE_INFINITY, 'lost');
}

/** Tried again, with growing waits, until it failed `most` times. */
export function again(row: OutboxRow, now: number, most: number, trouble: EndTrouble): Settling {
  const tries = row.tries + 1;
  if (tries >= most) return { state: 'failed', tries, trouble };
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** row.tries, LONGEST_WAIT_MS);
  return { tries, dueAt: now + waitMs, leasedUntil: 0 };
}
