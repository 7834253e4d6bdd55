import { eq } from 'drizzle-orm';
import type { Writes } from '../../database/index.ts';

/** A link between a chat and a center stays; which account made it is not known any more. */
export async function forget(tx: Writes, accountId: number): Promise<void> {
  const { linkedChats } = tx.tables;
  await tx.update(linkedChats).set({ linkedBy: 0 }).where(eq(linkedChats.linkedBy, accountId));
}
