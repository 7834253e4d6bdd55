import type { Writes } from '../../database/index.ts';
import { introduce, joinCenter } from '../donors/index.ts';
import type { Center } from './center.ts';
import { centerById } from './queries.ts';

/**
 * Makes a center the mosque of everybody on this phone; who speaks for the first time is introduced.
 * Null, and nothing written, when there is no such center.
 */
export async function chooseCenter(
  tx: Writes,
  by: { readonly accountId: number; readonly firstName: string; readonly now: number },
  centerId: number,
): Promise<Center | null> {
  const center = await centerById(tx, centerId);
  if (!center) return null;
  await introduce(tx, by.accountId, by.firstName, by.now);
  await joinCenter(tx, by.accountId, center.id);
  return center;
}
