import type { Composer } from 'grammy';
import type { Form, Forms, NazrContext, Words } from '../../../bot/index.ts';
import { centerById } from '../../places/index.ts';
import type { Gate } from '../../staff/index.ts';
import type { DeskLinks } from '../links.ts';
import { centersWithin } from '../queries/centers.ts';
import { venueOf } from '../queries/venues.ts';
import { factorOf } from '../rules/factor.ts';
import { checkVenue, setAzan, setFactor } from './actions.ts';
import { venue } from './buttons.ts';
import { checks } from './premises.ts';
import {
  azanScreen,
  checksScreen,
  factorScreen,
  noVenueScreen,
  PAGE,
  type VenueSight,
  venueScreen,
  venuesScreen,
  venueWays,
} from './screens.ts';

/** What the places are wired with. */
export interface VenueParts {
  readonly gate: Gate;
  readonly forms: Forms;
  readonly links: DeskLinks;
  /** Asks for the seats to wait on. */
  readonly waitingRoom: Form;
}

/** Centers as places for drives: what was seen there, seats to wait on, azan, and seats for a chair. */
export function venues(composer: Composer<NazrContext>, parts: VenueParts): void {
  const { gate, forms, waitingRoom } = parts;
  gate.press(composer, venue.list, (ctx, { page }) => showVenues(ctx, gate, page));
  gate.press(composer, venue.view, (ctx, press) => showVenue(ctx, gate, press));
  gate.press(composer, venue.waitingRoom, (ctx, { center, from }) =>
    forms.enter(ctx, waitingRoom, { center: String(center), from: String(from) }),
  );
  checking(composer, gate);
  keepingAzan(composer, gate);
  factoring(composer, parts);
}

/** Shows one place with the ways that are open to who looks. */
export async function showVenue(ctx: NazrContext, gate: Gate, at: Press): Promise<void> {
  await withVenue(ctx, at, async (sight) => {
    const { id: centerId, countyId } = sight.center;
    const ways = await gate.open(ctx, venueWays(centerId, at.from), { countyId, centerId, teamId: null });
    await ctx.show(venueScreen(sight, ways));
  });
}

async function showVenues(ctx: NazrContext, gate: Gate, page: number): Promise<void> {
  const reach = await gate.reach(ctx, venue.list.permission);
  if (!reach) return;
  const found = await centersWithin(ctx.read, reach, ctx.now, { offset: page * PAGE, limit: PAGE + 1 });
  if (page > 0 && found.length === 0) return showVenues(ctx, gate, 0);
  await ctx.show(venuesScreen(found.slice(0, PAGE), page, found.length > PAGE));
}

function checking(composer: Composer<NazrContext>, gate: Gate): void {
  const show = (ctx: NazrContext, at: Press, note?: Words) =>
    withVenue(ctx, at, (sight) => ctx.show(checksScreen(sight, note)));
  gate.press(composer, venue.checks, (ctx, at) => show(ctx, at));
  gate.press(composer, venue.answer, async (ctx, press) => {
    const check = checks[press.check];
    const answer = [false, true, null][press.answer];
    if (check !== undefined && answer !== undefined)
      await ctx.write((tx) => checkVenue(tx, ctx, press.center, check, answer));
    await show(ctx, press);
  });
}

function keepingAzan(composer: Composer<NazrContext>, gate: Gate): void {
  const show = (ctx: NazrContext, at: Press) => withVenue(ctx, at, (sight) => ctx.show(azanScreen(sight)));
  gate.press(composer, venue.azan, show);
  gate.press(composer, venue.setAzan, async (ctx, { center, from, before, after }) => {
    await ctx.write((tx) => setAzan(tx, ctx, center, { before, after }));
    await show(ctx, { center, from });
  });
}

function factoring(composer: Composer<NazrContext>, { gate, links }: VenueParts): void {
  const show = (ctx: NazrContext, at: Press) =>
    withVenue(ctx, at, async (sight) => {
      const rate = await links.showRate(ctx.read, at.center);
      await ctx.show(factorScreen(sight, factorOf(sight.premises, rate), rate));
    });
  gate.press(composer, venue.factor, show);
  gate.press(composer, venue.setFactor, async (ctx, { center, from, factor }) => {
    await ctx.write((tx) => setFactor(tx, ctx, center, factor === 0 ? null : factor));
    await show(ctx, { center, from });
  });
}

interface Press {
  readonly center: number;
  readonly from: number;
}

async function withVenue(
  ctx: NazrContext,
  { center: id, from }: Press,
  show: (sight: VenueSight) => Promise<void>,
): Promise<void> {
  const center = await centerById(ctx.read, id);
  if (!center) return ctx.show(noVenueScreen);
  await show({ center, premises: await venueOf(ctx.read, id), from });
}
