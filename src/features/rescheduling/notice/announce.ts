import type { Writes } from '../../../database/index.ts';
import { enqueue } from '../../../delivery/index.ts';
import { accountsToTell, type Owned } from '../queries/accounts.ts';
import type { Timing } from '../rules/telling.ts';
import { noticeKey, waitKey } from './keys.ts';

/** A change as it is told. */
export interface Tidings {
  readonly changeId: number;
  readonly when: Timing;
  readonly bookings: readonly Owned[];
  /** Who waits for what changed, or did. */
  readonly waits: readonly Owned[];
}

/** Tells everybody concerned, on every account; who holds a place hears of that alone. */
export async function announceChange(
  tx: Writes,
  { changeId, when, bookings, waits }: Tidings,
): Promise<void> {
  const accounts = await accountsToTell(tx, bookings);
  for (const { id: bookingId } of bookings) {
    for (const accountId of accounts.get(bookingId) ?? []) {
      const key = noticeKey(changeId, bookingId, accountId);
      const what = { key, kind: 'rescheduling.notice', to: { accountId }, ids: { changeId, bookingId } };
      await enqueue(tx, { ...what, ...when });
    }
  }
  const holders = new Set(bookings.map(({ personId }) => personId));
  const others = waits.filter(({ personId }) => !holders.has(personId));
  const theirs = await accountsToTell(tx, others);
  for (const { id: waitId } of others) {
    for (const accountId of theirs.get(waitId) ?? []) {
      const key = waitKey(waitId, accountId);
      const what = { key, kind: 'rescheduling.wait', to: { accountId }, ids: { changeId, waitId } };
      await enqueue(tx, { ...what, ...when });
    }
  }
}
