import { eq } from 'drizzle-orm';
import type { Writes } from '../../database/index.ts';

/** Erases an account: its desk is closed, and what it wrote stays without its writer. */
export async function forgetAccount(tx: Writes, accountId: number): Promise<void> {
  const { packDesks, packs, packVersions } = tx.tables;
  await tx.delete(packDesks).where(eq(packDesks.accountId, accountId));
  for (const written of [packs, packVersions])
    await tx.update(written).set({ createdBy: null }).where(eq(written.createdBy, accountId));
}
