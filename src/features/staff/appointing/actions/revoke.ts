import type { Writes } from '../../../../database/index.ts';
import type { Act } from '../../audit/acts.ts';
import { type Doer, record } from '../../audit/record.ts';
import { deleteHandovers, deleteInvitation, invitationById } from '../../queries/invitations.ts';
import { deleteRole, holdings, type RolesLock, setRoleEnd } from '../../queries/roles.ts';
import type { Holding } from '../appointment.ts';
import { tellEnded } from '../ended.ts';
import type { IsNamed } from '../named-owners.ts';
import { staysLed } from '../rules.ts';
import { trail } from '../trail.ts';
import { appoints } from './invite.ts';

/** Why a role stays as it is, or that it changed. */
export type Ending =
  | { readonly kind: 'done'; readonly holding: Holding }
  | { readonly kind: 'gone' | 'not-yours' | 'last-admin' | 'by-settings' };

/** Ends a role now. The last one over the province that ends by no date stays, whoever asks. */
export function revoke(tx: Writes, doer: Doer, id: number, isNamed: IsNamed): Promise<Ending> {
  return ending(tx, doer, id, isNamed, 'staff.revoked', async (lock, holding) => {
    await deleteHandovers(tx, lock, id);
    await deleteRole(tx, lock, id);
    if (holding.accountId !== doer.account.id) await tellEnded(tx, holding, doer.now);
  });
}

/** Sets when a role ends (ms), or that it ends by no date (null). */
export function limit(
  tx: Writes,
  doer: Doer,
  id: number,
  endsAt: number | null,
  isNamed: IsNamed,
): Promise<Ending> {
  return ending(tx, doer, id, isNamed, 'staff.limited', (lock) => setRoleEnd(tx, lock, id, endsAt), endsAt);
}

/** Makes an open link lead nowhere. False when it was used, taken back or is not theirs to take back. */
export async function takeBack(tx: Writes, doer: Doer, invitationId: number): Promise<boolean> {
  const lock = await tx.lock('roles', 0);
  const invitation = await invitationById(tx, invitationId);
  if (!invitation || !(await appoints(tx, doer.account.id, invitation, doer.now))) return false;
  await deleteInvitation(tx, lock, invitationId);
  await record(tx, doer, { act: 'staff.taken-back', ...trail(invitation) });
  return true;
}

async function ending(
  tx: Writes,
  doer: Doer,
  id: number,
  isNamed: IsNamed,
  act: Act,
  change: (lock: RolesLock, holding: Holding) => Promise<void>,
  endsAt: number | null = doer.now,
): Promise<Ending> {
  const lock = await tx.lock('roles', 0);
  const all = await holdings(tx, doer.now);
  const holding = all.find((each) => each.id === id);
  if (!holding) return { kind: 'gone' };
  if (!(await appoints(tx, doer.account.id, holding, doer.now))) return { kind: 'not-yours' };
  if (await isNamed(tx, holding)) return { kind: 'by-settings' };
  if (endsAt !== null && !staysLed(all, [holding])) return { kind: 'last-admin' };
  await change(lock, holding);
  await record(tx, doer, { act, ...trail(holding, holding.accountId) });
  return { kind: 'done', holding };
}
