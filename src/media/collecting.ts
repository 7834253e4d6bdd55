import { and, inArray, lte } from 'drizzle-orm';
import type { Database, Queries, Writes } from '../database/index.ts';
import { hashesInUse } from './media.ts';
import type { MediaStore } from './store.ts';

/** What was added this long ago was put somewhere, if it ever is. */
const DAY_MS = 24 * 60 * 60_000;
/** Rows that are removed in one write. */
const PIECE = 500;

/**
 * Removes files that nothing uses and that were added over a day ago: first what is noted of them, then the
 * files themselves. A crash in between leaves files without a note, which go the next time.
 */
export async function collectUnused(
  database: Database,
  store: MediaStore,
  inUse: (q: Queries) => Promise<ReadonlySet<number>>,
  now: number,
): Promise<void> {
  const before = now - DAY_MS;
  const used = await inUse(database.read);
  const old = (await idsBefore(database.read, before)).filter((id) => !used.has(id));
  for (let i = 0; i < old.length; i += PIECE) {
    const piece = old.slice(i, i + PIECE);
    await database.write(async (tx) => {
      const still = await inUse(tx);
      await removeRows(
        tx,
        piece.filter((id) => !still.has(id)),
        before,
      );
    });
  }
  await store.sweep(before, (hashes) => hashesInUse(database.read, hashes));
}

async function idsBefore(q: Queries, before: number): Promise<number[]> {
  const { media } = q.tables;
  const rows = await q.select({ id: media.id }).from(media).where(lte(media.createdAt, before));
  return rows.map(({ id }) => id);
}

// What was added again in the meantime is not old any more.
async function removeRows(tx: Writes, ids: readonly number[], before: number): Promise<void> {
  if (ids.length === 0) return;
  const { media, uploads } = tx.tables;
  const unused = and(inArray(media.id, [...ids]), lte(media.createdAt, before));
  const gone = await tx.delete(media).where(unused).returning({ id: media.id });
  const numbers = gone.map(({ id }) => id);
  if (numbers.length > 0) await tx.delete(uploads).where(inArray(uploads.mediaId, numbers));
}
