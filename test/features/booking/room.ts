import { Composer } from 'grammy';
import {
  guard,
  home,
  homeScreen,
  type MenuEntry,
  type NazrContext,
  openForms,
} from '../../../src/bot/index.ts';
import { readConfig } from '../../../src/config.ts';
import { bookEntry, booking, bookingWay, mineEntry, partyWay } from '../../../src/features/booking/index.ts';
import type { StandingOf } from '../../../src/features/eligibility/index.ts';
import { acceptButton } from '../../../src/features/waitlist/index.ts';
import { openVault } from '../../../src/lib/vault.ts';
import { type Line, openLine } from '../../../src/line.ts';
import { openLog } from '../../../src/log.ts';
import { connect } from '../../../src/platforms/index.ts';
import type { Scratch } from '../../databases.ts';
import type { Simulator } from '../../simulator/index.ts';

const entries: MenuEntry[] = [bookEntry, mineEntry];

/** The bot with this room alone; the questions are one button that leads on. */
export async function openRoom(
  { database, url }: Scratch,
  sim: Simulator,
  now: () => number,
  standing: StandingOf,
): Promise<Line> {
  const platform = sim.flavour.toUpperCase();
  const config = readConfig({
    [`${platform}_BOT_TOKEN`]: sim.token,
    [`${platform}_API_ROOT`]: sim.apiRoot,
    DATABASE_URL: url,
  });
  const [first] = config.platforms;
  if (!first) throw new Error('No platform');
  const log = openLog('fatal');
  const vault = openVault('0'.repeat(64));
  const room = booking({
    standing,
    quiet: config.quietHours,
    log,
    viewpoint: async () => undefined,
    askEligibility: (ctx, person, drive) => ask(ctx, 'پرسش‌ها', bookingWay(person, drive)),
    askForOffer: (ctx, _, offer) => ask(ctx, 'پرسش‌ها', acceptButton.data({ offer })),
    askForParty: (ctx, _, party) => ask(ctx, 'پرسش‌ها', partyWay(party)),
    reopenQuestions: (ctx, person, drive) => ask(ctx, 'دوباره', bookingWay(person, drive)),
    invite: 'ei',
    enterForm: (ctx, form, known) => forms.enter(ctx, form, known),
  });
  const forms = openForms([room.form], database, vault);
  const composer = new Composer<NazrContext>();
  composer.use(guard(database));
  composer.callbackQuery(home.pattern, async (ctx) => {
    await forms.leave(ctx);
    await ctx.show(homeScreen(entries));
  });
  composer.command('start', (ctx) => {
    const { match } = ctx;
    if (match.startsWith('d_')) return room.openDrive(ctx, Number(match.slice(2)));
    if (match.startsWith('b_')) return room.openTicket(ctx, match.slice(2));
    return ctx.send(homeScreen(entries));
  });
  composer.use(room.composer);
  composer.use(forms.composer);
  composer.on('callback_query:data', (ctx) => ctx.show(homeScreen(entries, 'کهنه')));
  composer.on('message', (ctx) => ctx.send(homeScreen(entries, 'نشناختم')));
  const rooms = {
    composer,
    compose: {},
    chores: [],
    isFleeting: () => false,
    greet: async () => {},
    onSetAside: async () => {},
  };
  const parts = { config, database, vault, log, now, rooms, door: undefined };
  return openLine(parts, connect(first));
}

const ask = (ctx: NazrContext, text: string, data: string) =>
  ctx.show({ text, buttons: [[{ text: 'همه را پاسخ دادم', data }]] });
