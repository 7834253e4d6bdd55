import { instant, today } from '../../../calendar/index.ts';
import type { Queries, Writes } from '../../../database/index.ts';
import { enqueue } from '../../../delivery/index.ts';
import type { Vault } from '../../../lib/vault.ts';
import { accountsReaching } from '../../staff/index.ts';
import { askedBy, askedById, countSince, insertQuestion, updateQuestion } from './queries.ts';
import { type AskingFault, askingFault } from './rules.ts';
import { sealed } from './sealing.ts';
import { whereaboutsOfAsker } from './whereabouts.ts';

/** What somebody asks, in clear. */
export interface Inquiry {
  readonly accountId: number;
  readonly text: string;
  readonly now: number;
}

export type Asking =
  | { readonly kind: 'asked'; readonly id: number }
  | { readonly kind: 'refused'; readonly why: AskingFault };

/** Asks an expert; whoever may answer where the asker belongs is told once that there is something new. */
export async function ask(tx: Writes, { accountId, text, now }: Inquiry, vault: Vault): Promise<Asking> {
  const asker = await tx.lock('asker', accountId);
  const why = await faultOf(tx, accountId, now);
  if (why) return { kind: 'refused', why };
  const id = await insertQuestion(tx, asker, now);
  await updateQuestion(tx, id, { question: sealed(vault, 'question', id, text) });
  await tellStaff(tx, id, accountId, now);
  return { kind: 'asked', id };
}

/** What speaks against one more question of this account. */
export async function faultOf(q: Queries, accountId: number, now: number): Promise<AskingFault | undefined> {
  const all = await askedBy(q, accountId);
  return askingFault({
    hasOpen: all.some(({ state }) => state === 'open'),
    today: await countSince(q, accountId, instant(today(now), 0)),
  });
}

/** Takes an open question back; its words are gone, that one was asked today still counts. */
export async function withdrawQuestion(
  tx: Writes,
  id: number,
  accountId: number,
  vault: Vault,
): Promise<boolean> {
  await tx.lock('question', id);
  const asked = await askedById(tx, id);
  if (asked?.accountId !== accountId || asked.state !== 'open') return false;
  await updateQuestion(tx, id, { state: 'closed', question: sealed(vault, 'question', id, '') });
  return true;
}

/** The answer was enough. Pressed twice it is the same; false for somebody else's question. */
export async function close(tx: Writes, id: number, accountId: number): Promise<boolean> {
  await tx.lock('question', id);
  const asked = await askedById(tx, id);
  if (asked?.accountId !== accountId || asked.state === 'open') return false;
  await updateQuestion(tx, id, { state: 'closed' });
  return true;
}

async function tellStaff(tx: Writes, question: number, asker: number, now: number): Promise<void> {
  const there = await whereaboutsOfAsker(tx, asker);
  for (const { accountId } of await accountsReaching(tx, 'questions.answer', there, now))
    await enqueue(tx, {
      key: `question:${question}:asked:${accountId}`,
      kind: 'library.asked',
      to: { accountId },
      ids: { question },
      lane: 'other',
      dueAt: now,
    });
}
