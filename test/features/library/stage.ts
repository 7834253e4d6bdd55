import { Composer } from 'grammy';
import { guard, home, homeScreen, type NazrContext, openForms } from '../../../src/bot/index.ts';
import { readConfig } from '../../../src/config.ts';
import { addAccount, startWorker } from '../../../src/delivery/index.ts';
import { introduce } from '../../../src/features/donors/index.ts';
import { library, libraryEntry, seedFaq } from '../../../src/features/library/index.ts';
import { openGate, type Role } from '../../../src/features/staff/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { openLine } from '../../../src/line.ts';
import { type Log, openLog } from '../../../src/log.ts';
import { openShelf } from '../../../src/media/index.ts';
import { connect } from '../../../src/platforms/index.ts';
import { locate } from '../../../src/whereabouts.ts';
import { scratchSqlite } from '../../databases.ts';
import { scratchMedia } from '../../media-folder.ts';
import { type FlavourName, type SimPerson, startSimulator } from '../../simulator/index.ts';
import { MONDAY, TestClock } from '../../stories/stage.ts';
import { vault } from './asker.ts';

/** The room on one platform, with the common questions that come with it; what is due goes out after each act. */
export async function openStage(flavour: FlavourName, log: Log = openLog('silent')) {
  const clock = new TestClock(MONDAY);
  const now = clock.now;
  const scratch = await scratchSqlite();
  const { database, url } = scratch;
  await seedFaq(database, now());
  const sim = await startSimulator({ flavour, now });
  const name = flavour.toUpperCase();
  const config = readConfig({
    [`${name}_BOT_TOKEN`]: sim.token,
    [`${name}_API_ROOT`]: sim.apiRoot,
    DATABASE_URL: url,
  });
  const connection = connect(required(config.platforms[0], 'the platform'));
  const room = library({
    gate: openGate(locate, log),
    vault,
    enterForm: (...about) => forms.enter(...about),
    accountName: async (_, id) => `همکار ${id}`,
  });
  const forms = openForms(room.forms, database, vault);
  const composer = new Composer<NazrContext>();
  composer.use(guard(database));
  composer.callbackQuery(home.pattern, async (ctx) => {
    await forms.leave(ctx);
    await ctx.show(homeScreen([libraryEntry]));
  });
  composer.command('start', (ctx) => room.openPack(ctx, Number(ctx.match.slice(2))));
  composer.use(room.composer, forms.composer);
  composer.use((ctx) => ctx.show(homeScreen([], 'نشناختم')));
  const { compose, chores } = room;
  const media = scratchMedia();
  const shelf = openShelf(database, media);
  const nothing = { isFleeting: () => false, greet: async () => {}, onSetAside: async () => {} };
  const rooms = { composer, compose, chores, ...nothing };
  const line = await openLine({ config, database, vault, log, now, rooms, door: undefined }, connection);
  const { quietHours } = config;
  const worker = startWorker({
    ...{ database, compose, chores, quietHours, now, log, shelf },
    connections: [connection],
  });
  const answered = async () => {
    await sim.quiet();
    await line.idle();
  };
  const done = async (act: Promise<void>) => {
    await act;
    await answered();
    await worker.deliverDue();
    await answered();
  };
  return {
    ...{ database, url, sim, clock, media, done },
    /** Somebody with an account and, where given, a role over the province. */
    async person(firstName: string, role?: Role): Promise<SimPerson> {
      const who = sim.person({ firstName, started: true });
      const identity = { platform: flavour, userId: who.id, chatId: who.id, createdAt: 0 };
      await database.write(async (tx) => {
        const { id: accountId } = required(await addAccount(tx, identity), 'the account');
        await introduce(tx, accountId, firstName, now());
        const mandate = { accountId, scope: 'province', scopeId: 0, grantedAt: 0 } as const;
        if (role) await tx.insert(tx.tables.roles).values({ ...mandate, role });
      });
      return who;
    },
    says: (who: SimPerson, words: string) => done(who.says(words)),
    async goes(who: SimPerson, ...words: readonly string[]) {
      for (const each of words) await done(who.presses(each));
    },
    async stop() {
      await line.stop();
      await worker.stop();
    },
    async close() {
      await sim.close();
      await scratch.dispose();
    },
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;
