import { Composer } from 'grammy';
import { guard, home, homeScreen, type NazrContext, openForms } from '../../../src/bot/index.ts';
import { readConfig } from '../../../src/config.ts';
import { personsOf } from '../../../src/features/donors/index.ts';
import { settings, settingsEntry } from '../../../src/features/settings/index.ts';
import { openVault } from '../../../src/lib/vault.ts';
import { type Line, openLine } from '../../../src/line.ts';
import { openLog } from '../../../src/log.ts';
import { connect } from '../../../src/platforms/index.ts';
import type { Scratch } from '../../databases.ts';
import type { Simulator } from '../../simulator/index.ts';

/** The bot with this room alone; the ways into other rooms show a word. */
export async function openRoom({ database, url }: Scratch, sim: Simulator, now: () => number): Promise<Line> {
  const platform = sim.flavour.toUpperCase();
  const config = readConfig({
    [`${platform}_BOT_TOKEN`]: sim.token,
    [`${platform}_API_ROOT`]: sim.apiRoot,
    DATABASE_URL: url,
  });
  const [first] = config.platforms;
  if (!first) throw new Error('No platform');
  const vault = openVault('0'.repeat(64));
  const room = settings({
    usual: config.quietHours,
    centerName: async () => 'مسجد جامع',
    changeCenter: 'pn',
    addRelative: 'bk',
    enterForm: (...about) => forms.enter(...about),
    leaveForm: (ctx) => forms.leave(ctx),
  });
  const forms = openForms(room.forms, database, vault);
  const composer = new Composer<NazrContext>();
  composer.use(guard(database));
  composer.callbackQuery(home.pattern, async (ctx) => {
    await forms.leave(ctx);
    await ctx.show(homeScreen([settingsEntry]));
  });
  composer.use(room.composer, forms.composer);
  composer.on('callback_query:data', (ctx) => ctx.show({ text: `جای دیگر: ${ctx.callbackQuery.data}` }));
  composer.on('message', async (ctx) => {
    const persons = await personsOf(ctx.read, ctx.account.id);
    await ctx.send({ text: `نشناختم، ${persons.length} نفر` });
  });
  const rooms = {
    composer,
    compose: {},
    isFleeting: () => false,
    greet: async () => {},
    onSetAside: async () => {},
    chores: [],
  };
  return openLine(
    { config, database, vault, log: openLog('fatal'), now, rooms, door: undefined },
    connect(first),
  );
}
