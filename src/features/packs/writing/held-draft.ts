import type { Lock, Writes } from '../../../database/index.ts';
import type { Version } from '../pack.ts';
import { versionById } from '../queries.ts';

/** A draft whose pack is locked: it may be changed until the write ends. */
export interface Draft {
  readonly version: Version;
  readonly lock: Lock<'pack'>;
}

export const lockPack = (tx: Writes, packId: number): Promise<Lock<'pack'>> => tx.lock('pack', packId);

/** Locks the pack of a version and answers it if it is still a draft: what is final never changes. */
export async function heldDraft(tx: Writes, versionId: number): Promise<Draft | undefined> {
  const seen = await versionById(tx, versionId);
  if (!seen) return undefined;
  const lock = await lockPack(tx, seen.packId);
  const version = await versionById(tx, versionId);
  return version?.state === 'draft' ? { version, lock } : undefined;
}
