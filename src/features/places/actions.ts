import { today } from '../../calendar/index.ts';
import type { Writes } from '../../database/index.ts';
import { introduce, joinCenter, selfOf } from '../donors/index.ts';
import type { Center } from './center.ts';
import { countArrival } from './invitation/arrivals.ts';
import { centerById } from './queries.ts';

/** Who acts, and when (ms). */
interface By {
  readonly accountId: number;
  readonly firstName: string;
  readonly now: number;
}

/**
 * Somebody comes through a center's link or poster. Who comes for the first time is introduced and counted
 * for the center, in one write and so once.
 */
export async function arrive(tx: Writes, by: By, centerId: number): Promise<void> {
  await tx.lock('account', by.accountId);
  if (await selfOf(tx, by.accountId)) return;
  await introduce(tx, by.accountId, by.firstName, by.now);
  await countArrival(tx, centerId, today(by.now));
}

/**
 * Makes a center the mosque of everybody on this phone; who speaks for the first time is introduced.
 * Null, and nothing written, when there is no such center.
 */
export async function chooseCenter(tx: Writes, by: By, centerId: number): Promise<Center | null> {
  const center = await centerById(tx, centerId);
  if (!center) return null;
  await introduce(tx, by.accountId, by.firstName, by.now);
  await joinCenter(tx, by.accountId, center.id);
  return center;
}
