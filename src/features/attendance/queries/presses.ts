import { and, eq, gt } from 'drizzle-orm';
import type { Writes } from '../../../database/index.ts';
import type { Doer } from '../../staff/index.ts';

/** Longer than any press is on its way, and sooner than a key comes up again. */
const PRESSES_MS = 24 * 60 * 60_000;

/** The visit that an account's walk-in of this key made; under the lock of the drive's walk-ins. */
export async function visitOfPress(
  tx: Writes,
  { account, now }: Doer,
  driveId: number,
  key: number,
): Promise<number | undefined> {
  const { accountId, at, act, driveId: drive, more } = tx.tables.audit;
  const mine = and(eq(accountId, account.id), gt(at, now - PRESSES_MS));
  const found = await tx
    .select({ more })
    .from(tx.tables.audit)
    .where(and(mine, eq(drive, driveId), eq(act, 'visit.walk-in')));
  return found.find((row) => row.more.press === key)?.more.visit;
}
