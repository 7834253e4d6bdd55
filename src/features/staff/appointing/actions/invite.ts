import type { Writes } from '../../../../database/index.ts';
import { type Doer, record } from '../../audit/record.ts';
import { deleteHandovers, insertInvitation } from '../../queries/invitations.ts';
import { mandatesOf } from '../../queries/mandates.ts';
import { holdingById, isScope, type RolesLock, whereaboutsOfScope } from '../../queries/roles.ts';
import { type Role, type ScopeKind, scopesOf } from '../../rights/permissions.ts';
import type { Mandate } from '../../rights/reach.ts';
import { hashOf } from '../../secret.ts';
import type { Appointment } from '../appointment.ts';
import type { IsNamed } from '../named-owners.ts';
import { mayAppoint } from '../rules.ts';
import { trail } from '../trail.ts';

const WEEK_MS = 7 * 86_400_000;

/** What became of an invitation; `endsAt`: when its link stops working (ms). */
export type Inviting =
  | {
      readonly kind: 'invited';
      readonly id: number;
      readonly endsAt: number;
      readonly appointment: Appointment;
    }
  | { readonly kind: 'not-yours' | 'no-such-scope' | 'gone' | 'by-settings' };

/** Makes a link, open for 7 days and once, that gives whoever opens it a role. `secret` is kept nowhere. */
export async function invite(
  tx: Writes,
  doer: Doer,
  appointment: Appointment,
  secret: string,
): Promise<Inviting> {
  const lock = await tx.lock('roles', 0);
  if (!(await isPossible(tx, appointment))) return { kind: 'no-such-scope' };
  if (!(await appoints(tx, doer.account.id, appointment, doer.now))) return { kind: 'not-yours' };
  return write(tx, lock, doer, appointment, secret, null);
}

/**
 * Makes a link that takes a role from its holder and gives it to whoever opens it; until then nothing changes.
 * A second one makes the first lead nowhere.
 */
export async function offerHandover(
  tx: Writes,
  doer: Doer,
  holdingId: number,
  secret: string,
  isNamed: IsNamed,
): Promise<Inviting> {
  const lock = await tx.lock('roles', 0);
  const holding = await holdingById(tx, holdingId, doer.now);
  if (!holding) return { kind: 'gone' };
  if (!(await appoints(tx, doer.account.id, holding, doer.now))) return { kind: 'not-yours' };
  if (await isNamed(tx, holding)) return { kind: 'by-settings' };
  await deleteHandovers(tx, lock, holdingId);
  return write(tx, lock, doer, holding, secret, holdingId);
}

/** Whether an account may give or take this role at `now` (ms); judged under the lock. */
export async function appoints(
  tx: Writes,
  accountId: number,
  mandate: Mandate,
  now: number,
): Promise<boolean> {
  const there = await whereaboutsOfScope(tx, mandate);
  return there !== undefined && mayAppoint(await mandatesOf(tx, accountId, now), mandate.role, there);
}

async function isPossible(tx: Writes, { role, scope, scopeId }: Appointment): Promise<boolean> {
  const scopes: Readonly<Record<Role, readonly ScopeKind[]>> = scopesOf;
  return scopes[role].includes(scope) && (await isScope(tx, { scope, scopeId }));
}

async function write(
  tx: Writes,
  lock: RolesLock,
  doer: Doer,
  { role, scope, scopeId, endsAt: roleEndsAt }: Appointment,
  secret: string,
  handsOver: number | null,
): Promise<Inviting> {
  const endsAt = doer.now + WEEK_MS;
  const [about, link] = [
    { role, scope, scopeId },
    { hash: hashOf(secret), handsOver, invitedBy: doer.account.id, createdAt: doer.now, endsAt },
  ];
  const id = await insertInvitation(tx, lock, { ...about, roleEndsAt, ...link });
  await record(tx, doer, { act: 'staff.invited', ...trail(about) });
  return { kind: 'invited', id, endsAt, appointment: { ...about, endsAt: roleEndsAt } };
}
