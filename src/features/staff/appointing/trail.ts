import type { Deed } from '../audit/record.ts';
import { roles, scopeKinds } from '../rights/permissions.ts';
import type { Mandate } from '../rights/reach.ts';

/** What the audit keeps of a role: its number, its scope, and whose it is; the center where it has one. */
export function trail({ role, scope, scopeId }: Mandate, account?: number): Omit<Deed, 'act'> {
  return {
    centerId: scope === 'center' ? scopeId : null,
    aboutAccountId: account ?? null,
    more: { role: roles.indexOf(role), scope: scopeKinds.indexOf(scope), scopeId },
  };
}
