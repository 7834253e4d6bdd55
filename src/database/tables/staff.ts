import type { Kit } from '../kit.ts';

/** Who may do what where, how they were asked in, and what they changed. */
export function staffTables(kit: Kit) {
  const roles = kit.table(
    'roles',
    {
      id: kit.id(),
      accountId: kit.int().notNull(),
      role: kit.text().$type<'owner' | 'admin' | 'manager' | 'staff'>().notNull(),
      scope: kit.text().$type<'province' | 'county' | 'center' | 'unit'>().notNull(),
      /** Of the county, center or team; 0 for the province. */
      scopeId: kit.int().notNull(),
      grantedAt: kit.int().notNull(),
      /** The account of whoever granted it; null for the settings. */
      grantedBy: kit.int(),
      endsAt: kit.int(),
    },
    (t) => [kit.uniqueIndex('roles_one').on(t.accountId, t.role, t.scope, t.scopeId)],
  );

  const invitations = kit.table(
    'invitations',
    {
      id: kit.id(),
      /** Of the secret in the link; the link itself is kept nowhere. */
      hash: kit.text().notNull(),
      role: kit.text().$type<'owner' | 'admin' | 'manager' | 'staff'>().notNull(),
      scope: kit.text().$type<'province' | 'county' | 'center' | 'unit'>().notNull(),
      scopeId: kit.int().notNull(),
      /** When the role ends that it gives; null: not by itself. */
      roleEndsAt: kit.int(),
      /** A role of the inviter that goes over to whoever opens the link; null: nothing is handed over. */
      handsOver: kit.int(),
      invitedBy: kit.int(),
      createdAt: kit.int().notNull(),
      endsAt: kit.int().notNull(),
    },
    (t) => [kit.uniqueIndex('invitations_hash').on(t.hash)],
  );

  const audit = kit.table(
    'audit',
    {
      id: kit.id(),
      at: kit.int().notNull(),
      /** Who did it; null once that account is erased. */
      accountId: kit.int(),
      /** What was done: `drive.published`. Kept by name: never rename. */
      act: kit.text().notNull(),
      driveId: kit.int(),
      centerId: kit.int(),
      personId: kit.int(),
      /** Whose role it was about; null once that account is erased. */
      aboutAccountId: kit.int(),
      /** Further ids and figures, never words about a person. */
      more: kit.json().$type<Record<string, number>>().notNull(),
    },
    (t) => [
      kit.index('audit_at').on(t.at),
      kit.index('audit_account').on(t.accountId, t.at),
      kit.index('audit_drive').on(t.driveId),
      kit.index('audit_person').on(t.personId),
    ],
  );

  return { roles, invitations, audit };
}
