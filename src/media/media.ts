import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Queries, Writes } from '../database/index.ts';
import type { Medium } from './medium.ts';

/** Notes a file that is kept; of the same bytes and kind there is one, which counts as new from now on. */
export async function addMedium(tx: Writes, file: Omit<Medium, 'id'>, now: number): Promise<Medium> {
  const { media } = tx.tables;
  const { hash, kind, mime, name, size } = file;
  const [row] = await tx
    .insert(media)
    .values({ hash, kind, mime, name, size, createdAt: now })
    .onConflictDoUpdate({ target: [media.hash, media.kind], set: { createdAt: now } })
    .returning(fields(tx));
  if (!row) throw new Error('The file was not noted');
  return row;
}

/** The files with these numbers, in their order. Throws when one of them is not there. */
export async function mediaOf(q: Queries, ids: readonly number[]): Promise<Medium[]> {
  const found: Medium[] = [];
  for (const id of ids) {
    const [medium] = await q.prepared('mediumById', byId).execute({ id });
    if (!medium) throw new Error(`There is no file ${id}`);
    found.push(medium);
  }
  return found;
}

function byId(door: Queries) {
  const { media } = door.tables;
  return door
    .select(fields(door))
    .from(media)
    .where(eq(media.id, sql.placeholder('id')));
}

function fields({ tables: { media } }: Queries) {
  const { id, hash, kind, mime, name, size } = media;
  return { id, hash, kind, mime, name, size };
}

/** What a platform calls these files, where it was sent them before; by number. */
export async function fileIdsOf(
  q: Queries,
  platform: Upload['platform'],
  media: readonly Medium[],
): Promise<Map<number, string>> {
  const query = q.prepared('uploadOf', (door) => {
    const { uploads } = door.tables;
    const its = and(
      eq(uploads.mediaId, sql.placeholder('mediaId')),
      eq(uploads.platform, sql.placeholder('platform')),
    );
    return door.select({ fileId: uploads.fileId }).from(uploads).where(its);
  });
  const known = new Map<number, string>();
  for (const { id } of media) {
    const [upload] = await query.execute({ mediaId: id, platform });
    if (upload) known.set(id, upload.fileId);
  }
  return known;
}

/** A file as one platform knows it. */
export type Upload = Queries['tables']['uploads']['$inferSelect'];

/** Remembers what a platform calls a file from now on. */
export async function rememberUpload(tx: Writes, upload: Upload): Promise<void> {
  const { uploads } = tx.tables;
  const { fileId } = upload;
  await tx
    .insert(uploads)
    .values(upload)
    .onConflictDoUpdate({ target: [uploads.mediaId, uploads.platform], set: { fileId } });
}

/** Forgets that a platform calls a file so; another name that it has got meanwhile stays. */
export async function forgetUpload(tx: Writes, { mediaId, platform, fileId }: Upload): Promise<void> {
  const { uploads } = tx.tables;
  const dead = and(eq(uploads.mediaId, mediaId), eq(uploads.platform, platform), eq(uploads.fileId, fileId));
  await tx.delete(uploads).where(dead);
}

/** Which of these hashes some file bears. */
export async function hashesInUse(q: Queries, hashes: readonly string[]): Promise<Set<string>> {
  const { media } = q.tables;
  const rows = await q
    .select({ hash: media.hash })
    .from(media)
    .where(inArray(media.hash, [...hashes]));
  return new Set(rows.map(({ hash }) => hash));
}
