import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Lock, Queries, Writes } from '../../../database/index.ts';
import { required } from '../../../lib/assert.ts';
import type { Appointment, Holding } from '../appointing/appointment.ts';
import type { Mandate, Whereabouts } from '../rights/reach.ts';

/** Held while roles change: who appoints is judged and acts in one. */
export type RolesLock = Lock<'roles'>;

/** All that is held at `now` (ms). */
export async function holdings(q: Queries, now: number): Promise<Holding[]> {
  const { roles } = q.tables;
  const lasts = or(isNull(roles.endsAt), gt(roles.endsAt, now));
  return q.select().from(roles).where(lasts).orderBy(roles.id);
}

/** One that is held at `now`. */
export async function holdingById(q: Queries, id: number, now: number): Promise<Holding | undefined> {
  const { roles } = q.tables;
  const lasts = or(isNull(roles.endsAt), gt(roles.endsAt, now));
  return (
    await q
      .select()
      .from(roles)
      .where(and(eq(roles.id, id), lasts))
  )[0];
}

/** Gives a role, in the place of the same one that has ended; answers its id. */
export async function insertRole(tx: Writes, _lock: RolesLock, row: Omit<Holding, 'id'>): Promise<number> {
  const { roles } = tx.tables;
  const { grantedAt, grantedBy, endsAt } = row;
  const [given] = await tx
    .insert(roles)
    .values(row)
    .onConflictDoUpdate({
      target: [roles.accountId, roles.role, roles.scope, roles.scopeId],
      set: { grantedAt, grantedBy, endsAt },
    })
    .returning({ id: roles.id });
  return required(given, 'the role that was just given').id;
}

export async function deleteRole(tx: Writes, _lock: RolesLock, id: number): Promise<void> {
  await tx.delete(tx.tables.roles).where(eq(tx.tables.roles.id, id));
}

/** Also those that have ended. */
export async function deleteRolesOf(tx: Writes, _lock: RolesLock, accountId: number): Promise<void> {
  await tx.delete(tx.tables.roles).where(eq(tx.tables.roles.accountId, accountId));
}

export async function setRoleEnd(
  tx: Writes,
  _lock: RolesLock,
  id: number,
  endsAt: number | null,
): Promise<void> {
  await tx.update(tx.tables.roles).set({ endsAt }).where(eq(tx.tables.roles.id, id));
}

/** Where a role lies, for the rights over it; undefined when there is no such role. */
export async function whereaboutsOfRole(q: Queries, id: number): Promise<Whereabouts | undefined> {
  const { roles } = q.tables;
  const [row] = await q.select().from(roles).where(eq(roles.id, id));
  return row && whereaboutsOfScope(q, row);
}

/** Where a scope lies; undefined for a center that is not there. */
export async function whereaboutsOfScope(
  q: Queries,
  { scope, scopeId }: Pick<Mandate, 'scope' | 'scopeId'>,
): Promise<Whereabouts | undefined> {
  if (scope === 'province') return nowhere;
  if (scope === 'county') return { ...nowhere, countyId: scopeId };
  if (scope === 'unit') return { ...nowhere, teamId: scopeId };
  const query = q.prepared('whereaboutsOfCenter', (door) => {
    const { centers, towns } = door.tables;
    return door
      .select({ countyId: towns.countyId })
      .from(centers)
      .innerJoin(towns, eq(towns.id, centers.townId))
      .where(eq(centers.id, sql.placeholder('id')));
  });
  const [row] = await query.execute({ id: scopeId });
  return row && { ...nowhere, countyId: row.countyId, centerId: scopeId };
}

const nowhere: Whereabouts = { countyId: null, centerId: null, teamId: null };

/** Whether there is a county, center or team of this number. */
export async function isScope(
  q: Queries,
  { scope, scopeId }: Omit<Appointment, 'role' | 'endsAt'>,
): Promise<boolean> {
  const { counties, centers, teams } = q.tables;
  if (scope === 'province') return scopeId === 0;
  const table = { county: counties, center: centers, unit: teams }[scope];
  return (await q.select({ id: table.id }).from(table).where(eq(table.id, scopeId))).length > 0;
}
