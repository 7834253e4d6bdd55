import { eq } from 'drizzle-orm';
import { addDays, instant } from '../../../calendar/index.ts';
import type { Writes } from '../../../database/index.ts';
import { required } from '../../../lib/assert.ts';
import type { DrivePlan, DriveState } from '../drive.ts';
import { planSlots } from '../rules/slots.ts';

/** Booking opens at the beginning of the day this many days before the drive. */
const OPENS_DAYS_BEFORE = 10;

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

/** Writes a drive anew in its place, slots included; nobody may have booked it yet. */
export async function rewriteDrive(tx: Writes, id: number, teamId: number, plan: DrivePlan): Promise<void> {
  const { drives, slots } = tx.tables;
  await tx.delete(slots).where(eq(slots.driveId, id));
  await tx.update(drives).set(rowOf(teamId, plan)).where(eq(drives.id, id));
  await insertSlots(tx, id, plan);
}

export async function updateState(tx: Writes, id: number, state: DriveState): Promise<void> {
  await tx.update(tx.tables.drives).set({ state }).where(eq(tx.tables.drives.id, id));
}

export async function deleteDrive(tx: Writes, id: number): Promise<void> {
  const { drives, slots } = tx.tables;
  await tx.delete(slots).where(eq(slots.driveId, id));
  await tx.delete(drives).where(eq(drives.id, id));
}

async function insertSlots(tx: Writes, driveId: number, plan: DrivePlan): Promise<void> {
  const rows = planSlots(plan).map((slot) => ({ ...slot, driveId }));
  if (rows.length > 0) await tx.insert(tx.tables.slots).values(rows);
}

function rowOf(teamId: number, plan: DrivePlan) {
  const { team: _, reserved: __, point, ...fields } = plan;
  return {
    ...fields,
    ...point,
    teamId,
    opensAt: instant(addDays(plan.day, -OPENS_DAYS_BEFORE), 0),
    endsAt: instant(plan.day, plan.endMinutes),
  };
}
