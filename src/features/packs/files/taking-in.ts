import { eq } from 'drizzle-orm';
import type { Database, Queries, Writes } from '../../../database/index.ts';
import { addMedium, type MediaStore } from '../../../media/index.ts';
import { type Doer, record } from '../../staff/index.ts';
import type { Pack } from '../pack.ts';
import { packBySlug, versionById } from '../queries.ts';
import { addVersion, nextNumber } from '../writing/drafts.ts';
import { lockPack } from '../writing/held-draft.ts';
import type { Arriving, ArrivingItem } from './arriving.ts';
import { contentHash, contentOf } from './content.ts';

/**
 * What becomes of a pack that comes from a folder: `same`: all it says is there already; `kept`: it came with the
 * bot, and whoever changed or put away the pack meant it so.
 */
export type Fate = 'new' | 'changed' | 'same' | 'kept';

/** From where packs come: `hand`: somebody wants them; `bot`: they come with it, at every start. */
export type Origin = 'hand' | 'bot';

/** What would become of a pack; nothing is written. */
export async function fateOf(q: Queries, arriving: Arriving, origin: Origin): Promise<Fate> {
  const pack = await packBySlug(q, arriving.slug);
  if (!pack) return 'new';
  const hash = contentHash(arriving);
  if (origin === 'bot' && pack.importedHash === hash) return 'same';
  const current = await currentHash(q, pack);
  if (current === hash) return 'same';
  if (origin === 'hand') return 'changed';
  return pack.state === 'ready' && current === pack.importedHash ? 'changed' : 'kept';
}

export interface TakingIn {
  readonly database: Database;
  readonly store: MediaStore;
  readonly origin: Origin;
  readonly now: number;
  /** Who does it; undefined for the operator and the bot itself. */
  readonly doer?: Doer | undefined;
}

/** Takes a pack in as a final version that is read from now on, unless all of it is there. The same again changes nothing. */
export async function takeIn(arriving: Arriving, parts: TakingIn): Promise<Fate> {
  const fate = await fateOf(parts.database.read, arriving, parts.origin);
  if (fate === 'same' || fate === 'kept') return fate;
  // Before the write: what is noted in the database is on the disk.
  for (const { media } of arriving.items) for (const { bytes } of media) await parts.store.keep(bytes);
  return parts.database.write((tx) => write(tx, arriving, parts));
}

async function write(tx: Writes, arriving: Arriving, { origin, now, doer }: TakingIn): Promise<Fate> {
  const { packs } = tx.tables;
  const byWhom = { createdBy: doer?.account.id ?? null, createdAt: now };
  await tx
    .insert(packs)
    .values({ slug: arriving.slug, ...byWhom })
    .onConflictDoNothing();
  const seen = await packBySlug(tx, arriving.slug);
  if (!seen) throw new Error('A pack that was just written is missing');
  await lockPack(tx, seen.id);
  // Somebody may have taken it in meanwhile.
  const fate = seen.versionId === null && seen.state === 'draft' ? 'new' : await fateOf(tx, arriving, origin);
  if (fate === 'same' || fate === 'kept') return fate;
  const versionId = await addFinal(tx, seen.id, arriving, byWhom);
  const importedHash = contentHash(arriving);
  await tx.update(packs).set({ state: 'ready', versionId, importedHash }).where(eq(packs.id, seen.id));
  const more = { pack: seen.id, version: versionId };
  if (doer) await record(tx, doer, { act: 'pack.imported', more });
  return fate;
}

async function addFinal(
  tx: Writes,
  packId: number,
  { items, slug: _, ...details }: Arriving,
  byWhom: { readonly createdBy: number | null; readonly createdAt: number },
): Promise<number> {
  const cover = { ...details, packId, number: await nextNumber(tx, packId), state: 'final' as const };
  const versionId = await addVersion(tx, cover, byWhom);
  for (const [position, item] of items.entries())
    await addItem(tx, { versionId, position: position + 1 }, item, byWhom.createdAt);
  return versionId;
}

async function addItem(
  tx: Writes,
  place: { readonly versionId: number; readonly position: number },
  { kind, words, poll, buttons, media }: ArrivingItem,
  now: number,
): Promise<void> {
  const mediaIds: number[] = [];
  for (const { hash, kind: of, mime, name, bytes } of media)
    mediaIds.push((await addMedium(tx, { hash, kind: of, mime, name, size: bytes.length }, now)).id);
  await tx.insert(tx.tables.packItems).values({ ...place, kind, words, poll, buttons, mediaIds });
}

async function currentHash(q: Queries, { versionId }: Pack): Promise<string | undefined> {
  const version = versionId === null ? undefined : await versionById(q, versionId);
  return version && contentHash(await contentOf(q, version));
}
