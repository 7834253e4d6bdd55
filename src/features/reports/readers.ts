import type { Queries } from '../../database/index.ts';
import { whereaboutsOf } from '../drives/index.ts';
import { accountsReaching } from '../staff/index.ts';

/** The accounts of who fills a drive and hears what became of it: admins, and the managers of its center. */
export async function readersOfReport(q: Queries, driveId: number, now: number): Promise<number[]> {
  const there = await whereaboutsOf(q, driveId);
  if (!there) return [];
  return (await accountsReaching(q, 'drives.announce', there, now)).map(({ accountId }) => accountId);
}
