import { Composer } from 'grammy';
import { type Key, type NazrContext, onPress, type Screen } from '../../bot/index.ts';
import type { Point } from '../../lib/distance.ts';
import { selfOf } from '../donors/index.ts';
import { arrive, chooseCenter } from './actions.ts';
import { browsing } from './browsing.ts';
import { anotherButton, changeButton, chooseButton, locationButton } from './buttons.ts';
import type { Center, NearCenter } from './center.ts';
import { namesACenter } from './names.ts';
import { wayBackTo } from './origins.ts';
import type { Places } from './places.ts';
import { centerById } from './queries.ts';
import { isFarFrom } from './rules.ts';
import {
  changeScreen,
  confirmScreen,
  farScreen,
  gotLocationScreen,
  locationScreen,
  matchesScreen,
  nearestScreen,
  noCentersScreen,
  notFoundScreen,
  unknownCenterScreen,
  waysScreen,
} from './screens.ts';
import { texts } from './texts.fa.ts';

const NEAREST = 5;
const MATCHES = 6;
const LONGEST_NAME = 60;

export interface PlacesOptions {
  readonly index: Places;
  /** What follows once a center was chosen: the nearest drive. */
  readonly onChosen: (ctx: NazrContext, center: Center) => Promise<void>;
  /** The main menu, put back under the chat after the key that shares a location. */
  readonly menu: (ctx: NazrContext) => Promise<readonly (readonly Key[])[]>;
}

/** The room as the root wires it. */
export interface PlacesRoom {
  readonly composer: Composer<NazrContext>;
  /** `/start c_12`: counts who is new for the center, and asks whether this is theirs. */
  readonly openPoster: (ctx: NazrContext, centerId: number) => Promise<void>;
  /** Asks for somebody's center. */
  readonly askForCenter: (ctx: NazrContext) => Promise<void>;
  /** Takes a text for the name or number of a center; false when it seems to be neither. */
  readonly tryCenterText: (ctx: NazrContext, text: string) => Promise<boolean>;
}

/** Choosing one's center: from a poster, by its name, by a location or from a list. */
export function places(options: PlacesOptions): PlacesRoom {
  return {
    composer: new Composer(choosing(options), locating(options), browsing()),
    askForCenter: (ctx) => ctx.show(waysScreen()),
    async openPoster(ctx, centerId) {
      const center = await centerById(ctx.read, centerId);
      if (!center) return ctx.show(unknownCenterScreen());
      const isNew = (await selfOf(ctx.read, ctx.account.id)) === undefined;
      if (isNew) await ctx.write((tx) => arrive(tx, speaker(ctx), center.id));
      await offer(ctx, center, options);
    },
    async tryCenterText(ctx, text) {
      if (text.length > LONGEST_NAME) return false;
      const [first, ...others] = (await options.index.current()).search(text, MATCHES);
      if (!first) return missed(ctx, text);
      await (others.length > 0 ? ctx.show(matchesScreen([first, ...others])) : offer(ctx, first, options));
      return true;
    },
  };
}

function choosing({ onChosen }: PlacesOptions): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  onPress(composer, anotherButton, async (ctx) => {
    const self = await selfOf(ctx.read, ctx.account.id);
    await ctx.show(self?.centerId ? changeScreen() : waysScreen());
  });
  onPress(composer, changeButton, (ctx, { origin }) => ctx.show(changeScreen(wayBackTo(origin))));
  onPress(composer, chooseButton, async (ctx, press) => {
    const center = await ctx.write((tx) => chooseCenter(tx, speaker(ctx), press.center));
    await (center ? onChosen(ctx, center) : ctx.show(unknownCenterScreen()));
  });
  return composer;
}

function locating({ index, menu }: PlacesOptions): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  composer.callbackQuery(locationButton.pattern, async (ctx) => ctx.show(locationScreen(await menu(ctx))));
  composer.on('message:location', async (ctx) => {
    const { latitude: lat, longitude: lon } = ctx.message.location;
    const found = (await index.current()).nearest({ lat, lon }, NEAREST);
    await ctx.send(gotLocationScreen(await menu(ctx)));
    await ctx.send(aroundScreen({ lat, lon }, found));
  });
  return composer;
}

function aroundScreen(point: Point, found: readonly NearCenter[]): Screen {
  if (found.length === 0) return noCentersScreen();
  return isFarFrom(point, found) ? farScreen() : nearestScreen(found);
}

// Whose center it is already needs no question.
async function offer(ctx: NazrContext, center: Center, { onChosen }: PlacesOptions): Promise<void> {
  const self = await selfOf(ctx.read, ctx.account.id);
  if (self?.centerId === center.id) return onChosen(ctx, center);
  await ctx.show(confirmScreen(center));
}

// Who has a center and writes something else may mean anything: other rooms may know better.
async function missed(ctx: NazrContext, text: string): Promise<boolean> {
  const self = await selfOf(ctx.read, ctx.account.id);
  if (self?.centerId && !namesACenter(text)) return false;
  await ctx.show(notFoundScreen());
  return true;
}

const speaker = (ctx: NazrContext) => ({
  accountId: ctx.account.id,
  firstName: ctx.from?.first_name.trim() || texts.nameless,
  now: ctx.now,
});
