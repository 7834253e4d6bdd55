import { Composer } from 'grammy';
import { type NazrContext, onPress } from '../../bot/index.ts';
import { centersScreen, countiesScreen, townsScreen } from './browse-screens.ts';
import { countiesButton, countyButton, townButton } from './buttons.ts';
import { centersOf, counties, townsOf } from './queries.ts';
import { noCentersScreen } from './screens.ts';

/** County, town, center, page by page. */
export function browsing(): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();

  onPress(composer, countiesButton, async (ctx, press) => {
    await showCounties(ctx, press.page);
  });

  onPress(composer, countyButton, async (ctx, press) => {
    const towns = await townsOf(ctx.read, press.county);
    if (towns.length === 0) return showCounties(ctx, 0);
    await ctx.show(townsScreen(press.county, towns, press.page));
  });

  onPress(composer, townButton, async (ctx, press) => {
    const [first, ...others] = await centersOf(ctx.read, press.town);
    if (!first) return showCounties(ctx, 0);
    await ctx.show(centersScreen(press.town, [first, ...others], press.page));
  });

  return composer;
}

async function showCounties(ctx: NazrContext, page: number): Promise<void> {
  const known = await counties(ctx.read);
  await ctx.show(known.length > 0 ? countiesScreen(known, page) : noCentersScreen());
}
