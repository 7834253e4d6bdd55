import { today } from '../calendar/index.ts';
import type { PlatformName } from '../config.ts';
import type { Queries } from '../database/index.ts';
import type { Connection } from '../platforms/index.ts';
import { type Account, accountById, accountsOfPerson } from './accounts.ts';
import type { OutboxRow } from './claims.ts';
import type { Health } from './health.ts';
import { linkedChatAsAccount } from './linked-chats.ts';
import { lanes } from './outbox.ts';

/** Which account a message goes to, and over which connection. */
export interface Way {
  readonly account: Account;
  readonly connection: Connection;
}

/** A chat, whichever platform it is on. */
export const chatKey = ({ platform, chatId }: Account): string => `${platform} ${chatId}`;

export interface Reach {
  readonly connections: readonly Connection[];
  readonly health: ReadonlyMap<PlatformName, Health>;
  readonly now: () => number;
}

/** What is of no use any more within this time cannot wait for a platform to come back. */
const PRESSING_MS = 24 * 60 * 60_000;

/**
 * How a message reaches its person: on their own account before a relative's, and on one that wants it before
 * one that does not. What concerns a held booking, or is of no use tomorrow, goes out on another account while
 * the platform of the first is down; the rest waits for it.
 * `nobody`: there is no account; `unreachable`: they are on platforms that are not connected.
 */
export async function wayTo(
  q: Queries,
  { connections, health, now }: Reach,
  row: OutboxRow,
): Promise<Way | 'nobody' | 'unreachable'> {
  const accounts = await recipients(q, row);
  if (accounts.length === 0) return 'nobody';
  const wants = ({ account }: Way) => row.lane <= lanes.booking || isWilling(account, now());
  const ways = accounts.flatMap((account) => {
    const connection = connections.find(({ platform }) => platform.name === account.platform);
    return connection ? [{ account, connection }] : [];
  });
  const wanted = ways.filter(wants);
  const up = wanted.find(({ account }) => !health.get(account.platform)?.isDown(now()));
  return (isPressing(row, now()) ? up : undefined) ?? wanted[0] ?? ways[0] ?? 'unreachable';
}

async function recipients(q: Queries, { accountId, personId, linkedChatId }: OutboxRow): Promise<Account[]> {
  if (linkedChatId !== null)
    return [await linkedChatAsAccount(q, linkedChatId)].filter((chat) => chat !== undefined);
  if (accountId === null) return accountsOfPerson(q, personId ?? 0);
  const account = await accountById(q, accountId);
  return account?.state === 'active' ? [account] : [];
}

const isWilling = ({ stopped, awayUntil }: Account, now: number): boolean =>
  !stopped && (awayUntil === null || awayUntil <= today(now));

const isPressing = ({ lane, uselessAt }: OutboxRow, now: number): boolean =>
  lane <= lanes.booking || (uselessAt !== null && uselessAt - now <= PRESSING_MS);
