import { and, asc, count, eq } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import { chatsWithin, type LinkedChat } from '../../chats/index.ts';
import { type Reach, rowsWithin } from '../../staff/index.ts';

/** A county in which somebody may publish, and in how many chats. */
export interface CountyChats {
  readonly id: number;
  readonly name: string;
  readonly chats: number;
}

/** The chats to choose from, in the order in which they were linked: within reach, of a county where one is named. */
export async function chatsFor(q: Queries, over: Reach, county: number): Promise<LinkedChat[]> {
  const own = (await chatsWithin(q, over)).filter(({ state }) => state === 'active');
  if (county === 0) return inOrder(own);
  const there = { isEverywhere: false, counties: [county], centers: [], teams: [] };
  const theirs = new Set((await chatsWithin(q, there)).map(({ id }) => id));
  return inOrder(own.filter(({ id }) => theirs.has(id)));
}

const inOrder = (chats: readonly LinkedChat[]): LinkedChat[] => [...chats].sort((a, b) => a.id - b.id);

/** The counties with chats within reach, by name. */
export async function countiesWithChats(q: Queries, over: Reach): Promise<CountyChats[]> {
  const { linkedChats, centers, towns, counties } = q.tables;
  // Nobody publishes for a team: such a reach covers no chat.
  const there = rowsWithin(
    { ...over, teams: [] },
    { countyId: towns.countyId, centerId: centers.id, teamId: centers.id },
  );
  return q
    .select({ id: counties.id, name: counties.name, chats: count() })
    .from(linkedChats)
    .innerJoin(centers, eq(centers.id, linkedChats.centerId))
    .innerJoin(towns, eq(towns.id, centers.townId))
    .innerJoin(counties, eq(counties.id, towns.countyId))
    .where(and(eq(linkedChats.state, 'active'), there))
    .groupBy(counties.id, counties.name)
    .orderBy(asc(counties.name));
}
