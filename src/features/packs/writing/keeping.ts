import { eq } from 'drizzle-orm';
import type { Writes } from '../../../database/index.ts';
import { type Doer, record } from '../../staff/index.ts';
import type { Pack } from '../pack.ts';
import { packById, versionById, versionsOf } from '../queries.ts';
import { heldDraft, lockPack } from './held-draft.ts';

/** Puts a pack away: nobody reads or publishes it until it is fetched back. False when it was no ready one. */
export async function archive(tx: Writes, doer: Doer, packId: number): Promise<boolean> {
  return changeState(tx, doer, packId, ['ready', 'archived', 'pack.archived']);
}

/** Fetches a pack back from the archive. False when it was not there. */
export async function restore(tx: Writes, doer: Doer, packId: number): Promise<boolean> {
  return changeState(tx, doer, packId, ['archived', 'ready', 'pack.finished']);
}

async function changeState(
  tx: Writes,
  doer: Doer,
  packId: number,
  [from, to, act]: readonly [Pack['state'], Pack['state'], 'pack.archived' | 'pack.finished'],
): Promise<boolean> {
  await lockPack(tx, packId);
  const pack = await packById(tx, packId);
  if (pack?.state !== from) return false;
  await tx.update(tx.tables.packs).set({ state: to }).where(eq(tx.tables.packs.id, packId));
  await record(tx, doer, { act, more: { pack: packId } });
  return true;
}

/** Makes an earlier final version the one that is read again. False when it is none, or already is. */
export async function goBackTo(tx: Writes, doer: Doer, versionId: number): Promise<boolean> {
  const version = await versionById(tx, versionId);
  if (version?.state !== 'final') return false;
  const { packId } = version;
  await lockPack(tx, packId);
  const pack = await packById(tx, packId);
  if (pack?.purpose !== 'library' || pack.versionId === versionId) return false;
  await tx.update(tx.tables.packs).set({ versionId }).where(eq(tx.tables.packs.id, packId));
  await record(tx, doer, { act: 'pack.finished', more: { pack: packId, version: versionId } });
  return true;
}

/** Throws a draft away, and with it a pack that never had another version. False when it is no draft. */
export async function discard(tx: Writes, doer: Doer, versionId: number): Promise<boolean> {
  const draft = await heldDraft(tx, versionId);
  if (!draft) return false;
  const { packItems, packVersions, packDesks, packs } = tx.tables;
  const { packId } = draft.version;
  await tx.delete(packItems).where(eq(packItems.versionId, versionId));
  await tx.delete(packVersions).where(eq(packVersions.id, versionId));
  await tx.delete(packDesks).where(eq(packDesks.versionId, versionId));
  const isLast = (await versionsOf(tx, packId)).length === 0;
  if (isLast) await tx.delete(packs).where(eq(packs.id, packId));
  await record(tx, doer, { act: 'pack.archived', more: { pack: packId, version: versionId } });
  return true;
}
