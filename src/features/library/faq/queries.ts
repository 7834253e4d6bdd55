import { asc, eq } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';

/** A common question and its answer. */
export interface Faq {
  readonly id: number;
  readonly question: string;
  readonly answer: string;
  /** Where the answer is from. */
  readonly source: string;
  readonly state: 'shown' | 'hidden';
  /** The question as it was first written, as `searchKey` spells it: what is shipped is known again by it. */
  readonly searchKey: string;
}

/** What is asked in common, in the order of writing; the hidden ones too. */
export async function allFaq(q: Queries): Promise<Faq[]> {
  return rows(q).orderBy(asc(q.tables.faq.id));
}

/** What people may read, in the order of writing. */
export async function shownFaq(q: Queries): Promise<Faq[]> {
  const { faq } = q.tables;
  return rows(q).where(eq(faq.state, 'shown')).orderBy(asc(faq.id));
}

export async function faqById(q: Queries, id: number): Promise<Faq | undefined> {
  return (await rows(q).where(eq(q.tables.faq.id, id)))[0];
}

/** Answers its id; undefined where a question was first written so before. */
export async function insertFaq(
  tx: Writes,
  entry: Omit<Faq, 'id' | 'state'> & { readonly createdAt: number },
): Promise<number | undefined> {
  const { faq } = tx.tables;
  const [row] = await tx.insert(faq).values(entry).onConflictDoNothing().returning({ id: faq.id });
  return row?.id;
}

export async function updateFaq(
  tx: Writes,
  id: number,
  change: Partial<Pick<Faq, 'question' | 'answer' | 'source' | 'state'>>,
): Promise<void> {
  const { faq } = tx.tables;
  await tx.update(faq).set(change).where(eq(faq.id, id));
}

function rows(q: Queries) {
  const { faq } = q.tables;
  const { id, question, answer, source, state, searchKey } = faq;
  return q.select({ id, question, answer, source, state, searchKey }).from(faq);
}
