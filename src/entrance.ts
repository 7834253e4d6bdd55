import { Composer } from 'grammy';
import {
  commonTexts,
  type Forms,
  home,
  homeScreen,
  menuKeyboard,
  menuWord,
  type NazrContext,
} from './bot/index.ts';
import type { BookingRoom } from './features/booking/index.ts';
import { selfOf } from './features/donors/index.ts';
import { type WayPayload, wayEntries } from './features/packs/index.ts';
import type { PlacesRoom } from './features/places/index.ts';
import { INVITATION_PREFIX, type KeyboardOf, type MenuOf } from './features/staff/index.ts';
import { normalise } from './lib/normalise.ts';

export interface EntranceParts {
  /** The main menu of whoever speaks. */
  readonly entries: MenuOf;
  /** The words of every entry that anybody has: they lead out of whatever is open. */
  readonly words: readonly string[];
  readonly forms: Forms;
  readonly place: PlacesRoom;
  readonly book: BookingRoom;
  /** `v_<campaign>`: declares readiness in this vow campaign. */
  readonly openCampaign: (ctx: NazrContext, campaignId: number) => Promise<void>;
  /** `p_<pack>`: reads this pack. */
  readonly openPack: (ctx: NazrContext, packId: number) => Promise<void>;
  readonly openInvitation: (ctx: NazrContext, payload: string, keyboardOf: KeyboardOf) => Promise<void>;
}

/** Longer than any answer the bot waits for. */
const LONG_TEXT = 300;

/** The front door: what stands before all rooms, what stands before most, and what is left after them. */
export function entrance(parts: EntranceParts): Record<'before' | 'first' | 'last', Composer<NazrContext>> {
  return { before: before(parts), first: first(parts), last: last(parts) };
}

/** Words that lead out of whatever is open: the main menu, and home by three names. */
const ways = ({ words }: EntranceParts): string[] => [
  commonTexts.home,
  commonTexts.cancel,
  commonTexts.back,
  ...words,
];

/** A menu word is read however it is spelled; whoever goes another way leaves the open form. */
function before(parts: EntranceParts): Composer<NazrContext> {
  const words = ways(parts);
  const menu = words.map(menuWord);
  const composer = new Composer<NazrContext>();
  composer.on('message:text', (ctx, next) => {
    const meant = words.find((word) => spelled(word) === spelled(ctx.message.text));
    if (meant) ctx.message.text = meant;
    return next();
  });
  composer.use(async (ctx, next) => {
    const text = ctx.message?.text ?? '';
    const leaves = text.startsWith('/') || menu.some((word) => word.test(text));
    if (leaves || home.pattern.test(ctx.callbackQuery?.data ?? '')) await parts.forms.leave(ctx);
    await next();
  });
  return composer;
}

/** Without blanks, marks and letters that keyboards mix up. */
const spelled = (text: string): string => normalise(text).replace(/[\s؟?]/g, '');

function first(parts: EntranceParts): Composer<NazrContext> {
  const { entries } = parts;
  const homeWords = ways(parts).slice(0, 3).map(menuWord);
  const composer = new Composer<NazrContext>();
  composer.callbackQuery(home.pattern, async (ctx) => ctx.show(homeScreen(await entries(ctx))));
  composer.hears(homeWords, async (ctx) => ctx.send(homeScreen(await entries(ctx))));
  composer.command('menu', async (ctx) =>
    ctx.send({ text: commonTexts.homeTitle, keyboard: menuKeyboard(await entries(ctx)) }),
  );
  composer.command('start', (ctx, next) => start(ctx, parts, ctx.match, next));
  composer.hears(menuWord(commonTexts.start), (ctx, next) => start(ctx, parts, '', next));
  return composer;
}

function last({ entries, place }: EntranceParts): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  composer.on('message:text', async (ctx, next) => {
    const { text } = ctx.message;
    if (text.startsWith('/')) return ctx.send(homeScreen(await entries(ctx), commonTexts.unknownCommand));
    if (text.length > LONG_TEXT) return ctx.send(homeScreen(await entries(ctx), commonTexts.tooLong));
    if (!(await place.tryCenterText(ctx, text))) await next();
  });
  composer.on('callback_query:data', async (ctx) =>
    ctx.show(homeScreen(await entries(ctx), commonTexts.staleButton)),
  );
  composer.on('message', async (ctx) => ctx.send(homeScreen(await entries(ctx), commonTexts.notUnderstood)));
  return composer;
}

/** `/start`, with what a poster, a ticket or an invitation put behind it. */
async function start(
  ctx: NazrContext,
  { entries, place, book, openCampaign, openPack, openInvitation }: EntranceParts,
  payload: string,
  next: () => Promise<void>,
): Promise<void> {
  const [, kind, rest = ''] = /^([cdvp])_(\d{1,9})$/.exec(payload) ?? /^(b)_(\w{1,16})$/.exec(payload) ?? [];
  const keyboardOf: KeyboardOf = async (whose) => menuKeyboard(await entries(whose));
  const keyboard = await keyboardOf(ctx);
  const self = await selfOf(ctx.read, ctx.account.id);
  if (!self) await ctx.send({ text: commonTexts.greeting, keyboard });
  if (payload.startsWith(INVITATION_PREFIX)) return openInvitation(ctx, payload, keyboardOf);
  if (kind === 'c') return place.openPoster(ctx, Number(rest));
  if (kind === 'd') return book.openDrive(ctx, Number(rest));
  if (kind === 'v') return openCampaign(ctx, Number(rest));
  if (kind === 'b') return book.openTicket(ctx, rest);
  if (kind === 'p') return openPack(ctx, Number(rest));
  if (Object.hasOwn(wayEntries, payload) && ctx.message) {
    // A button below a post: as if its words were typed.
    ctx.message.text = wayEntries[payload as WayPayload].words;
    return next();
  }
  if (self?.centerId == null) return place.askForCenter(ctx);
  await ctx.send({ text: commonTexts.homeTitle, keyboard });
}
