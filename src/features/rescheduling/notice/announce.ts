import type { Writes } from '../../../database/index.ts';
import { enqueue, type OutboxMessage } from '../../../delivery/index.ts';
import { accountsToTell, type Owned } from '../queries/accounts.ts';
import { lapseKey, noticeKey } from './keys.ts';

/** A change as it is told. */
export interface Tidings {
  readonly changeId: number;
  readonly when: Pick<OutboxMessage, 'lane' | 'dueAt' | 'uselessAt'>;
  readonly bookings: readonly Owned[];
  /** Whose wait ended with what it was for. */
  readonly lapsed: readonly { readonly id: number; readonly personId: number }[];
}

/** Tells everybody concerned, on every account, and once those who waited. */
export async function announceChange(
  tx: Writes,
  { changeId, when, bookings, lapsed }: Tidings,
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
  for (const { id: waitId, personId } of lapsed.filter((wait) => !holders.has(wait.personId))) {
    const key = lapseKey(changeId, personId);
    const what = { key, kind: 'rescheduling.lapse', to: { personId }, ids: { changeId, waitId } };
    await enqueue(tx, { ...what, ...when });
  }
}
