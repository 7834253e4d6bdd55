import { asc, eq } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';
import { required } from '../../../lib/assert.ts';

/** A mobile team. */
export interface Team {
  readonly id: number;
  readonly name: string;
}

/** All teams, the oldest first. */
export async function allTeams(q: Queries): Promise<Team[]> {
  const { teams } = q.tables;
  return q.select().from(teams).orderBy(asc(teams.id));
}

/** The id of the team of this name, which is made when it is new. */
export async function ensureTeam(tx: Writes, name: string): Promise<number> {
  const { teams } = tx.tables;
  await tx.insert(teams).values({ name }).onConflictDoNothing();
  const [team] = await tx.select().from(teams).where(eq(teams.name, name));
  return required(team, 'a team that was just written').id;
}
