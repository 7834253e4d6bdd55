import { eq } from 'drizzle-orm';
import { instant } from '../../../calendar/index.ts';
import type { Writes } from '../../../database/index.ts';
import { required } from '../../../lib/assert.ts';
import type { Drive, DrivePlan, DriveState, Slot } from '../drive.ts';
import { opening } from '../rules/opening.ts';
import { type DayCustoms, planSlots } from '../rules/slots.ts';
import { customsAt, type Premises, unseen } from '../venues/premises.ts';
import { slotsOf } from './slots.ts';
import { venueOf } from './venues.ts';

/** Writes a drive with its slots; answers its id. */
export async function insertDrive(
  tx: Writes,
  teamId: number,
  plan: DrivePlan,
  state: DriveState,
  now: number,
): Promise<number> {
  const { drives } = tx.tables;
  const row = { ...rowOf(teamId, plan), state, createdAt: now };
  const [made] = await tx.insert(drives).values(row).returning({ id: drives.id });
  const { id } = required(made, 'a drive that was just written');
  await insertSlots(tx, id, plan);
  return id;
}

/**
 * Writes a drive anew in its place, slots included; nobody may have booked it yet. Hours that staff opened or
 * closed stay so, as long as the drive stays on its day and at its place, and its hours as long as they are.
 */
export async function rewriteDrive(tx: Writes, old: Drive, teamId: number, plan: DrivePlan): Promise<void> {
  const { drives, slots } = tx.tables;
  const isThere = old.day === plan.day && old.centerId === plan.centerId;
  const premises = await lockPremises(tx, plan.centerId);
  const chosen =
    isThere && old.slotMinutes === plan.slotMinutes
      ? chosenIn(await slotsOf(tx, old.id), old, customsAt(premises))
      : [];
  await tx.delete(slots).where(eq(slots.driveId, old.id));
  await tx.update(drives).set(rowOf(teamId, plan)).where(eq(drives.id, old.id));
  await insertSlots(tx, old.id, plan, new Map(chosen.map(({ startsAt, closed }) => [startsAt, closed])));
}

/** Lets a draft follow other customs of its place, but for hours that staff opened or closed. */
export async function followCustoms(
  tx: Writes,
  draft: Drive,
  before: DayCustoms,
  after: DayCustoms,
): Promise<void> {
  const { slots } = tx.tables;
  const all = await slotsOf(tx, draft.id);
  const chosen = new Set(chosenIn(all, draft, before));
  const closed = closedBy(draft, after);
  for (const slot of all) {
    const isClosed = closed.get(slot.startsAt) ?? slot.closed;
    if (!chosen.has(slot) && slot.closed !== isClosed)
      await tx.update(slots).set({ closed: isClosed }).where(eq(slots.id, slot.id));
  }
}

export async function updateState(tx: Writes, id: number, state: DriveState): Promise<void> {
  await tx.update(tx.tables.drives).set({ state }).where(eq(tx.tables.drives.id, id));
}

export async function deleteDrive(tx: Writes, id: number): Promise<void> {
  const { drives, slots } = tx.tables;
  await tx.delete(slots).where(eq(slots.driveId, id));
  await tx.delete(drives).where(eq(drives.id, id));
}

async function insertSlots(
  tx: Writes,
  driveId: number,
  plan: DrivePlan,
  closedBefore: ReadonlyMap<number, boolean> = new Map(),
): Promise<void> {
  const premises = await lockPremises(tx, plan.centerId);
  const rows = planSlots(plan, customsAt(premises)).map((slot) => ({
    ...slot,
    closed: closedBefore.get(slot.startsAt) ?? slot.closed,
    driveId,
  }));
  if (rows.length > 0) await tx.insert(tx.tables.slots).values(rows);
}

/** A place that changes meanwhile waits: hours always follow one state of it. */
async function lockPremises(tx: Writes, centerId: number | null): Promise<Premises> {
  if (centerId === null) return unseen(0);
  await tx.lock('venue', centerId);
  return venueOf(tx, centerId);
}

/** Of a drive's hours those that are not as the day says: staff opened or closed them. */
function chosenIn(slots: readonly Slot[], drive: Drive, habits: DayCustoms): Slot[] {
  const closed = closedBy(drive, habits);
  return slots.filter((slot) => slot.closed !== (closed.get(slot.startsAt) ?? slot.closed));
}

/** Which hours the day closes, by their beginning. */
const closedBy = (drive: Drive, habits: DayCustoms): ReadonlyMap<number, boolean> =>
  new Map(planSlots(drive, habits).map(({ startsAt, closed }) => [startsAt, closed]));

function rowOf(teamId: number, plan: DrivePlan) {
  const { team: _, reserved: __, point, ...fields } = plan;
  return {
    chairs: 0,
    ...fields,
    ...point,
    teamId,
    opensAt: opening(plan.day),
    endsAt: instant(plan.day, plan.endMinutes),
  };
}
