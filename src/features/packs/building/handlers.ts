import { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import { building } from '../buttons.ts';
import { versionById } from '../queries.ts';
import { buttonForm } from './button-form.ts';
import { chooseRight, dropButton, placeItem, removeItem } from './changing.ts';
import { describedItems } from './described-items.ts';
import { openDesk, replaceNothing, sitDown } from './desk.ts';
import { type BuildingParts, leave, typed, watch } from './listening.ts';
import { pollForm } from './poll-form.ts';
import { itemsScreen, replaceScreen } from './screens.ts';
import { afterButtons, afterChange, draftAround, goneScreen, showButtons, showItem } from './showing.ts';
import { texts } from './texts.fa.ts';
import { wordsForm } from './words-form.ts';

export const buildingForms = [wordsForm, buttonForm, pollForm];

/** The desk: what is sent to it, and the items that it holds. */
export function deskOver(parts: BuildingParts) {
  const composer = new Composer<NazrContext>();
  const { gate, forms } = parts;
  gate.press(composer, building.desk, async (ctx, { version }) => {
    await forms.leave(ctx);
    await toDesk(ctx, version);
  });
  gate.press(composer, building.leave, (ctx, { version }) => leave(ctx, parts, version));
  gate.press(composer, building.poll, async (ctx, { version }) => {
    await sitDown(ctx, { versionId: version, replacesItem: null });
    await forms.enter(ctx, pollForm, { version: String(version) });
  });
  gate.press(composer, building.items, async (ctx, { version, page }) => {
    const isDraft = (await versionById(ctx.read, version))?.state === 'draft';
    const items = await describedItems(ctx.read, version);
    await ctx.show(isDraft ? itemsScreen(version, items, page) : goneScreen);
  });
  items(composer, parts);
  buttons(composer, parts);
  return { composer, watch: watch(parts), typed: typed(parts) };
}

async function toDesk(ctx: NazrContext, versionId: number): Promise<void> {
  const isDraft = (await versionById(ctx.read, versionId))?.state === 'draft';
  await (isDraft ? openDesk(ctx, versionId) : ctx.show(goneScreen));
}

function items(composer: Composer<NazrContext>, { gate, forms }: BuildingParts): void {
  gate.press(composer, building.item, async (ctx, { item }) => {
    await forms.leave(ctx);
    await replaceNothing(ctx);
    await showItem(ctx, item);
  });
  gate.press(composer, building.place, async (ctx, { item, to }) =>
    afterChange(ctx, item, await ctx.write((tx) => placeItem(tx, ctx, item, to))),
  );
  gate.press(composer, building.right, async (ctx, { item, option }) =>
    afterChange(ctx, item, await ctx.write((tx) => chooseRight(tx, ctx, item, option))),
  );
  gate.press(composer, building.words, (ctx, { item }) =>
    forms.enter(ctx, wordsForm, { item: String(item) }),
  );
  gate.press(composer, building.replace, async (ctx, { item }) => {
    const versionId = await draftAround(ctx, item);
    if (versionId === undefined) return ctx.show(goneScreen);
    await sitDown(ctx, { versionId, replacesItem: item });
    await ctx.show(replaceScreen(item));
  });
  gate.press(composer, building.remove, async (ctx, { item }) => {
    const versionId = await draftAround(ctx, item);
    const outcome = await ctx.write((tx) => removeItem(tx, ctx, item));
    if (versionId === undefined || outcome.kind !== 'changed') return ctx.show(goneScreen);
    await openDesk(ctx, versionId, texts.note.removed);
  });
}

function buttons(composer: Composer<NazrContext>, { gate, forms }: BuildingParts): void {
  gate.press(composer, building.buttons, async (ctx, { item }) => {
    await forms.leave(ctx);
    await showButtons(ctx, item);
  });
  gate.press(composer, building.addButton, (ctx, { item }) =>
    forms.enter(ctx, buttonForm, { item: String(item) }),
  );
  gate.press(composer, building.dropButton, async (ctx, { item, ...which }) =>
    afterButtons(ctx, item, await ctx.write((tx) => dropButton(tx, ctx, item, which))),
  );
}
