import type { Queries } from '../../../database/index.ts';
import { judge } from '../judging.ts';
import { driveById, driveStarting } from '../queries/drives.ts';
import type { PlanFault } from '../rules/plan.ts';
import type { Change, Shape } from './change.ts';
import type { Circumstances } from './reshape.ts';

/**
 * What speaks against a change of a published drive; nothing does against calling it off. Once somebody came it
 * may run late or be cut short, but the bus cannot be where they are and at another time.
 */
export async function faultsOfChange(
  q: Queries,
  { drive: before }: Shape,
  { drive: after }: Shape,
  change: Change,
  { now, isBegun }: Circumstances,
): Promise<PlanFault[]> {
  if (change.kind === 'cancelled') return [];
  if (change.kind === 'moved' && isBegun) return [{ kind: 'begun' }];
  const faults = await judge(q, after.teamId, after, now, after.id);
  const same = await driveStarting(q, after.teamId, after);
  const other = same === undefined || same === after.id ? undefined : await driveById(q, same);
  if (other && !faults.some(({ kind }) => kind === 'team-busy'))
    faults.push({ kind: 'team-busy', with: other });
  const isLonger = after.startMinutes < before.startMinutes || after.endMinutes > before.endMinutes;
  if (change.kind === 'shortened' && isLonger)
    faults.push({ kind: 'hours-outside', audience: before.audience });
  return faults;
}
