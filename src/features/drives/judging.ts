import { addDays } from '../../calendar/index.ts';
import type { Queries } from '../../database/index.ts';
import type { DrivePlan } from './drive.ts';
import { drivesOfTeam } from './queries/drives.ts';
import { faultsOf, type PlanFault } from './rules/plan.ts';

/** What speaks against a plan of a team, given what else it does around that day. */
export async function judge(
  q: Queries,
  teamId: number,
  plan: Omit<DrivePlan, 'team'>,
  now: number,
  /** The drive itself, where it is there already. */
  except?: number,
): Promise<PlanFault[]> {
  const days = { from: addDays(plan.day, -2), to: addDays(plan.day, 2) };
  const others = await drivesOfTeam(q, teamId, days);
  return faultsOf(
    plan,
    others.filter((other) => other.id !== except),
    now,
  );
}
