import type { Queries, Writes } from '../../../database/index.ts';
import type { Vault } from '../../../lib/vault.ts';
import { type Asked, askedBy, deleteAccount } from './queries.ts';
import { answerOf, questionOf } from './sealing.ts';

/** Erases what an account asked; of what it answered stays the answer, not whose it was. */
export async function forgetAccount(tx: Writes, accountId: number): Promise<void> {
  await deleteAccount(tx, accountId);
}

/** What this room keeps of an account; instants as ISO 8601 in UTC. */
export interface QuestionRecord {
  readonly question: string;
  readonly answer: string | null;
  readonly state: Asked['state'];
  readonly askedAt: string;
  readonly answeredAt: string | null;
}

/** What an account asked experts, the latest first, for «/mydata». */
export async function exportOf(q: Queries, accountId: number, vault: Vault): Promise<QuestionRecord[]> {
  return (await askedBy(q, accountId)).map((asked) => ({
    question: questionOf(vault, asked),
    answer: answerOf(vault, asked) ?? null,
    state: asked.state,
    askedAt: new Date(asked.askedAt).toISOString(),
    answeredAt: asked.answeredAt === null ? null : new Date(asked.answeredAt).toISOString(),
  }));
}
