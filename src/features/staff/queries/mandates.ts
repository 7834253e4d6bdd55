import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import type { Permission, Role } from '../rights/permissions.ts';
import { isWithin, type Mandate, reachOf, type Whereabouts } from '../rights/reach.ts';

/** The roles an account holds at `now` (ms). */
export async function mandatesOf(q: Queries, accountId: number, now: number): Promise<Mandate[]> {
  const query = q.prepared('mandatesOf', (door) => {
    const { accountId: holder, role, scope, scopeId, endsAt } = door.tables.roles;
    const lasts = or(isNull(endsAt), gt(endsAt, sql.placeholder('now')));
    return door
      .select({ role, scope, scopeId })
      .from(door.tables.roles)
      .where(and(eq(holder, sql.placeholder('accountId')), lasts));
  });
  return query.execute({ accountId, now });
}

/** The accounts that have a right over what lies there, each once, with the roles that give it. */
export async function accountsReaching(
  q: Queries,
  permission: Permission,
  there: Whereabouts,
  now: number,
): Promise<{ readonly accountId: number; readonly roles: readonly Role[] }[]> {
  const { accountId, role, scope, scopeId, endsAt } = q.tables.roles;
  const held = await q
    .select({ accountId, role, scope, scopeId })
    .from(q.tables.roles)
    .where(or(isNull(endsAt), gt(endsAt, now)))
    .orderBy(q.tables.roles.id);
  const found = new Map<number, Role[]>();
  for (const mandate of held) {
    const over = reachOf([mandate], permission);
    if (!over || !isWithin(over, there)) continue;
    found.set(mandate.accountId, [...(found.get(mandate.accountId) ?? []), mandate.role]);
  }
  return [...found].map(([id, given]) => ({ accountId: id, roles: given }));
}
