import { and, asc, count, desc, eq, gte, inArray, lt } from 'drizzle-orm';
import type { Lock, Queries, Writes } from '../../../database/index.ts';

/** Somebody's question to an expert; question and answer are sealed. */
export type Asked = Queries['tables']['questions']['$inferSelect'];

export async function askedById(q: Queries, id: number): Promise<Asked | undefined> {
  const { questions } = q.tables;
  return (await q.select().from(questions).where(eq(questions.id, id)))[0];
}

/** All an account asked, the latest first. */
export async function askedBy(q: Queries, accountId: number): Promise<Asked[]> {
  const { questions } = q.tables;
  return q.select().from(questions).where(eq(questions.accountId, accountId)).orderBy(desc(questions.id));
}

/** What waits for an answer, the longest first. */
export async function openQuestions(q: Queries): Promise<Asked[]> {
  const { questions } = q.tables;
  const open = eq(questions.state, 'open');
  return q.select().from(questions).where(open).orderBy(asc(questions.askedAt), asc(questions.id));
}

/** How many questions an account asked since an instant (ms). */
export async function countSince(q: Queries, accountId: number, since: number): Promise<number> {
  const { questions } = q.tables;
  const theirs = and(eq(questions.accountId, accountId), gte(questions.askedAt, since));
  return (await q.select({ n: count() }).from(questions).where(theirs))[0]?.n ?? 0;
}

/** Answers its id. The text is sealed for that id, so it comes after it. */
export async function insertQuestion(tx: Writes, asker: Lock<'asker'>, askedAt: number): Promise<number> {
  const row = { accountId: asker.id, question: '', askedAt };
  const { questions } = tx.tables;
  const [made] = await tx.insert(questions).values(row).returning({ id: questions.id });
  if (!made) throw new Error('A question that was just written is missing');
  return made.id;
}

export async function updateQuestion(
  tx: Writes,
  id: number,
  change: Partial<Pick<Asked, 'question' | 'answer' | 'state' | 'answeredBy' | 'answeredAt'>>,
): Promise<void> {
  const { questions } = tx.tables;
  await tx.update(questions).set(change).where(eq(questions.id, id));
}

/** The ids of questions asked before an instant (ms). */
export async function askedBefore(q: Queries, before: number): Promise<number[]> {
  const { questions } = q.tables;
  const old = lt(questions.askedAt, before);
  return (await q.select({ id: questions.id }).from(questions).where(old)).map(({ id }) => id);
}

export async function deleteQuestions(tx: Writes, ids: readonly number[]): Promise<void> {
  const { questions } = tx.tables;
  if (ids.length > 0) await tx.delete(questions).where(inArray(questions.id, [...ids]));
}

/** Erases what an account asked, and that it answered others. */
export async function deleteAccount(tx: Writes, accountId: number): Promise<void> {
  const { questions } = tx.tables;
  await tx.delete(questions).where(eq(questions.accountId, accountId));
  await tx.update(questions).set({ answeredBy: null }).where(eq(questions.answeredBy, accountId));
}
