import type { Writes } from '../../database/index.ts';
import { accountById, changeAccount, type QuietHours, type Topic } from '../../delivery/index.ts';
import { withEnd } from './rules.ts';

/** Lets messages on a topic come, or no longer. */
export async function wantTopic(
  tx: Writes,
  accountId: number,
  topic: Topic,
  isWanted: boolean,
): Promise<void> {
  await tx.lock('account', accountId);
  const account = await accountById(tx, accountId);
  const others = (account?.muted ?? []).filter((each) => each !== topic);
  await changeAccount(tx, accountId, { muted: isWanted ? others : [...others, topic] });
}

/** Moves one end of an account's quiet hours, in minutes after midnight; who had none of their own begins with the usual ones. */
export async function moveQuiet(
  tx: Writes,
  accountId: number,
  { end, minutes, usual }: { end: keyof QuietHours; minutes: number; usual: QuietHours },
): Promise<void> {
  await tx.lock('account', accountId);
  const account = await accountById(tx, accountId);
  const quiet = withEnd(account?.quiet ?? usual, end, minutes);
  if (quiet) await changeAccount(tx, accountId, { quiet });
}
