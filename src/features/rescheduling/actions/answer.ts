import type { Writes } from '../../../database/index.ts';
import { bookingById, isTheirs } from '../../booking/index.ts';
import { type Doer, record } from '../../staff/index.ts';
import { concernById, noteAnswer } from '../queries/concerns.ts';

/**
 * «دیدم»: whoever speaks for the person, or made the booking, knows. Answers whose concern it was; undefined
 * where it is none of this account's.
 */
export async function see(
  tx: Writes,
  concernId: number,
  accountId: number,
  now: number,
): Promise<number | undefined> {
  const told = await concernById(tx, concernId);
  const booking = told && (await bookingById(tx, told.concern.bookingId, accountId));
  if (!booking || !isTheirs(booking, accountId)) return undefined;
  await noteAnswer(tx, concernId, 'seen', now);
  return booking.personId;
}

/** Staff called somebody of this drive; false where somebody else did, or they answered meanwhile. */
export async function noteCall(tx: Writes, doer: Doer, driveId: number, concernId: number): Promise<boolean> {
  const told = await concernById(tx, concernId);
  if (told?.change.driveId !== driveId) return false;
  if (!(await noteAnswer(tx, concernId, 'called', doer.now))) return false;
  const { personId } = told.concern;
  await record(tx, doer, { act: 'concern.called', driveId, personId, more: { concernId } });
  return true;
}
