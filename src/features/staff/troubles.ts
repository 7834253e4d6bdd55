import { homeButton, type Screen } from '../../bot/index.ts';
import type { PlatformName } from '../../config.ts';
import type { Queries, Writes } from '../../database/index.ts';
import { enqueue } from '../../delivery/index.ts';
import { ownerAccounts } from './queries.ts';
import { texts } from './texts.fa.ts';

/** Tells every owner that an update failed three times and was set aside. */
export async function tellOwners(
  tx: Writes,
  platform: PlatformName,
  updateId: number,
  now: number,
): Promise<void> {
  for (const accountId of await ownerAccounts(tx)) {
    await enqueue(tx, {
      key: `aside:${platform}:${updateId}:${accountId}`,
      kind: 'staff.aside',
      to: { accountId },
      ids: { updateId },
      lane: 'answer',
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
