import { homeButton, type NazrContext, type Words } from '../../../bot/index.ts';
import { itemById, versionById } from '../queries.ts';
import type { Changing } from './changing.ts';
import { describedItems } from './described-items.ts';
import { leaveDesk, screenOf } from './desk.ts';
import type { Adding } from './kept.ts';
import { buttonsScreen, itemScreen, noteScreen, rightScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

/** Shows an item of a draft, or that it is one no more. */
export async function showItem(ctx: NazrContext, itemId: number, note?: Words): Promise<void> {
  const versionId = await draftAround(ctx, itemId);
  if (versionId === undefined) return ctx.show(goneScreen);
  const items = await describedItems(ctx.read, versionId);
  const at = items.findIndex(({ item }) => item.id === itemId);
  const described = items[at];
  await ctx.show(described ? itemScreen(described, { versionId, at, of: items.length }, note) : goneScreen);
}

/** Shows the buttons below an item. */
export async function showButtons(ctx: NazrContext, itemId: number, note?: Words): Promise<void> {
  const found = await itemById(ctx.read, itemId);
  await ctx.show(found ? buttonsScreen(found.item, note) : goneScreen);
}

/** What became of a change of an item. */
export async function afterChange(ctx: NazrContext, itemId: number, outcome: Changing): Promise<void> {
  await showItem(ctx, itemId, noteOf(outcome));
}

/** The same of a change of its buttons. */
export async function afterButtons(ctx: NazrContext, itemId: number, outcome: Changing): Promise<void> {
  await showButtons(ctx, itemId, noteOf(outcome));
}

/** What became of a message on the desk. */
export async function afterAdding(ctx: NazrContext, versionId: number, outcome: Adding): Promise<void> {
  if (outcome.kind === 'faulty') return ctx.show(noteScreen(versionId, texts.fault(outcome.fault)));
  const version = await versionById(ctx.read, versionId);
  if (outcome.kind === 'closed' || version?.state !== 'draft') {
    await leaveDesk(ctx);
    return ctx.show({ ...goneScreen, text: texts.note.closed });
  }
  // One answer to an album is enough.
  if (outcome.kind === 'joined') return;
  const note = texts.note[outcome.kind](outcome.at);
  const added = (await itemById(ctx.read, outcome.itemId))?.item;
  const lacksRight = added?.kind === 'quiz' && added.poll?.right === undefined;
  await ctx.show(lacksRight ? rightScreen(added, versionId, note) : await screenOf(ctx, version, note));
}

/** The draft in which an item stands; undefined where it stands in none. */
export async function draftAround(ctx: NazrContext, itemId: number): Promise<number | undefined> {
  const found = await itemById(ctx.read, itemId);
  const version = found && (await versionById(ctx.read, found.versionId));
  return version?.state === 'draft' ? version.id : undefined;
}

function noteOf(outcome: Changing): Words {
  return outcome.kind === 'faulty' ? texts.fault(outcome.fault) : texts.note[outcome.kind];
}

export const goneScreen = { text: texts.note.gone, buttons: [[homeButton]] };
