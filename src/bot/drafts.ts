import { eq, like, or } from 'drizzle-orm';
import type { Database, Queries, Writes } from '../database/index.ts';
import type { Vault } from '../lib/vault.ts';
import type { Kept } from './form.ts';

/** The answers of a form so far, and the update that gave the last of them: handled again, it gives none. */
export interface Draft {
  readonly kept: Kept;
  /** What was known when the form was opened: opened with other knowledge, it is about something else. */
  readonly known: Kept;
  readonly last?: string;
}

/**
 * Rows of the table `forms`: open conversations, and drafts. People type names and numbers into forms, so
 * the rows rest sealed.
 */
export interface Drafts {
  read<T>(key: string): Promise<T | undefined>;
  write(key: string, state: unknown, now: number): Promise<void>;
  remove(...keys: readonly string[]): Promise<void>;
}

/** Erases the open form and every draft of an account. */
export async function forgetDrafts(tx: Writes, accountId: number): Promise<void> {
  const { forms } = tx.tables;
  const own = [eq(forms.key, `talk:${accountId}`), eq(forms.key, `open:${accountId}`)];
  await tx.delete(forms).where(or(...own, like(forms.key, `draft:${accountId}:%`)));
}

export function openDrafts(database: Database, vault: Vault): Drafts {
  const place = (key: string): string => `forms.state:${key}`;
  return {
    async read<T>(key: string) {
      const state = await stateOf(database.read, key);
      return state === undefined ? undefined : (JSON.parse(vault.open(state, place(key))) as T);
    },
    write: (key, state, now) =>
      database.write((tx) => put(tx, key, vault.seal(JSON.stringify(state), place(key)), now)),
    remove: (...keys) =>
      database.write(async (tx) => {
        const { forms } = tx.tables;
        for (const key of keys) await tx.delete(forms).where(eq(forms.key, key));
      }),
  };
}

async function stateOf(q: Queries, key: string): Promise<string | undefined> {
  const { forms } = q.tables;
  return (await q.select().from(forms).where(eq(forms.key, key)))[0]?.state;
}

async function put(tx: Writes, key: string, state: string, updatedAt: number): Promise<void> {
  const { forms } = tx.tables;
  const row = { state, updatedAt };
  await tx
    .insert(forms)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: forms.key, set: row });
}
