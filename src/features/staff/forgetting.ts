import { eq, inArray } from 'drizzle-orm';
import type { Writes } from '../../database/index.ts';

/** Takes an account that is erased, and left before, out of what it did, whom it invited and what it was given. */
export async function forget(tx: Writes, accountId: number): Promise<void> {
  const { audit, invitations, roles } = tx.tables;
  await tx.update(roles).set({ grantedBy: null }).where(eq(roles.grantedBy, accountId));
  await tx.update(invitations).set({ invitedBy: null }).where(eq(invitations.invitedBy, accountId));
  await tx.update(audit).set({ accountId: null }).where(eq(audit.accountId, accountId));
  await tx.update(audit).set({ aboutAccountId: null }).where(eq(audit.aboutAccountId, accountId));
}

/** Takes persons that are erased out of the audit; what was done stays. */
export async function forgetPersons(tx: Writes, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const { audit } = tx.tables;
  await tx
    .update(audit)
    .set({ personId: null })
    .where(inArray(audit.personId, [...ids]));
}

/** What was done about a person was done about the one they turned out to be. */
export async function adopt(tx: Writes, from: number, to: number): Promise<void> {
  const { audit } = tx.tables;
  await tx.update(audit).set({ personId: to }).where(eq(audit.personId, from));
}
