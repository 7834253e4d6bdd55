import { eq } from 'drizzle-orm';
import { instant } from '../../../calendar/index.ts';
import type { Writes } from '../../../database/index.ts';
import { required } from '../../../lib/assert.ts';
import type { Drive, DrivePlan, DriveState } from '../drive.ts';
import { opening } from '../rules/opening.ts';
import { planSlots } from '../rules/slots.ts';
import { customsAt, unseen } from '../venues/premises.ts';
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
 * closed stay so, as long as the drive stays on its day and at its place.
 */
export async function rewriteDrive(tx: Writes, old: Drive, teamId: number, plan: DrivePlan): Promise<void> {
  const { drives, slots } = tx.tables;
  const isThere = old.day === plan.day && old.centerId === plan.centerId;
  const before = isThere ? await slotsOf(tx, old.id) : [];
  await tx.delete(slots).where(eq(slots.driveId, old.id));
  await tx.update(drives).set(rowOf(teamId, plan)).where(eq(drives.id, old.id));
  await insertSlots(tx, old.id, plan, new Map(before.map(({ startsAt, closed }) => [startsAt, closed])));
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
  const premises = plan.centerId === null ? unseen(0) : await venueOf(tx, plan.centerId);
  const rows = planSlots(plan, customsAt(premises)).map((slot) => ({
    ...slot,
    closed: closedBefore.get(slot.startsAt) ?? slot.closed,
    driveId,
  }));
  if (rows.length > 0) await tx.insert(tx.tables.slots).values(rows);
}

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
