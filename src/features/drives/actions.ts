import type { Writes } from '../../database/index.ts';
import type { Drive, DrivePlan } from './drive.ts';
import { judge } from './judging.ts';
import { deleteDrive, insertDrive, rewriteDrive, updateState } from './queries/changes.ts';
import { draftById, driveStarting } from './queries/drives.ts';
import { ensureTeam } from './queries/teams.ts';
import type { PlanFault } from './rules/plan.ts';

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
  if (old) await rewriteDrive(tx, old, teamId, plan);
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

async function lockDraft(tx: Writes, id: number): Promise<Drive | undefined> {
  await tx.lock('drive', id);
  return draftById(tx, id);
}
