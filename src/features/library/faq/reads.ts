import { eq } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';
import { type Chore, onceAMinute } from '../../../delivery/index.ts';

/** How often each answer was read, by its id; nothing of who read it. */
export type Reads = Readonly<Record<string, number>>;

/** Counts what is read in this process, and writes it down once a minute: a reading is no write. */
export interface Tally {
  count(faqId: number): void;
  readonly chore: Chore;
}

const NAME = 'faq:reads';

export function openTally(): Tally {
  let counted = new Map<number, number>();
  return {
    count: (faqId) => void counted.set(faqId, (counted.get(faqId) ?? 0) + 1),
    chore: onceAMinute(async (database) => {
      if (counted.size === 0) return;
      const taken = counted;
      counted = new Map();
      await database.write((tx) => addReads(tx, taken));
    }),
  };
}

/** How often each answer was read until a minute ago. */
export async function readsOf(q: Queries): Promise<Reads> {
  const { facts } = q.tables;
  const [row] = await q.select().from(facts).where(eq(facts.name, NAME));
  return row ? (JSON.parse(row.value) as Reads) : {};
}

/** Those read most first; of those read alike the earlier written. */
export function mostRead<E extends { readonly id: number }>(entries: readonly E[], reads: Reads): E[] {
  return [...entries].sort((a, b) => (reads[b.id] ?? 0) - (reads[a.id] ?? 0) || a.id - b.id);
}

async function addReads(tx: Writes, more: ReadonlyMap<number, number>): Promise<void> {
  await tx.lock('faq-reads', 0);
  const known = await readsOf(tx);
  const sums = [...more].map(([id, count]) => [id, (known[id] ?? 0) + count]);
  const value = JSON.stringify({ ...known, ...Object.fromEntries(sums) });
  const { facts } = tx.tables;
  await tx
    .insert(facts)
    .values({ name: NAME, value })
    .onConflictDoUpdate({ target: facts.name, set: { value } });
}
