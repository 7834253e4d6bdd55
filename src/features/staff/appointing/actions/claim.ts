import type { Writes } from '../../../../database/index.ts';
import { claimOwnership } from '../../actions.ts';
import { type Doer, record } from '../../audit/record.ts';
import { deleteInvitation, invitationOf } from '../../queries/invitations.ts';
import { deleteRole, holdingById, holdings, insertRole, type RolesLock } from '../../queries/roles.ts';
import { hashOf } from '../../secret.ts';
import type { Appointment, OpenInvitation } from '../appointment.ts';
import { tellEnded } from '../ended.ts';
import { tellInviter } from '../opened.ts';
import { isSame } from '../rules.ts';
import { trail } from '../trail.ts';
import { appoints } from './invite.ts';

/** What the opener of a link gets. Only `owner`, `joined` and `handed-over` use the link up. */
export type Claim =
  | { readonly kind: 'joined' | 'handed-over' | 'already'; readonly appointment: Appointment }
  | { readonly kind: 'owner' | 'own' | 'over' };

/**
 * Opens an invitation. Its maker opens nothing, nor does who has that role already: the link stays for the one
 * it is meant for. It leads nowhere once its maker may not appoint any more.
 */
export async function claim(tx: Writes, doer: Doer, secret: string): Promise<Claim> {
  if (await claimOwnership(tx, secret, doer)) return { kind: 'owner' };
  const lock = await tx.lock('roles', 0);
  const invitation = await invitationOf(tx, hashOf(secret), doer.now);
  if (!invitation || !(await isStillMeant(tx, invitation, doer.now))) return { kind: 'over' };
  const { role, scope, scopeId, roleEndsAt: endsAt } = invitation;
  const appointment = { role, scope, scopeId, endsAt };
  if (await holds(tx, doer, invitation)) return { kind: 'already', appointment };
  if (invitation.invitedBy === doer.account.id) return { kind: 'own' };
  await deleteInvitation(tx, lock, invitation.id);
  return invitation.handsOver === null
    ? join(tx, lock, doer, invitation, appointment)
    : takeOver(tx, lock, doer, invitation, appointment);
}

async function isStillMeant(tx: Writes, invitation: OpenInvitation, now: number): Promise<boolean> {
  const { invitedBy, handsOver, roleEndsAt } = invitation;
  if (invitedBy === null || (roleEndsAt !== null && roleEndsAt <= now)) return false;
  if (handsOver !== null && !(await holdingById(tx, handsOver, now))) return false;
  return appoints(tx, invitedBy, invitation, now);
}

async function holds(tx: Writes, { account, now }: Doer, invitation: OpenInvitation): Promise<boolean> {
  const all = await holdings(tx, now);
  return all.some((holding) => holding.accountId === account.id && isSame(holding, invitation));
}

async function join(
  tx: Writes,
  lock: RolesLock,
  doer: Doer,
  { invitedBy }: OpenInvitation,
  appointment: Appointment,
): Promise<Claim> {
  const granted = { accountId: doer.account.id, grantedAt: doer.now, grantedBy: invitedBy };
  const id = await insertRole(tx, lock, { ...appointment, ...granted });
  await tellInviter(tx, invitedBy, id, doer.now);
  await record(tx, doer, { act: 'staff.joined', ...trail(appointment, doer.account.id) });
  return { kind: 'joined', appointment };
}

async function takeOver(
  tx: Writes,
  lock: RolesLock,
  doer: Doer,
  { invitedBy, handsOver }: OpenInvitation,
  { role, scope, scopeId }: Appointment,
): Promise<Claim> {
  const before = handsOver === null ? undefined : await holdingById(tx, handsOver, doer.now);
  if (!before) return { kind: 'over' };
  // Its end as it is now: it may have been set after the link was made.
  const appointment = { role, scope, scopeId, endsAt: before.endsAt };
  await deleteRole(tx, lock, before.id);
  const granted = { accountId: doer.account.id, grantedAt: doer.now, grantedBy: before.accountId };
  const id = await insertRole(tx, lock, { ...appointment, ...granted });
  await tellInviter(tx, invitedBy, id, doer.now);
  if (before.accountId !== invitedBy) await tellEnded(tx, before, doer.now);
  await record(tx, doer, { act: 'staff.handed-over', ...trail(appointment, before.accountId) });
  return { kind: 'handed-over', appointment };
}
