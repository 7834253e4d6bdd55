import type { Queries } from '../../database/index.ts';
import { accountsReaching, type Permission } from '../staff/index.ts';
import { whereaboutsOf } from './queries/drives.ts';

/** The accounts of who works at a drive at `now` (ms): staff with this right; where there are none, its admins. */
export async function crewOf(
  q: Queries,
  driveId: number,
  permission: Permission,
  now: number,
): Promise<number[]> {
  const there = await whereaboutsOf(q, driveId);
  const all = there ? await accountsReaching(q, permission, there, now) : [];
  const crew = all.filter(({ roles }) => roles.includes('staff'));
  return (crew.length > 0 ? crew : all).map(({ accountId }) => accountId);
}
