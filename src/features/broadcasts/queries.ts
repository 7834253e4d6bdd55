import { and, count, desc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { Queries } from '../../database/index.ts';
import { versionById } from '../packs/index.ts';
import type { Audience } from './audience/audience.ts';
import type { Broadcast } from './broadcast.ts';

/** What became of the messages of a broadcast that came to an end, by name; `stopped`: they never began. */
export type Outcomes = Readonly<Record<string, number>>;

export async function broadcastById(q: Queries, id: number): Promise<Broadcast | undefined> {
  const { broadcasts } = q.tables;
  const [row] = await q.select().from(broadcasts).where(eq(broadcasts.id, id));
  return row && broadcastOf(row);
}

/** Broadcasts in these states, the oldest first. */
export async function broadcastsIn(q: Queries, states: readonly Broadcast['state'][]): Promise<Broadcast[]> {
  const { broadcasts } = q.tables;
  const rows = await q
    .select()
    .from(broadcasts)
    .where(inArray(broadcasts.state, [...states]))
    .orderBy(broadcasts.id);
  return rows.map(broadcastOf);
}

/** What was started, the newest first, and the drafts of an account. */
export async function broadcastsFor(q: Queries, accountId: number): Promise<Broadcast[]> {
  const { broadcasts } = q.tables;
  const seen = or(ne(broadcasts.state, 'draft'), eq(broadcasts.createdBy, accountId));
  const rows = await q.select().from(broadcasts).where(seen).orderBy(desc(broadcasts.id));
  return rows.map(broadcastOf);
}

/** The draft of an account that tells of a version. */
export async function draftWith(
  q: Queries,
  accountId: number,
  versionId: number,
): Promise<Broadcast | undefined> {
  const { createdBy, state, versionId: version } = q.tables.broadcasts;
  const theirs = and(eq(createdBy, accountId), eq(state, 'draft'), eq(version, versionId));
  const [row] = await q
    .select()
    .from(q.tables.broadcasts)
    .where(theirs)
    .orderBy(desc(q.tables.broadcasts.id));
  return row && broadcastOf(row);
}

export async function outcomesOf(q: Queries, broadcastId: number): Promise<Outcomes> {
  const { outcomes } = q.tables;
  const rows = await q.select().from(outcomes).where(eq(outcomes.broadcastId, broadcastId));
  return Object.fromEntries(rows.map(({ outcome, people }) => [outcome, people]));
}

/** How many recipients of a broadcast lie above one of them, up to another. */
export async function recipientsBetween(q: Queries, above: number, to: number): Promise<number> {
  const { recipients } = q.tables;
  const [row] = await q
    .select({ people: count() })
    .from(recipients)
    .where(and(sql`${recipients.id} > ${above}`, sql`${recipients.id} <= ${to}`));
  return row?.people ?? 0;
}

type Row = Queries['tables']['broadcasts']['$inferSelect'];

// What stands in the columns was checked when it was written.
function broadcastOf(row: Row): Broadcast {
  const { id, versionId, kind, state, perMinute, total, fedTo } = row;
  const { createdBy, startedAt, endedAt, progressMessage } = row;
  const audience = row.audience as Audience;
  const pausedBy = row.pausedBy === 'troubles' ? row.pausedBy : null;
  return {
    ...{ id, versionId, kind, audience, state, pausedBy, perMinute, total, fedTo },
    ...{ createdBy, startedAt, endedAt, progressMessage },
  };
}

/** What a broadcast says, by its title, and how many it reached. */
export interface Titled {
  readonly title: string;
  readonly sent: number;
}

/** The same for several, by their ids. */
export async function titlesOf(
  q: Queries,
  all: readonly Pick<Broadcast, 'id' | 'versionId'>[],
): Promise<Map<number, Titled>> {
  const found = new Map<number, Titled>();
  for (const { id, versionId } of all) {
    const { sent = 0 } = await outcomesOf(q, id);
    found.set(id, { title: (await versionById(q, versionId))?.title ?? '', sent });
  }
  return found;
}
