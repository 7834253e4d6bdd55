import { homeButton, type Screen } from '../../bot/index.ts';
import type { PlatformName } from '../../config.ts';
import type { Queries, Writes } from '../../database/index.ts';
import { enqueueOnce } from '../../delivery/index.ts';
import { ownerAccounts } from './queries/owners.ts';
import { texts } from './texts.fa.ts';

const HOUR_MS = 3_600_000;

/**
 * Tells every owner that an update failed three times and was set aside; once an hour and platform, however many are:
 * whoever sends the bot what it stumbles over must not flood the owners.
 */
export async function tellOwners(
  tx: Writes,
  platform: PlatformName,
  updateId: number,
  now: number,
): Promise<void> {
  for (const accountId of await ownerAccounts(tx, now)) {
    await enqueueOnce(tx, {
      key: `aside:${platform}:${Math.floor(now / HOUR_MS)}:${accountId}`,
      kind: 'staff.aside',
      to: { accountId },
      ids: { updateId },
      lane: 'other',
      dueAt: now,
    });
  }
}

export async function composeAside(
  _q: Queries,
  { updateId = 0 }: Readonly<Record<string, number>>,
): Promise<Screen> {
  return { text: texts.aside(updateId), buttons: [[homeButton]] };
}
