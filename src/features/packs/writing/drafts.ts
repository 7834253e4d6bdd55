import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Writes } from '../../../database/index.ts';
import { required } from '../../../lib/assert.ts';
import { parts } from '../../../platforms/index.ts';
import { type Doer, record } from '../../staff/index.ts';
import type { Details, Pack } from '../pack.ts';
import { draftOf, itemsOf, packById, versionById, versionsOf } from '../queries.ts';
import { type Draft, heldDraft, lockPack } from './held-draft.ts';

const NOTHING: Details = { title: '', theme: '', occasion: null, mood: 'plain', summary: '', sources: [] };

/** Begins a pack of the library; answers the id of its draft. */
export function startPack(tx: Writes, doer: Doer, details: Details): Promise<number> {
  return start(tx, doer, 'library', details);
}

/** Begins what one broadcast says: a draft in no library. Answers the id of its version. */
export function newBroadcastDraft(tx: Writes, doer: Doer): Promise<number> {
  return start(tx, doer, 'broadcast', NOTHING);
}

async function start(tx: Writes, doer: Doer, purpose: Pack['purpose'], details: Details): Promise<number> {
  const byWhom = { createdBy: doer.account.id, createdAt: doer.now };
  const [pack] = await tx
    .insert(tx.tables.packs)
    .values({ slug: newSlug(), purpose, ...byWhom })
    .returning({ id: tx.tables.packs.id });
  const packId = required(pack, 'the pack').id;
  const id = await addVersion(tx, { packId, number: 1, state: 'draft', ...details }, byWhom);
  await record(tx, doer, { act: 'pack.written', more: { pack: packId, version: id } });
  return id;
}

/** The draft of a pack: the one that is being written, or a new one that begins as its current version. */
export async function editPack(tx: Writes, doer: Doer, packId: number): Promise<number | undefined> {
  await lockPack(tx, packId);
  const pack = await packById(tx, packId);
  const open = await draftOf(tx, packId);
  if (!pack || open) return open?.id;
  const current = await versionById(tx, pack.versionId ?? 0);
  if (!current) return undefined;
  const { id: _, ...cover } = current;
  const number = await nextNumber(tx, packId);
  const byWhom = { createdBy: doer.account.id, createdAt: doer.now };
  const id = await addVersion(tx, { ...cover, number, state: 'draft' }, byWhom);
  for (const { id: __, words, ...item } of await itemsOf(tx, current.id))
    await tx.insert(tx.tables.packItems).values({ ...item, words: parts(words), versionId: id });
  await record(tx, doer, { act: 'pack.written', more: { pack: packId, version: id } });
  return id;
}

/** Changes what stands on the cover of a draft; false when it is one no more. */
export async function changeDetails(
  tx: Writes,
  doer: Doer,
  versionId: number,
  details: Details,
): Promise<boolean> {
  const draft = await heldDraft(tx, versionId);
  if (!draft) return false;
  const { packVersions } = tx.tables;
  await tx.update(packVersions).set(columnsOf(details)).where(eq(packVersions.id, versionId));
  await recordWriting(tx, doer, draft);
  return true;
}

/** Records that a draft was changed. */
export function recordWriting(tx: Writes, doer: Doer, { version }: Draft): Promise<void> {
  return record(tx, doer, { act: 'pack.written', more: { pack: version.packId, version: version.id } });
}

/** Adds a version to a pack that is locked or new; answers its id. */
export async function addVersion(
  tx: Writes,
  version: Details & { packId: number; number: number; state: 'draft' | 'final' },
  byWhom: { readonly createdBy: number | null; readonly createdAt: number },
): Promise<number> {
  const { packId, number, state, ...details } = version;
  const [made] = await tx
    .insert(tx.tables.packVersions)
    .values({ packId, number, state, ...columnsOf(details), ...byWhom })
    .returning({ id: tx.tables.packVersions.id });
  return required(made, 'the version').id;
}

/** The number of a pack's next version; under its lock. */
export async function nextNumber(tx: Writes, packId: number): Promise<number> {
  const [newest] = await versionsOf(tx, packId);
  return (newest?.number ?? 0) + 1;
}

const columnsOf = ({ title, theme, occasion, mood, summary, sources }: Details) => ({
  ...{ title, theme, occasion, mood, summary },
  sources: sources.join('\n'),
});

// By chance, so that packs of two provinces never take each other's place.
const newSlug = (): string => `pack-${randomBytes(5).toString('hex')}`;
