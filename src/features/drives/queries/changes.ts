import { and, eq, min, sql } from 'drizzle-orm';
import { addDays, type EpochDay, instant } from '../../../calendar/index.ts';
import type { Writes } from '../../../database/index.ts';
import { required } from '../../../lib/assert.ts';
import type { Drive, DrivePlan, DriveState } from '../drive.ts';
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

/**
 * Writes a drive's day anew and takes its locked slots along. Those nobody holds are open or closed as that
 * day's prayers have it; booking that was open stays open.
 */
export async function moveDrive(tx: Writes, drive: Drive): Promise<void> {
  const { drives, slots } = tx.tables;
  const { id, day, startMinutes, endMinutes } = drive;
  const opensAt = Math.min(drive.opensAt, opening(day));
  await tx
    .update(drives)
    .set({ day, opensAt, endsAt: instant(day, endMinutes) })
    .where(eq(drives.id, id));
  const [first] = await tx
    .select({ at: min(slots.startsAt) })
    .from(slots)
    .where(eq(slots.driveId, id));
  const by = instant(day, startMinutes) - (first?.at ?? 0);
  await tx
    .update(slots)
    .set({ startsAt: sql`${slots.startsAt} + ${by}` })
    .where(eq(slots.driveId, id));
  for (const { startsAt, closed } of planSlots(drive)) {
    const same = and(eq(slots.driveId, id), eq(slots.startsAt, startsAt), eq(slots.taken, 0));
    await tx.update(slots).set({ closed }).where(same);
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
    opensAt: opening(plan.day),
    endsAt: instant(plan.day, plan.endMinutes),
  };
}

const opening = (day: EpochDay): number => instant(addDays(day, -OPENS_DAYS_BEFORE), 0);
