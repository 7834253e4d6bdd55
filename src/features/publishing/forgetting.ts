import { eq } from 'drizzle-orm';
import type { Writes } from '../../database/index.ts';

/** What was published stays; who asked for it is not known any more, so what is still planned will not go out. */
export async function forget(tx: Writes, accountId: number): Promise<void> {
  const { publications } = tx.tables;
  await tx.update(publications).set({ askedBy: null }).where(eq(publications.askedBy, accountId));
}
