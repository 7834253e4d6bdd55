import { asc, count, desc, eq } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';
import { required } from '../../../lib/assert.ts';
import { searchKey } from '../../../lib/normalise.ts';

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

/** The team of this name, however it is spelled; who types it on another keyboard means the same one. */
export async function teamNamed(q: Queries, name: string): Promise<Team | undefined> {
  const key = searchKey(name);
  const all = await q.select().from(q.tables.teams).orderBy(asc(q.tables.teams.id));
  return all.find((team) => team.name === name) ?? all.find((team) => searchKey(team.name) === key);
}

/** A team, and whether it was made just now. */
export interface EnsuredTeam {
  readonly id: number;
  readonly isNew: boolean;
}

/** The team of this name, which is made when it is new. */
export async function ensureTeam(tx: Writes, name: string): Promise<EnsuredTeam> {
  const known = await teamNamed(tx, name);
  if (known) return { id: known.id, isNew: false };
  // Two spellings of one name are no conflict to the table: who makes a team looks again, alone.
  await tx.lock('teams', 0);
  const madeMeanwhile = await teamNamed(tx, name);
  if (madeMeanwhile) return { id: madeMeanwhile.id, isNew: false };
  const [made] = await tx.insert(tx.tables.teams).values({ name }).returning();
  return { id: required(made, 'a team that was just written').id, isNew: true };
}
