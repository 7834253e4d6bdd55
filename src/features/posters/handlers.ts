import { Composer } from 'grammy';
import type { NazrContext } from '../../bot/index.ts';
import type { Log } from '../../log.ts';
import { linkedChatsOf } from '../chats/index.ts';
import { centersWithin, driveById, driveDeskWay, slotsOf } from '../drives/index.ts';
import { centerById } from '../places/index.ts';
import type { Gate } from '../staff/index.ts';
import { announcing } from './announcing/handlers.ts';
import {
  centerButton,
  centerPosterButton,
  centersButton,
  chatsButton,
  drivePosterButton,
} from './buttons.ts';
import type { LinksTo } from './links.ts';
import { centerPoster, drivePoster } from './poster/facts.ts';
import { sendPoster } from './poster/sending.ts';
import { centerScreen, centersScreen, goneScreen, PAGE } from './screens.ts';
import { texts } from './texts.fa.ts';

/** What the room is wired with. */
export interface PosterParts {
  readonly gate: Gate;
  readonly linksTo: LinksTo;
  readonly log: Log;
}

/** Posters and announcements, for those who have the right. */
export function posters(parts: PosterParts): Composer<NazrContext> {
  const { gate, linksTo } = parts;
  const composer = new Composer<NazrContext>();
  composer.use(announcing(gate, linksTo));
  centers(composer, gate);
  drawing(composer, parts);
  return composer;
}

function centers(composer: Composer<NazrContext>, gate: Gate): void {
  const showCenters = async (ctx: NazrContext, page: number): Promise<void> => {
    const reach = await gate.reach(ctx, 'posters.make');
    const part = { offset: page * PAGE, limit: PAGE + 1 };
    const found = reach ? await centersWithin(ctx.read, reach, ctx.now, part) : [];
    if (page > 0 && found.length === 0) return showCenters(ctx, 0);
    const [only, ...others] = found;
    if (page === 0 && only && others.length === 0) return showCenter(ctx, only.id);
    await ctx.show(centersScreen(found.slice(0, PAGE), page, found.length > PAGE));
  };
  gate.word(composer, texts.entry, 'posters.make', (ctx) => showCenters(ctx, 0));
  gate.press(composer, centersButton, (ctx, { page }) => showCenters(ctx, page));
  gate.press(composer, centerButton, (ctx, { center }) => showCenter(ctx, center));
  gate.press(composer, chatsButton, (ctx, { center, page }) => showCenter(ctx, center, page));
}

async function showCenter(ctx: NazrContext, id: number, page = 0): Promise<void> {
  const center = await centerById(ctx.read, id);
  if (!center) return ctx.show(goneScreen());
  await ctx.show(centerScreen(center, await linkedChatsOf(ctx.read, id), page));
}

function drawing(composer: Composer<NazrContext>, { gate, linksTo, log }: PosterParts): void {
  gate.press(composer, centerPosterButton, async (ctx, press) => {
    const center = await centerById(ctx.read, press.center);
    if (!center) return ctx.show(goneScreen());
    const posting = { name: `poster-c${center.id}`, back: centerButton.data({ center: center.id }) };
    await sendPoster(ctx, centerPoster(center, linksTo), posting, log);
  });
  gate.press(composer, drivePosterButton, async (ctx, press) => {
    const drive = await driveById(ctx.read, press.drive);
    if (!drive || !['open', 'closed'].includes(drive.state)) return ctx.show(goneScreen());
    const facts = drivePoster(drive, await slotsOf(ctx.read, drive.id), linksTo);
    await sendPoster(ctx, facts, { name: `poster-d${drive.id}`, back: driveDeskWay(drive.id) }, log);
  });
}
