import { eq } from 'drizzle-orm';
import type { Writes } from '../../../database/index.ts';
import { type Doer, record } from '../../staff/index.ts';
import { itemsOf, packById, versionById } from '../queries.ts';
import { type PackFault, packFault } from '../rules.ts';
import { heldDraft } from './held-draft.ts';

/** What became of finishing a draft; finished twice it is the same. */
export type Finishing =
  | { readonly kind: 'finished'; readonly packId: number }
  | { readonly kind: 'faulty'; readonly fault: PackFault }
  | { readonly kind: 'gone' };

/** Makes a draft final: from then on it never changes, and it is what is read of its pack. Every desk over it closes. */
export async function finish(tx: Writes, doer: Doer, versionId: number): Promise<Finishing> {
  const draft = await heldDraft(tx, versionId);
  if (!draft) return finishedBefore(tx, versionId);
  const { packId, mood } = draft.version;
  const fault = packFault(mood, await itemsOf(tx, versionId));
  if (fault) return { kind: 'faulty', fault };
  const { packVersions, packs, packDesks } = tx.tables;
  await tx.update(packVersions).set({ state: 'final' }).where(eq(packVersions.id, versionId));
  await tx.update(packs).set({ state: 'ready', versionId }).where(eq(packs.id, packId));
  await tx.delete(packDesks).where(eq(packDesks.versionId, versionId));
  await record(tx, doer, { act: 'pack.finished', more: { pack: packId, version: versionId } });
  return { kind: 'finished', packId };
}

async function finishedBefore(tx: Writes, versionId: number): Promise<Finishing> {
  const version = await versionById(tx, versionId);
  const pack = version && (await packById(tx, version.packId));
  return pack?.versionId === versionId ? { kind: 'finished', packId: pack.id } : { kind: 'gone' };
}
