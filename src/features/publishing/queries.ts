import { and, asc, count, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import type { Queries } from '../../database/index.ts';
import { whereaboutsOfChat } from '../chats/index.ts';
import type { Whereabouts } from '../staff/index.ts';
import type { Post, Press, Publication } from './publication.ts';

export async function publicationById(q: Queries, id: number): Promise<Publication | undefined> {
  const { publications } = q.tables;
  const [found] = await q.select().from(publications).where(eq(publications.id, id));
  return found;
}

/** These publications, in the order in which they were asked for. */
export async function publicationsById(q: Queries, ids: readonly number[]): Promise<Publication[]> {
  const { publications } = q.tables;
  if (ids.length === 0) return [];
  return q
    .select()
    .from(publications)
    .where(inArray(publications.id, [...ids]))
    .orderBy(asc(publications.id));
}

/** Where a publication lies: where its chat does; undefined when there is no such thing. */
export async function whereaboutsOfPublication(q: Queries, id: number): Promise<Whereabouts | undefined> {
  const publication = await publicationById(q, id);
  return publication && whereaboutsOfChat(q, publication.linkedChatId);
}

/** All that was asked for with one press of one pack, in order. */
export async function pressOf(q: Queries, press: Press): Promise<Publication[]> {
  const { publications } = q.tables;
  return q.select().from(publications).where(ofPress(q, press)).orderBy(asc(publications.id));
}

/** As a condition on publications. */
export function ofPress(
  { tables: { publications } }: Queries,
  { askedBy, createdAt, versionId }: Press,
): SQL | undefined {
  const asker = askedBy === null ? isNull(publications.askedBy) : eq(publications.askedBy, askedBy);
  return and(asker, eq(publications.createdAt, createdAt), eq(publications.versionId, versionId));
}

/** What became of the items of these publications, in order. */
export async function postsOf(q: Queries, publicationIds: readonly number[]): Promise<Post[]> {
  const { posts } = q.tables;
  if (publicationIds.length === 0) return [];
  return q
    .select()
    .from(posts)
    .where(inArray(posts.publicationId, [...publicationIds]))
    .orderBy(asc(posts.publicationId), asc(posts.position));
}

/** In how many chats a pack was published to its end, all versions counted. */
export async function publishedCount(q: Queries, packId: number): Promise<number> {
  const { publications, packVersions } = q.tables;
  const [row] = await q
    .select({ chats: count() })
    .from(publications)
    .innerJoin(packVersions, eq(packVersions.id, publications.versionId))
    .where(and(eq(packVersions.packId, packId), eq(publications.state, 'done')));
  return row?.chats ?? 0;
}
