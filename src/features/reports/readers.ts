import type { Queries } from '../../database/index.ts';
import { whereaboutsOf } from '../drives/index.ts';
import { accountsReaching, type Permission } from '../staff/index.ts';

/** The accounts of who fills a drive and hears what became of it: admins, and the managers of its center. */
export async function readersOfReport(q: Queries, driveId: number, now: number): Promise<number[]> {
  return reaching(q, driveId, 'reports.receive', now);
}

/** Whether an account may know each outcome of a drive: who runs a center knows the people there. */
export async function knowsOutcomes(
  q: Queries,
  driveId: number,
  accountId: number,
  now: number,
): Promise<boolean> {
  return (await reaching(q, driveId, 'reports.detail', now)).includes(accountId);
}

async function reaching(q: Queries, driveId: number, permission: Permission, now: number): Promise<number[]> {
  const there = await whereaboutsOf(q, driveId);
  if (!there) return [];
  return (await accountsReaching(q, permission, there, now)).map(({ accountId }) => accountId);
}
