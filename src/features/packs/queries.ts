import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import type { Words } from '../../bot/index.ts';
import type { Queries } from '../../database/index.ts';
import type { Item, ItemButton, Pack, Poll, Version } from './pack.ts';

/** A pack by its id, whatever its state. */
export async function packById(q: Queries, id: number): Promise<Pack | undefined> {
  const [found] = await packs(q).where(eq(q.tables.packs.id, id));
  return found;
}

/** A pack by the name of its folder. */
export async function packBySlug(q: Queries, slug: string): Promise<Pack | undefined> {
  const [found] = await packs(q).where(eq(q.tables.packs.slug, slug));
  return found;
}

/** Every pack of the library that has a version to be read, ready or put away, by name. */
export async function allPacks(q: Queries): Promise<Pack[]> {
  const { purpose, versionId, slug } = q.tables.packs;
  return packs(q)
    .where(and(eq(purpose, 'library'), isNotNull(versionId)))
    .orderBy(asc(slug));
}

export async function versionById(q: Queries, id: number): Promise<Version | undefined> {
  const [found] = await q.select().from(q.tables.packVersions).where(eq(q.tables.packVersions.id, id));
  return found && versionOf(found);
}

/** All versions of a pack, the newest first. */
export async function versionsOf(q: Queries, packId: number): Promise<Version[]> {
  const { packVersions } = q.tables;
  const mine = eq(packVersions.packId, packId);
  const rows = await q.select().from(packVersions).where(mine).orderBy(desc(packVersions.number));
  return rows.map(versionOf);
}

/** The version of a pack that is being written; there is at most one. */
export async function draftOf(q: Queries, packId: number): Promise<Version | undefined> {
  const { packVersions } = q.tables;
  const draft = and(eq(packVersions.packId, packId), eq(packVersions.state, 'draft'));
  const [found] = await q.select().from(packVersions).where(draft);
  return found && versionOf(found);
}

/** The items of a version in reading order. */
export async function itemsOf(q: Queries, versionId: number): Promise<Item[]> {
  const { packItems } = q.tables;
  const rows = await q
    .select()
    .from(packItems)
    .where(eq(packItems.versionId, versionId))
    .orderBy(asc(packItems.position), asc(packItems.id));
  return rows.map(itemOf);
}

/** An item, with the version it stands in. */
export async function itemById(
  q: Queries,
  id: number,
): Promise<{ readonly item: Item; readonly versionId: number } | undefined> {
  const [row] = await q.select().from(q.tables.packItems).where(eq(q.tables.packItems.id, id));
  return row && { item: itemOf(row), versionId: row.versionId };
}

/** The files that stand in any version of any pack: they are kept. */
export async function mediaInUse(q: Queries): Promise<ReadonlySet<number>> {
  const rows = await q.select({ ids: q.tables.packItems.mediaIds }).from(q.tables.packItems);
  return new Set(rows.flatMap(({ ids }) => ids));
}

function packs(q: Queries) {
  const { id, slug, purpose, state, versionId, importedHash } = q.tables.packs;
  return q.select({ id, slug, purpose, state, versionId, importedHash }).from(q.tables.packs);
}

export function versionOf(row: Queries['tables']['packVersions']['$inferSelect']): Version {
  const { createdBy: _, createdAt: __, sources, ...rest } = row;
  return { ...rest, sources: sources.split('\n').filter((source) => source !== '') };
}

// What stands in the columns was checked when it was written.
function itemOf(row: Queries['tables']['packItems']['$inferSelect']): Item {
  const { id, position, kind, mediaIds } = row;
  return {
    ...{ id, position, mediaIds },
    // Of an album whose other messages never came, one file is left.
    kind: kind === 'album' && mediaIds.length === 1 ? 'media' : kind,
    words: row.words as Words,
    poll: row.poll as Poll | null,
    buttons: row.buttons as readonly ItemButton[],
  };
}
