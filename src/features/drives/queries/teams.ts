import { asc, count, desc, eq } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';
import { required } from '../../../lib/assert.ts';

/** A mobile team. */
export interface Team {
  readonly id: number;
  readonly name: string;
}

/** All teams, those with the most drives first. */
export async function allTeams(q: Queries): Promise<Team[]> {
  const { teams, drives } = q.tables;
  return q
    .select({ id: teams.id, name: teams.name })
    .from(teams)
    .leftJoin(drives, eq(drives.teamId, teams.id))
    .groupBy(teams.id, teams.name)
    .orderBy(desc(count(drives.id)), asc(teams.id));
}

/** The id of the team of this name, which is made when it is new. */
export async function ensureTeam(tx: Writes, name: string): Promise<number> {
  const { teams } = tx.tables;
  await tx.insert(teams).values({ name }).onConflictDoNothing();
  const [team] = await tx.select().from(teams).where(eq(teams.name, name));
  return required(team, 'a team that was just written').id;
}
