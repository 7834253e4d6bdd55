import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import type { Mandate } from '../rights/reach.ts';

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
