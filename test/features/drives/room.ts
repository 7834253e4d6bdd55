import { Composer } from 'grammy';
import { commonTexts, guard, home, homeScreen, type NazrContext, openForms } from '../../../src/bot/index.ts';
import { readConfig } from '../../../src/config.ts';
import { type DeskLinks, driveForms, drives } from '../../../src/features/drives/index.ts';
import { importPlaces, openPlaces } from '../../../src/features/places/index.ts';
import { INVITATION_PREFIX, openGate, openInvitation, staff } from '../../../src/features/staff/index.ts';
import { openVault } from '../../../src/lib/vault.ts';
import { type Line, openLine } from '../../../src/line.ts';
import { openLog } from '../../../src/log.ts';
import { connect } from '../../../src/platforms/index.ts';
import { locate } from '../../../src/whereabouts.ts';
import { type Scratch, scratchSqlite } from '../../databases.ts';
import { type SimPerson, type Simulator, startSimulator } from '../../simulator/index.ts';
import { ilam } from '../places/ilam.ts';

export const flavours = ['telegram', 'bale'] as const;
export const MONDAY = Date.parse('2026-11-23T10:00:00+03:30');
const now = () => MONDAY;

/** The desk of drives in a chat of Reza's, who is an owner; Zahra is nobody yet. */
export async function openDeskRoom(flavour: (typeof flavours)[number], later: Partial<DeskLinks> = {}) {
  const scratch = await scratchSqlite();
  await scratch.database.write((tx) => importPlaces(tx, ilam()));
  const sim = await startSimulator({ flavour, now });
  const reza = sim.person({ firstName: 'رضا' });
  const zahra = sim.person({ firstName: 'زهرا' });
  const nothing = {
    ways: () => [],
    waiting: async () => [],
    showRate: async () => ({ expected: 0, came: 0 }),
    opened: async () => {},
  };
  const line = await openRoom(scratch, sim, `${flavour}:${reza.id}`, { ...nothing, ...later });
  const done = async (act: Promise<void>) => {
    await act;
    await sim.quiet();
    await line.idle();
  };
  /** Presses what is a button, and types what is none. */
  const goesAs =
    (who: SimPerson) =>
    async (...answers: string[]) => {
      for (const answer of answers)
        await done(who.buttons().includes(answer) ? who.presses(answer) : who.says(answer));
    };
  return {
    ...{ scratch, sim, reza, zahra, done, goesAs, goes: goesAs(reza) },
    async close() {
      await line.stop();
      await sim.close();
      await scratch.dispose();
    },
  };
}

/** The bot with these rooms alone. */
async function openRoom(
  { database, url }: Scratch,
  sim: Simulator,
  owner: string,
  links: DeskLinks,
): Promise<Line> {
  const platform = sim.flavour.toUpperCase();
  const config = readConfig({
    [`${platform}_BOT_TOKEN`]: sim.token,
    [`${platform}_API_ROOT`]: sim.apiRoot,
    DATABASE_URL: url,
    OWNERS: owner,
  });
  const [first] = config.platforms;
  if (!first) throw new Error('No platform');
  const [vault, log] = [openVault('0'.repeat(64)), openLog('fatal')];
  const index = openPlaces(database, now);
  const gate = openGate(locate, log);
  const findCenters = async (text: string) => (await index.current()).search(text, 6);
  const own = driveForms({ findCenters, gate, links });
  const forms = openForms(own.all, database, vault);
  const composer = new Composer<NazrContext>();
  composer.use(guard(database), staff(config.owners, database));
  composer.use(async (ctx, next) => {
    const isCommand = ctx.message?.text?.startsWith('/') || ctx.callbackQuery?.data === home.data({});
    if (isCommand) await forms.leave(ctx);
    await next();
  });
  composer.command('start', (ctx) =>
    ctx.match.startsWith(INVITATION_PREFIX) ? openInvitation(ctx, ctx.match) : ctx.send(homeScreen([])),
  );
  composer.use(drives({ gate, forms, own, links }), forms.composer);
  composer.use((ctx) => ctx.show(homeScreen([], commonTexts.unknownCommand)));
  const rooms = {
    composer,
    compose: {},
    chores: [],
    isFleeting: () => false,
    greet: async () => {},
    onSetAside: async () => {},
  };
  return openLine({ config, database, vault, log, now, rooms, door: undefined }, connect(first));
}
