import { eq } from 'drizzle-orm';
import type { Writes } from '../../../database/index.ts';
import type { Part } from '../../../platforms/index.ts';
import type { Doer } from '../../staff/index.ts';
import { baleText } from '../elsewhere.ts';
import type { Item, ItemButton } from '../pack.ts';
import { itemById, itemsOf } from '../queries.ts';
import { type ItemFault, isButton, limits, wordsFault } from '../rules.ts';
import { recordWriting } from '../writing/drafts.ts';
import { heldDraft } from '../writing/held-draft.ts';

/** What became of a change of one item; `gone`: it is there no more, or final, or not as it was when it was shown. */
export type Changing =
  | { readonly kind: 'changed' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'faulty'; readonly fault: ItemFault };

/** Moves an item to a place among the others, from 0; where it stands there already nothing happens. */
export function placeItem(tx: Writes, doer: Doer, itemId: number, to: number): Promise<Changing> {
  return onDraft(tx, doer, itemId, async (item, versionId) => {
    const others = (await itemsOf(tx, versionId)).filter(({ id }) => id !== item.id);
    const inOrder = others.toSpliced(to, 0, item);
    const { packItems } = tx.tables;
    for (const [i, { id }] of inOrder.entries())
      await tx
        .update(packItems)
        .set({ position: i + 1 })
        .where(eq(packItems.id, id));
    return { kind: 'changed' };
  });
}

/** Takes an item away. */
export function removeItem(tx: Writes, doer: Doer, itemId: number): Promise<Changing> {
  return onDraft(tx, doer, itemId, async () => {
    await tx.delete(tx.tables.packItems).where(eq(tx.tables.packItems.id, itemId));
    return { kind: 'changed' };
  });
}

/** Gives an item other words: its text, caption or question. */
export function rewordItem(
  tx: Writes,
  doer: Doer,
  itemId: number,
  words: readonly Part[],
): Promise<Changing> {
  return onDraft(tx, doer, itemId, async ({ kind }) => {
    const fault = wordsFault(kind, words, baleText(words));
    return fault ? { kind: 'faulty', fault } : set(tx, itemId, { words });
  });
}

/** Says which option of a quiz is right, from 0. */
export function chooseRight(tx: Writes, doer: Doer, itemId: number, right: number): Promise<Changing> {
  return onDraft(tx, doer, itemId, async ({ kind, poll }) => {
    if (kind !== 'quiz' || poll?.options[right] === undefined) return { kind: 'gone' };
    return set(tx, itemId, { poll: { options: poll.options, right } });
  });
}

/** Puts a button below an item. */
export function addButton(tx: Writes, doer: Doer, itemId: number, button: ItemButton): Promise<Changing> {
  return onDraft(tx, doer, itemId, async ({ kind, buttons }) => {
    const isFull = buttons.length >= limits.buttons;
    if (kind === 'album' || isFull || !isButton(button)) return { kind: 'faulty', fault: { why: 'button' } };
    return set(tx, itemId, { buttons: [...buttons, button] });
  });
}

/** Takes a button away, if there are still `of` of them. */
export function dropButton(
  tx: Writes,
  doer: Doer,
  itemId: number,
  { at, of }: { readonly at: number; readonly of: number },
): Promise<Changing> {
  return onDraft(tx, doer, itemId, async ({ buttons }) =>
    buttons.length === of && at < of
      ? set(tx, itemId, { buttons: buttons.toSpliced(at, 1) })
      : { kind: 'gone' },
  );
}

async function set(
  tx: Writes,
  itemId: number,
  change: Partial<Pick<Item, 'words' | 'poll' | 'buttons'>> & { words?: readonly Part[] },
): Promise<Changing> {
  await tx.update(tx.tables.packItems).set(change).where(eq(tx.tables.packItems.id, itemId));
  return { kind: 'changed' };
}

/** Changes an item of a draft, under the lock of its pack: one of a final version is `gone`. */
async function onDraft(
  tx: Writes,
  doer: Doer,
  itemId: number,
  change: (item: Item, versionId: number) => Promise<Changing>,
): Promise<Changing> {
  const seen = await itemById(tx, itemId);
  const draft = seen && (await heldDraft(tx, seen.versionId));
  // Another may have taken it away before the lock was had.
  const found = draft && (await itemById(tx, itemId));
  if (!draft || !found) return { kind: 'gone' };
  const outcome = await change(found.item, found.versionId);
  if (outcome.kind === 'changed') await recordWriting(tx, doer, draft);
  return outcome;
}
