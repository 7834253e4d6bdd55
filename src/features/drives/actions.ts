import type { Writes } from '../../database/index.ts';
import type { Drive, DrivePlan } from './drive.ts';
import { judge } from './judging.ts';
import { deleteDrive, insertDrive, rewriteDrive, updateState } from './queries/changes.ts';
import { draftById, driveStarting } from './queries/drives.ts';
import { type EnsuredTeam, ensureTeam } from './queries/teams.ts';
import type { PlanFault } from './rules/plan.ts';

/** What became of publishing: done, refused for faults, or no draft is there. */
export type Publishing =
  | { readonly kind: 'published' }
  | { readonly kind: 'faulty'; readonly faults: readonly PlanFault[] }
  | { readonly kind: 'no-draft' };

/**
 * What became of a draft; `taken`: the id is that of the team's other drive. `newTeam`: the team that was made
 * for it.
 */
export type Drafting =
  | { readonly kind: 'drafted'; readonly id: number; readonly newTeam?: number }
  | { readonly kind: 'taken'; readonly id: number };

/** What became of a draft that was changed; `no-draft`: it was published or thrown away meanwhile. */
export type Redrafting = Drafting | { readonly kind: 'no-draft' };

/** What became of announcing a drive. */
export type Announcement =
  | { readonly kind: 'announced' | 'taken'; readonly id: number }
  | { readonly kind: 'faulty'; readonly faults: readonly PlanFault[] };

/**
 * Makes a draft with its slots, and its team when the name is new; it is not judged yet. Where the team already
 * has a drive beginning then, no drive is written.
 */
export async function draftDrive(tx: Writes, plan: DrivePlan, now: number): Promise<Drafting> {
  const team = await lockTeam(tx, plan.team);
  const same = await driveStarting(tx, team.id, plan);
  if (same !== undefined) return { kind: 'taken', id: same };
  return { kind: 'drafted', id: await insertDrive(tx, team.id, plan, 'draft', now), ...madeFor(team) };
}

/** Writes a draft anew in its place. */
export async function redraftDrive(tx: Writes, id: number, plan: DrivePlan): Promise<Redrafting> {
  const old = await lockDraft(tx, id);
  if (!old) return { kind: 'no-draft' };
  const team = await lockTeam(tx, plan.team);
  const same = await driveStarting(tx, team.id, plan);
  if (same !== undefined && same !== id) return { kind: 'taken', id: same };
  await rewriteDrive(tx, old, team.id, plan);
  return { kind: 'drafted', id, ...madeFor(team) };
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
  const { id: teamId } = await lockTeam(tx, plan.team);
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

async function lockTeam(tx: Writes, name: string): Promise<EnsuredTeam> {
  const team = await ensureTeam(tx, name);
  await tx.lock('team', team.id);
  return team;
}

const madeFor = ({ id, isNew }: EnsuredTeam) => (isNew ? { newTeam: id } : {});

async function lockDraft(tx: Writes, id: number): Promise<Drive | undefined> {
  await tx.lock('drive', id);
  return draftById(tx, id);
}
