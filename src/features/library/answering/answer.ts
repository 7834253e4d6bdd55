import type { Writes } from '../../../database/index.ts';
import { enqueue } from '../../../delivery/index.ts';
import type { Vault } from '../../../lib/vault.ts';
import { type Doer, record } from '../../staff/index.ts';
import { askedById, updateQuestion } from '../asking/queries.ts';
import { sealed } from '../asking/sealing.ts';

/** `already`: somebody answered before, `by` whom where their account is still there; `gone`: taken back or erased. */
export type Answering =
  | { readonly kind: 'answered' }
  | { readonly kind: 'already'; readonly by: number | null }
  | { readonly kind: 'gone' };

/** Answers a question, once: of two who answer together the first is heard, and the other is told who it was. */
export async function answer(
  tx: Writes,
  doer: Doer,
  { id, text }: { readonly id: number; readonly text: string },
  vault: Vault,
): Promise<Answering> {
  await tx.lock('question', id);
  const asked = await askedById(tx, id);
  if (asked && asked.answer !== null) return { kind: 'already', by: asked.answeredBy };
  if (asked?.state !== 'open') return { kind: 'gone' };
  const { account, now } = doer;
  const answered = { answer: sealed(vault, 'answer', id, text), answeredBy: account.id, answeredAt: now };
  await updateQuestion(tx, id, { ...answered, state: 'answered' });
  await enqueue(tx, {
    key: `question:${id}:answered`,
    kind: 'library.answered',
    to: { accountId: asked.accountId },
    ids: { question: id },
    lane: 'answer',
    dueAt: now,
  });
  await record(tx, doer, { act: 'question.answered', more: { question: id } });
  return { kind: 'answered' };
}
