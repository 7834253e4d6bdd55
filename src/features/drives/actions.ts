import { addDays, type EpochDay } from '../../calendar/index.ts';
import { lockAll, type Writes } from '../../database/index.ts';
import type { Drive, DrivePlan, DriveState } from './drive.ts';
import { deleteDrive, insertDrive, moveDrive, rewriteDrive, updateState } from './queries/changes.ts';
import { draftById, driveById, driveStarting, drivesOfTeam } from './queries/drives.ts';
import { slotsOf } from './queries/slots.ts';
import { ensureTeam } from './queries/teams.ts';
import { faultsOf, type PlanFault } from './rules/plan.ts';
import { canBecome, isToCome } from './rules/states.ts';

/** What became of publishing: done, refused for faults, or no draft is there. */
export type Publishing =
  | { readonly kind: 'published' }
  | { readonly kind: 'faulty'; readonly faults: readonly PlanFault[] }
  | { readonly kind: 'no-draft' };

/** What became of a draft; `taken`: the id is that of the team's other drive. */
export interface Drafting {
  readonly kind: 'drafted' | 'taken';
  readonly id: number;
}

/** What became of announcing a drive. */
export type Announcement =
  | { readonly kind: 'announced' | 'taken'; readonly id: number }
  | { readonly kind: 'faulty'; readonly faults: readonly PlanFault[] };

/** What became of taking a drive to another day. */
export type Shifting =
  | { readonly kind: 'shifted' }
  | { readonly kind: 'faulty'; readonly faults: readonly PlanFault[] }
  | { readonly kind: 'no-drive' };

/**
 * Makes a draft with its slots, and its team when the name is new; answers the drive's id. A draft is not
 * judged yet. Throws a unique violation when the team already has a drive beginning then.
 */
export async function planDrive(tx: Writes, plan: DrivePlan, now: number): Promise<number> {
  return insertDrive(tx, await ensureTeam(tx, plan.team), plan, 'draft', now);
}

/**
 * Makes a draft, or writes the one it replaces anew; answers its id. Where the team already has a drive
 * beginning then, nothing is written and that drive's id is answered.
 */
export async function draftDrive(
  tx: Writes,
  plan: DrivePlan,
  now: number,
  replaces?: number,
): Promise<Drafting> {
  const old = replaces === undefined ? undefined : await lockDraft(tx, replaces);
  const teamId = await ensureTeam(tx, plan.team);
  await tx.lock('team', teamId);
  const same = await driveStarting(tx, teamId, plan);
  if (same !== undefined && same !== old?.id) return { kind: 'taken', id: same };
  if (old) await rewriteDrive(tx, old.id, teamId, plan);
  return { kind: 'drafted', id: old?.id ?? (await insertDrive(tx, teamId, plan, 'draft', now)) };
}

/** Opens a draft for booking, unless something speaks against it. */
export async function publishDrive(tx: Writes, id: number, now: number): Promise<Publishing> {
  const draft = await lockDraft(tx, id);
  if (!draft) return { kind: 'no-draft' };
  await tx.lock('team', draft.teamId);
  const faults = await judge(tx, draft.teamId, draft, now);
  if (faults.length > 0) return { kind: 'faulty', faults };
  await updateState(tx, id, 'open');
  return { kind: 'published' };
}

/**
 * Plans and publishes in one go. Where something speaks against it no drive is written; where the team
 * already has a drive beginning then, that one's id is answered.
 */
export async function announceDrive(tx: Writes, plan: DrivePlan, now: number): Promise<Announcement> {
  const teamId = await ensureTeam(tx, plan.team);
  await tx.lock('team', teamId);
  const same = await driveStarting(tx, teamId, plan);
  if (same !== undefined) return { kind: 'taken', id: same };
  const faults = await judge(tx, teamId, plan, now);
  if (faults.length > 0) return { kind: 'faulty', faults };
  return { kind: 'announced', id: await insertDrive(tx, teamId, plan, 'open', now) };
}

/** Throws a draft away. False when there is no such draft any more. */
export async function discardDraft(tx: Writes, id: number): Promise<boolean> {
  const draft = await lockDraft(tx, id);
  if (draft) await deleteDrive(tx, id);
  return draft !== undefined;
}

/** Takes a drive to another state, publishing excepted. False when it cannot go there from where it is. */
export async function changeDriveState(
  tx: Writes,
  id: number,
  to: Exclude<DriveState, 'draft' | 'open'>,
): Promise<boolean> {
  await tx.lock('drive', id);
  const drive = await driveById(tx, id);
  if (!drive || !canBecome(drive.state, to)) return false;
  await updateState(tx, id, to);
  return true;
}

/**
 * Takes a drive to another day, its hours with it. Where something speaks against it nothing is written. What
 * people hold in it moves along; their messages are for the rooms that wrote them, in the same write.
 */
export async function shiftDrive(tx: Writes, id: number, toDay: EpochDay, now: number): Promise<Shifting> {
  await tx.lock('drive', id);
  const drive = await driveById(tx, id);
  if (!drive || !isToCome(drive.state)) return { kind: 'no-drive' };
  await tx.lock('team', drive.teamId);
  const shifted = { ...drive, day: toDay };
  const faults = await judge(tx, drive.teamId, shifted, now, id);
  if (faults.length > 0) return { kind: 'faulty', faults };
  const slots = (await slotsOf(tx, id)).map((slot) => slot.id);
  await lockAll(tx, 'slot', slots);
  await moveDrive(tx, shifted);
  return { kind: 'shifted' };
}

async function judge(
  tx: Writes,
  teamId: number,
  plan: Omit<DrivePlan, 'team'>,
  now: number,
  /** The drive itself, where it is there already. */
  except?: number,
): Promise<PlanFault[]> {
  const days = { from: addDays(plan.day, -2), to: addDays(plan.day, 2) };
  const others = await drivesOfTeam(tx, teamId, days);
  return faultsOf(
    plan,
    others.filter((other) => other.id !== except),
    now,
  );
}

async function lockDraft(tx: Writes, id: number): Promise<Drive | undefined> {
  await tx.lock('drive', id);
  return draftById(tx, id);
}
