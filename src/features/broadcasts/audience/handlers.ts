import { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import type { Broadcast } from '../broadcast.ts';
import { sends } from '../buttons.ts';
import { type Desk, withDraft } from '../desk.ts';
import { readdress } from '../drafting/actions.ts';
import type { BroadcastParts } from '../links.ts';
import { broadcastById } from '../queries.ts';
import { choose, type FacetName, facets, fixedChoices, tagNumber } from './facets.ts';
import { centersIn, sentenceOf } from './names.ts';
import { audienceScreen, type Choice, choiceWords, facetScreen } from './screens.ts';
import { tagNames } from './tags.ts';

/** Choosing whom a draft goes to, within what who chooses is over. */
export function audiences(parts: BroadcastParts, desk: Desk): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  const { gate, names } = parts;
  gate.press(composer, sends.audience, (ctx, { broadcast, page }) =>
    withDraft(ctx, desk, broadcast, async (draft) =>
      ctx.show(audienceScreen(draft, await sentenceOf(ctx.read, draft.audience, names), page)),
    ),
  );
  gate.press(composer, sends.facet, (ctx, { broadcast, facet, page }) =>
    withDraft(ctx, desk, broadcast, (draft) => showFacet(ctx, draft, facets[facet], page, parts)),
  );
  gate.press(composer, sends.choose, (ctx, { broadcast, facet: at, value, on, page }) =>
    withDraft(ctx, desk, broadcast, async (draft) => {
      const facet = facets[at];
      const choices = facet === undefined ? [] : await choicesOf(ctx, draft, facet, parts);
      if (facet !== undefined && choices.some((choice) => choice.value === value)) {
        const reach = await gate.reach(ctx, 'broadcasts.send');
        const choosing = { tags: await tagNames(ctx.read), isOneCounty: reach?.isEverywhere !== true };
        const pick = { value, on: on === 1 };
        await ctx.write((tx) =>
          readdress(tx, broadcast, (audience) => choose(audience, facet, pick, choosing)),
        );
      }
      const anew = await broadcastById(ctx.read, broadcast);
      await showFacet(ctx, anew ?? draft, facet, page, parts);
    }),
  );
  return composer;
}

async function showFacet(
  ctx: NazrContext,
  draft: Broadcast,
  facet: FacetName | undefined,
  page: number,
  parts: BroadcastParts,
): Promise<void> {
  const chosen = facet ?? 'counties';
  await ctx.show(facetScreen(draft, chosen, await choicesOf(ctx, draft, chosen, parts), page));
}

async function choicesOf(
  ctx: NazrContext,
  { audience }: Broadcast,
  facet: FacetName,
  { gate, names }: BroadcastParts,
): Promise<Choice[]> {
  if (facet === 'counties') {
    const reach = await gate.reach(ctx, 'broadcasts.send');
    const theirs = (id: number) => reach?.isEverywhere === true || reach?.counties.includes(id) === true;
    return (await names.counties(ctx.read)).filter(({ id }) => theirs(id)).map(toChoice);
  }
  if (facet === 'centers') return (await centersIn(ctx.read, audience.counties ?? [])).map(toChoice);
  if (facet === 'tags') return (await tagNames(ctx.read)).map((text) => ({ value: tagNumber(text), text }));
  return (fixedChoices[facet] ?? []).map((value) => ({ value, text: choiceWords(facet, value) }));
}

const toChoice = ({ id, name }: { readonly id: number; readonly name: string }): Choice => ({
  value: id,
  text: name,
});
