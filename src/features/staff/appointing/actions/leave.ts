import type { Writes } from '../../../../database/index.ts';
import { type Doer, record } from '../../audit/record.ts';
import { deleteHandovers } from '../../queries/invitations.ts';
import { deleteRole, deleteRolesOf, holdings } from '../../queries/roles.ts';
import { staysLed } from '../rules.ts';
import { trail } from '../trail.ts';

/**
 * Ends every role of whoever leaves, of their own will. False, with nothing changed, where nobody else would be
 * over the province for good. To be asked before anything of theirs is erased.
 */
export async function leave(tx: Writes, doer: Doer): Promise<boolean> {
  const { id: accountId } = doer.account;
  const lock = await tx.lock('roles', 0);
  const all = await holdings(tx, doer.now);
  const theirs = all.filter((holding) => holding.accountId === accountId);
  if (!staysLed(all, theirs)) return false;
  for (const holding of theirs) {
    await deleteHandovers(tx, lock, holding.id);
    await deleteRole(tx, lock, holding.id);
    await record(tx, doer, { act: 'staff.left', ...trail(holding, accountId) });
  }
  await deleteRolesOf(tx, lock, accountId);
  return true;
}
