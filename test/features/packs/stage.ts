import { Composer } from 'grammy';
import {
  commonTexts,
  guard,
  homeScreen,
  menuWord,
  type NazrContext,
  openForms,
} from '../../../src/bot/index.ts';
import { readConfig } from '../../../src/config.ts';
import { addAccount, startWorker } from '../../../src/delivery/index.ts';
import {
  itemsOf,
  newBroadcastDraft,
  openDesk,
  packComposes,
  packs,
} from '../../../src/features/packs/index.ts';
import { openGate, type Role } from '../../../src/features/staff/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { openVault } from '../../../src/lib/vault.ts';
import { openLine } from '../../../src/line.ts';
import { openLog } from '../../../src/log.ts';
import { connect } from '../../../src/platforms/index.ts';
import { locate } from '../../../src/whereabouts.ts';
import { scratchSqlite } from '../../databases.ts';
import { scratchFiles } from '../../media-folder.ts';
import { type FlavourName, type SimPerson, startSimulator } from '../../simulator/index.ts';
import { MONDAY, TestClock } from '../../stories/stage.ts';

const scopes = {
  admin: { scope: 'province', scopeId: 0 },
  manager: { scope: 'center', scopeId: 1 },
} as const;

/** The room of packs on both platforms, with people, a clock and files of its own. */
export async function openPackStage() {
  const clock = new TestClock(MONDAY);
  const scratch = await scratchSqlite();
  const { database } = scratch;
  const sims = {
    telegram: await startSimulator({ flavour: 'telegram', now: clock.now }),
    bale: await startSimulator({ flavour: 'bale', now: clock.now }),
  };
  const config = readConfig({
    TELEGRAM_BOT_TOKEN: sims.telegram.token,
    TELEGRAM_API_ROOT: sims.telegram.apiRoot,
    BALE_BOT_TOKEN: sims.bale.token,
    BALE_API_ROOT: sims.bale.apiRoot,
    DATABASE_URL: scratch.url,
  });
  const [vault, log, now] = [openVault('0'.repeat(64)), openLog('silent'), clock.now];
  const { media, shelf } = scratchFiles(database);
  const room = packs({
    ...{ gate: openGate(locate, log), media, database, wordsOut: ['نذر خون'] },
    forms: { enter: (...about) => forms.enter(...about), leave: (ctx) => forms.leave(ctx) },
    ways: () => [{ text: 'انتشار', data: 'later:1', permission: 'packs.publish' }],
    onFinished: (ctx, { id }) => ctx.show({ text: `برای ارسال: ${id}` }),
  });
  const forms = openForms(room.forms, database, vault);
  const composer = new Composer<NazrContext>();
  composer.use(guard(database), room.watch);
  composer.hears(menuWord('نذر خون'), (ctx) => ctx.send({ text: 'اتاق نذر' }));
  composer.hears([commonTexts.home, commonTexts.cancel].map(menuWord), (ctx) => ctx.send(homeScreen([])));
  composer.command('broadcast', async (ctx) =>
    openDesk(ctx, await ctx.write((tx) => newBroadcastDraft(tx, ctx))),
  );
  composer.use(room.composer, forms.composer, room.typed);
  composer.use((ctx) => ctx.show(homeScreen([], 'دکمه یا فرمانی برای شما نیست')));
  const connections = config.platforms.map((each) => connect(each));
  const spoken = { compose: packComposes, chores: [], quietHours: config.quietHours };
  const nothing = { isFleeting: () => false, greet: async () => {}, onSetAside: async () => {} };
  const rooms = { ...spoken, composer, ...nothing };
  const parts = { config, database, vault, log, now, rooms, door: undefined };
  const lines = await Promise.all(connections.map((each) => openLine(parts, each)));
  const worker = startWorker({ database, connections, shelf, ...spoken, now, log });
  const answered = async () => {
    await Promise.all([sims.telegram.quiet(), sims.bale.quiet()]);
    await Promise.all(lines.map((line) => line.idle()));
  };

  return {
    ...{ database, sims, clock, media },
    /** Does something, and waits until it is answered and all that is due is sent. */
    async done(act: Promise<void> | void) {
      await act;
      await answered();
      while ((await worker.deliverDue()) > 0) await answered();
    },
    /** Somebody with an account and, where given, a role. */
    async person(on: FlavourName, firstName: string, role?: keyof typeof scopes): Promise<SimPerson> {
      const sim = sims[on].person({ firstName, started: true });
      const identity = { platform: on, userId: sim.id, chatId: sim.id, createdAt: 0 };
      await database.write(async (tx) => {
        const { id: accountId } = required(await addAccount(tx, identity), 'the account');
        const given = role && { role: role satisfies Role, ...scopes[role] };
        if (given) await tx.insert(tx.tables.roles).values({ accountId, ...given, grantedAt: 0 });
      });
      return sim;
    },
    /** The items of the version with this number. */
    items: (versionId = 1) => itemsOf(database.read, versionId),
    desks: () => database.read.select().from(database.read.tables.packDesks),
    acts: async () => (await database.read.select().from(database.read.tables.audit)).map(({ act }) => act),
    async close() {
      for (const line of lines) await line.stop();
      await worker.stop();
      await Promise.all([sims.telegram.close(), sims.bale.close()]);
      await scratch.dispose();
    },
  };
}

export type PackStage = Awaited<ReturnType<typeof openPackStage>>;
