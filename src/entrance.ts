import { Composer } from 'grammy';
import {
  commonTexts,
  type Forms,
  home,
  homeScreen,
  type MenuEntry,
  menuKeyboard,
  menuWord,
  type NazrContext,
} from './bot/index.ts';
import type { BookingRoom } from './features/booking/index.ts';
import { selfOf } from './features/donors/index.ts';
import type { PlacesRoom } from './features/places/index.ts';
import { INVITATION_PREFIX } from './features/staff/index.ts';

export interface EntranceParts {
  readonly entries: readonly MenuEntry[];
  readonly forms: Forms;
  readonly place: PlacesRoom;
  readonly book: BookingRoom;
  readonly openInvitation: (ctx: NazrContext, payload: string) => Promise<void>;
}

/** Longer than any answer the bot waits for. */
const LONG_TEXT = 300;

/** The front door: what stands before all rooms, and what is left after them. */
export function entrance(parts: EntranceParts): {
  first: Composer<NazrContext>;
  last: Composer<NazrContext>;
} {
  const { entries, forms, place } = parts;
  const first = new Composer<NazrContext>();
  const menu = [commonTexts.home, commonTexts.cancel, ...entries.map(({ words }) => words)].map(menuWord);
  const leavesForm = ({ message, callbackQuery }: NazrContext): boolean => {
    const text = message?.text ?? '';
    return (
      text.startsWith('/') ||
      menu.some((word) => word.test(text)) ||
      home.pattern.test(callbackQuery?.data ?? '')
    );
  };
  first.use(async (ctx, next) => {
    if (leavesForm(ctx)) await forms.leave(ctx);
    await next();
  });
  first.callbackQuery(home.pattern, (ctx) => ctx.show(homeScreen(entries)));
  first.hears(menu.slice(0, 2), (ctx) => ctx.send(homeScreen(entries)));
  first.command('menu', (ctx) => ctx.send({ text: commonTexts.homeTitle, keyboard: menuKeyboard(entries) }));
  first.command('start', (ctx) => start(ctx, parts, ctx.match));

  const last = new Composer<NazrContext>();
  last.on('message:text', async (ctx, next) => {
    const { text } = ctx.message;
    if (text.startsWith('/')) return ctx.send(homeScreen(entries, commonTexts.unknownCommand));
    if (text.length > LONG_TEXT) return ctx.send(homeScreen(entries, commonTexts.tooLong));
    if (!(await place.tryCenterText(ctx, text))) await next();
  });
  last.on('callback_query:data', (ctx) => ctx.show(homeScreen(entries, commonTexts.staleButton)));
  last.on('message', (ctx) => ctx.send(homeScreen(entries, commonTexts.notUnderstood)));
  return { first, last };
}

/** `/start`, with what a poster, a ticket or an invitation put behind it. */
async function start(
  ctx: NazrContext,
  { entries, place, book, openInvitation }: EntranceParts,
  payload: string,
): Promise<void> {
  const [, kind, rest = ''] = /^([cdb])_(.+)$/.exec(payload) ?? [];
  const keyboard = menuKeyboard(entries);
  const self = await selfOf(ctx.read, ctx.account.id);
  if (!self) await ctx.send({ text: commonTexts.greeting, keyboard });
  if (payload.startsWith(INVITATION_PREFIX)) return openInvitation(ctx, payload);
  if (kind === 'c') return place.openPoster(ctx, Number(rest));
  if (kind === 'd') return book.openDrive(ctx, Number(rest));
  if (kind === 'b') return book.openTicket(ctx, rest);
  if (self?.centerId == null) return place.askForCenter(ctx);
  await ctx.send({ text: commonTexts.homeTitle, keyboard });
}
