import { addDays, type EpochDay } from '../../../calendar/index.ts';
import type { Writes } from '../../../database/index.ts';
import { type Doer, record } from '../../staff/index.ts';
import { draftDrive, publishDrive } from '../actions.ts';
import type { Drive, DrivePlan } from '../drive.ts';
import { judge } from '../judging.ts';
import { driveById } from '../queries/drives.ts';
import { seriesOf } from '../queries/shelves.ts';
import { slotsOf } from '../queries/slots.ts';
import type { PlanFault } from '../rules/plan.ts';
import { reservedIn } from '../rules/reserved.ts';

/** Why a day got no drive: something speaks against it, or the team begins another one then. */
export type Hindrance = PlanFault | { readonly kind: 'taken' };

/** What became of one day. */
export interface DayOutcome {
  readonly day: EpochDay;
  /** The drive that was made or published; of a refused day the one it was about, if any. */
  readonly id: number | null;
  /** Undefined where nothing stood in the way. */
  readonly why: Hindrance | undefined;
}

/** Seats of a slot for so many chairs at the drive's center, today. */
export type Seats = (chairs: number) => number;

/** Weeks of a series. */
export const weeks = { from: 1, to: 26 } as const;

/** The days of a weekly series that follows a drive. */
export function weekly({ day }: Pick<Drive, 'day'>, count: number): EpochDay[] {
  return Array.from({ length: count }, (_, i) => addDays(day, 7 * (i + 1)));
}

/**
 * Makes a draft like a drive on each of these days, with as many seats as its chairs are worth today; undefined
 * when the drive is gone. A day on which the team could not come, or that is over, gets none.
 */
export async function repeatDrive(
  tx: Writes,
  doer: Doer,
  driveId: number,
  days: readonly EpochDay[],
  seatsFor: Seats,
): Promise<DayOutcome[] | undefined> {
  const drive = await driveById(tx, driveId);
  if (!drive) return undefined;
  await tx.lock('team', drive.teamId);
  const like = await planLike(tx, drive, seatsFor);
  const outcomes: DayOutcome[] = [];
  for (const day of days) outcomes.push(await draftOn(tx, doer, drive.teamId, { ...like, day }));
  return outcomes;
}

async function draftOn(tx: Writes, doer: Doer, teamId: number, plan: DrivePlan): Promise<DayOutcome> {
  const { day } = plan;
  const [fault] = await judge(tx, teamId, plan, doer.now);
  if (fault) return { day, id: null, why: fault };
  const { kind, id } = await draftDrive(tx, plan, doer.now);
  if (kind === 'taken') return { day, id, why: { kind } };
  await record(tx, doer, { act: 'drive.drafted', driveId: id, centerId: plan.centerId });
  return { day, id, why: undefined };
}

async function planLike(tx: Writes, drive: Drive, seatsFor: Seats): Promise<DrivePlan> {
  const { centerId, place, address, point, approximate, startMinutes, endMinutes } = drive;
  const { team, day, slotMinutes, chairs, audience, notes, capacity } = drive;
  const reserved = reservedIn(drive, await slotsOf(tx, drive.id));
  const where = { centerId, place, address, point, approximate };
  const size = { slotMinutes, chairs, capacity: chairs > 0 ? seatsFor(chairs) : capacity };
  return { ...where, ...size, team, day, startMinutes, endMinutes, audience, reserved, notes };
}

/** Publishes every draft that belongs with this one, each judged; undefined when it is no draft any more. */
export async function publishSeries(
  tx: Writes,
  doer: Doer,
  draftId: number,
): Promise<DayOutcome[] | undefined> {
  const draft = await driveById(tx, draftId);
  if (draft?.state !== 'draft') return undefined;
  const series = await seriesOf(tx, draft, doer.now);
  for (const id of series.map((each) => each.id).sort((a, b) => a - b)) await tx.lock('drive', id);
  const outcomes: DayOutcome[] = [];
  for (const { id, day } of series) {
    const became = await publishDrive(tx, id, doer.now);
    if (became.kind === 'published') await record(tx, doer, { act: 'drive.published', driveId: id });
    if (became.kind === 'no-draft') continue;
    outcomes.push({ day, id, why: became.kind === 'faulty' ? became.faults[0] : undefined });
  }
  return outcomes;
}
