import { eq } from 'drizzle-orm';
import type { Queries, Writes } from '../database/index.ts';

// Rows of the table `forms`: the state of open conversations, and the answers kept so far, by key.

export async function readRow(q: Queries, key: string): Promise<string | undefined> {
  const { forms } = q.tables;
  return (await q.select().from(forms).where(eq(forms.key, key)))[0]?.state;
}

export async function writeRow(tx: Writes, key: string, state: string, updatedAt: number): Promise<void> {
  const { forms } = tx.tables;
  const row = { state, updatedAt };
  await tx
    .insert(forms)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: forms.key, set: row });
}

export async function deleteRow(tx: Writes, key: string): Promise<void> {
  const { forms } = tx.tables;
  await tx.delete(forms).where(eq(forms.key, key));
}
