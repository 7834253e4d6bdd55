import { Composer } from 'grammy';
import {
  guard,
  home,
  homeScreen,
  type MenuEntry,
  menuKeyboard,
  type NazrContext,
  openForms,
} from '../../../src/bot/index.ts';
import { readConfig } from '../../../src/config.ts';
import { startWorker } from '../../../src/delivery/index.ts';
import { composeEnded, tendVows, type VowLinks, vowEntry, vows } from '../../../src/features/vows/index.ts';
import { type Line, openLine } from '../../../src/line.ts';
import { openLog } from '../../../src/log.ts';
import { connect } from '../../../src/platforms/index.ts';
import type { Scratch } from '../../databases.ts';
import { scratchShelf } from '../../media-folder.ts';
import type { Simulator } from '../../simulator/index.ts';
import { vault } from './season.ts';

const entries: MenuEntry[] = [vowEntry];

/** The bot with this room alone; booking is one screen that says what it was asked for. `tell` says what is due. */
export async function openRoom(
  { database, url }: Scratch,
  sim: Simulator,
  now: () => number,
  heldBy: VowLinks['heldBy'],
): Promise<{ line: Line; tell: () => Promise<void> }> {
  const platform = sim.flavour.toUpperCase();
  const config = readConfig({
    [`${platform}_BOT_TOKEN`]: sim.token,
    [`${platform}_API_ROOT`]: sim.apiRoot,
    DATABASE_URL: url,
  });
  const [first] = config.platforms;
  if (!first) throw new Error('No platform');
  const log = openLog('fatal');
  const room = vows({
    slotWay: (slot, person) => `slot:${slot}:${person}`,
    book: (person) => `book:${person}`,
    heldBy,
    viewpoint: async () => ({ lat: 33.63, lon: 46.42, approximate: false }),
    enterForm: (ctx, form, known) => forms.enter(ctx, form, known),
  });
  const forms = openForms([room.form], database, vault);
  const composer = new Composer<NazrContext>();
  composer.use(guard(database));
  composer.callbackQuery(home.pattern, async (ctx) => {
    await forms.leave(ctx);
    await ctx.show(homeScreen(entries));
  });
  composer.command('start', (ctx) =>
    ctx.match.startsWith('v_')
      ? room.openCampaign(ctx, Number(ctx.match.slice(2)))
      : ctx.send({ text: 'سلام', keyboard: menuKeyboard(entries) }),
  );
  composer.use(room.composer);
  composer.use(forms.composer);
  composer.on('callback_query:data', (ctx) => ctx.show(homeScreen(entries, ctx.callbackQuery.data)));
  composer.on('message', (ctx) => ctx.send(homeScreen(entries, 'نشناختم')));
  const rooms = {
    composer,
    compose: { 'vows.ended': composeEnded },
    chores: [tendVows()],
    isFleeting: () => false,
    greet: async () => {},
    onSetAside: async () => {},
  };
  const parts = { config, database, vault, log, now, rooms, door: undefined };
  const connection = connect(first);
  const { compose, chores } = rooms;
  const tell = async () => {
    const { quietHours } = config;
    const worker = startWorker({
      database,
      connections: [connection],
      compose,
      chores,
      quietHours,
      now,
      log,
      shelf: scratchShelf(database),
    });
    await worker.deliverDue();
    await worker.stop();
  };
  return { line: await openLine(parts, connection), tell };
}
