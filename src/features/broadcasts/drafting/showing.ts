import { type NazrContext, plain, type Words } from '../../../bot/index.ts';
import { today } from '../../../calendar/index.ts';
import { afterQuiet } from '../../../delivery/index.ts';
import { itemsOf, readyPacks, versionById } from '../../packs/index.ts';
import { counted } from '../audience/counting.ts';
import { sentenceOf } from '../audience/names.ts';
import type { Broadcast } from '../broadcast.ts';
import type { BroadcastParts } from '../links.ts';
import { faultOf, isOwnText } from './actions.ts';
import { printOf } from './print.ts';
import { contentsScreen, draftScreen, previewScreen } from './screens.ts';

/** So much of a text tells which one it is. */
const EXCERPT = 90;

/** Shows a draft with its ways. */
export async function showDraft(
  ctx: NazrContext,
  draft: Broadcast,
  { names }: BroadcastParts,
  note?: Words,
): Promise<void> {
  const version = await versionById(ctx.read, draft.versionId);
  const sentence = await sentenceOf(ctx.read, draft.audience, names);
  await ctx.show(draftScreen({ draft, title: version?.title, sentence, note }));
}

/** Shows what a draft may say: a page of ready packs, or its own text. */
export async function showContents(ctx: NazrContext, draft: Broadcast, page: number): Promise<void> {
  const { read, now } = ctx;
  const isBegun = await isOwnText(read, draft.versionId);
  await ctx.show(contentsScreen(draft.id, await readyPacks(read, { page, now }), { page, isBegun }));
}

/** Shows whom a draft would reach, and what it says. */
export async function showPreview(
  ctx: NazrContext,
  draft: Broadcast,
  { names, giving, quietHours }: BroadcastParts,
  note?: Words,
): Promise<void> {
  const { read, now } = ctx;
  const items = await itemsOf(read, draft.versionId);
  const [first] = items;
  const sentence = await sentenceOf(read, draft.audience, names);
  const whom = await counted(read, draft, { now, today: today(now), giving });
  const fault = await faultOf(read, draft);
  const startsAt = afterQuiet(now, quietHours);
  const excerpt = shortened(first ? plain(first.words) : '');
  const print = printOf(draft, items);
  const sight = { draft, sentence, counted: whom, excerpt, fault, print, now, startsAt, note };
  await ctx.show(previewScreen(sight));
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= EXCERPT) return line;
  return `${line.slice(0, line.lastIndexOf(' ', EXCERPT))} …`;
}
