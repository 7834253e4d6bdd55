import type { PlatformName } from '../config.ts';
import type { Queries } from '../database/index.ts';
import type { Connection } from '../platforms/index.ts';
import { type Account, accountById, accountsOfPerson } from './accounts.ts';
import type { OutboxRow } from './claims.ts';
import type { Health } from './health.ts';
import { lanes } from './outbox.ts';

/** Which account a message goes to, and over which connection. */
export interface Way {
  readonly account: Account;
  readonly connection: Connection;
}

export interface Reach {
  readonly connections: readonly Connection[];
  readonly health: ReadonlyMap<PlatformName, Health>;
  readonly now: () => number;
}

/**
 * How a message reaches its person: on their own account before a relative's. What concerns a held booking
 * goes out on another account while the platform of the first is down; the rest waits for it.
 * `nobody`: there is no account; `unreachable`: they are on platforms that are not connected.
 */
export async function wayTo(
  q: Queries,
  { connections, health, now }: Reach,
  row: OutboxRow,
): Promise<Way | 'nobody' | 'unreachable'> {
  const accounts = await recipients(q, row);
  if (accounts.length === 0) return 'nobody';
  const ways = accounts.flatMap((account) => {
    const connection = connections.find(({ platform }) => platform.name === account.platform);
    return connection ? [{ account, connection }] : [];
  });
  const up = ways.find(({ account }) => !health.get(account.platform)?.isDown(now()));
  return (row.lane <= lanes.booking ? up : undefined) ?? ways[0] ?? 'unreachable';
}

async function recipients(q: Queries, row: OutboxRow): Promise<Account[]> {
  const accounts = row.accountId
    ? [await accountById(q, row.accountId)].filter((a) => a !== undefined)
    : await accountsOfPerson(q, row.personId ?? 0);
  const aboutBooking = row.lane <= lanes.booking;
  return accounts.filter((a) => a.state === 'active' && (aboutBooking || !a.stopped));
}
