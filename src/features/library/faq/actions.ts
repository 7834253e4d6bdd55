import type { Queries, Writes } from '../../../database/index.ts';
import { searchKey } from '../../../lib/normalise.ts';
import { type Doer, record } from '../../staff/index.ts';
import { allFaq, type Faq, faqById, insertFaq, updateFaq } from './queries.ts';

/** A common question as staff write it: nothing of any person stands in it. */
export type Wording = Pick<Faq, 'question' | 'answer' | 'source'>;

/** `same`: another entry asks just that already; `gone`: what was to be changed is there no more. */
export type Sharing =
  | { readonly kind: 'written'; readonly id: number }
  | { readonly kind: 'same'; readonly id: number }
  | { readonly kind: 'gone' };

/** Adds a common question for everybody to read. */
export async function addFaq(tx: Writes, doer: Doer, wording: Wording): Promise<Sharing> {
  await tx.lock('faq', 0);
  const same = await alike(tx, wording);
  if (same) return { kind: 'same', id: same.id };
  const entry = { ...wording, searchKey: await freeKey(tx, wording), createdAt: doer.now };
  const id = await insertFaq(tx, entry);
  if (id === undefined) throw new Error('A common question that is not there cannot be written');
  await record(tx, doer, { act: 'faq.changed', more: { faq: id } });
  return { kind: 'written', id };
}

/** Rewords a common question; it stays hidden or shown. */
export async function changeFaq(tx: Writes, doer: Doer, id: number, wording: Wording): Promise<Sharing> {
  await tx.lock('faq', 0);
  if (!(await faqById(tx, id))) return { kind: 'gone' };
  const same = await alike(tx, wording, id);
  if (same) return { kind: 'same', id: same.id };
  await updateFaq(tx, id, wording);
  await record(tx, doer, { act: 'faq.changed', more: { faq: id } });
  return { kind: 'written', id };
}

/** Hides a common question or shows it again; done twice it is the same. False when it is there no more. */
export async function hideFaq(tx: Writes, doer: Doer, id: number, isHidden: boolean): Promise<boolean> {
  await tx.lock('faq', 0);
  const entry = await faqById(tx, id);
  const state = isHidden ? 'hidden' : 'shown';
  if (!entry) return false;
  if (entry.state === state) return true;
  await updateFaq(tx, id, { state });
  await record(tx, doer, { act: 'faq.changed', more: { faq: id, hidden: isHidden ? 1 : 0 } });
  return true;
}

/** Another entry that asks the same in other letters. */
async function alike(q: Queries, { question }: Wording, exceptId?: number): Promise<Faq | undefined> {
  const key = searchKey(question);
  return (await allFaq(q)).find((entry) => entry.id !== exceptId && searchKey(entry.question) === key);
}

// An entry that was reworded since keeps the key of its first spelling.
async function freeKey(q: Queries, { question }: Wording): Promise<string> {
  const key = searchKey(question);
  const taken = new Set((await allFaq(q)).map((entry) => entry.searchKey));
  let free = key;
  for (let n = 2; taken.has(free); n++) free = `${key} ${n}`;
  return free;
}
