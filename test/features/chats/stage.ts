import { Composer } from 'grammy';
import { guard, homeScreen, type NazrContext, openForms } from '../../../src/bot/index.ts';
import { readConfig } from '../../../src/config.ts';
import { accountOf, addAccount, type Composes, startWorker } from '../../../src/delivery/index.ts';
import { chatComposes, chats, tellLostChats } from '../../../src/features/chats/index.ts';
import { type Gate, openGate, type Role, type ScopeKind } from '../../../src/features/staff/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { openVault } from '../../../src/lib/vault.ts';
import { openLine } from '../../../src/line.ts';
import { type Log, openLog } from '../../../src/log.ts';
import { connect } from '../../../src/platforms/index.ts';
import { locate } from '../../../src/whereabouts.ts';
import { scratchSqlite } from '../../databases.ts';
import { scratchShelf } from '../../media-folder.ts';
import { type FlavourName, type SimPerson, startSimulator } from '../../simulator/index.ts';
import { MONDAY, TestClock } from '../../stories/stage.ts';
import { town } from '../../stories/town.ts';

export interface Mandated {
  readonly role: Role;
  readonly scope: ScopeKind;
  readonly scopeId: number;
}
export const managerOf = (centerId: number): Mandated => ({
  role: 'manager',
  scope: 'center',
  scopeId: centerId,
});

/** A later room that speaks in the chats as well. */
export interface LaterRoom {
  readonly composer?: Composer<NazrContext>;
  readonly compose?: Composes;
}

/** The room of chats on both platforms, with three mosques, an open drive at the second, and a clock. */
export async function openChatStage(later: (gate: Gate, log: Log) => LaterRoom = () => ({})) {
  const clock = new TestClock(MONDAY);
  const scratch = await scratchSqlite();
  await town(scratch, clock);
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
  const gate = openGate(locate, log);
  const room = chats({ gate, enterForm: (...about) => forms.enter(...about) });
  const forms = openForms(room.forms, database, vault);
  const { composer: others = new Composer<NazrContext>(), compose: composes = {} } = later(gate, log);
  const composer = new Composer<NazrContext>();
  composer.use(guard(database, room.groups), room.composer, others, forms.composer, room.typed);
  composer.use((ctx) => ctx.show(homeScreen([], 'دکمه یا فرمانی برای شما نیست')));
  const connections = config.platforms.map((each) => connect(each));
  const compose = { ...chatComposes, ...composes };
  const chores = [tellLostChats()];
  const nothing = { isFleeting: () => false, greet: async () => {}, onSetAside: async () => {} };
  const rooms = { composer, compose, chores, ...nothing };
  const parts = { config, database, vault, log, now, rooms, door: undefined };
  const lines = await Promise.all(connections.map((each) => openLine(parts, each)));
  const { quietHours } = config;
  const shelf = scratchShelf(database);
  const worker = startWorker({ database, connections, compose, chores, quietHours, now, log, shelf });
  const answered = async () => {
    await Promise.all([sims.telegram.quiet(), sims.bale.quiet()]);
    await Promise.all(lines.map((line) => line.idle()));
  };

  return {
    ...{ database, sims, clock },
    /** Does something, and waits until it is answered and what is due is sent. */
    async done(act: Promise<void> | void) {
      await act;
      await answered();
      await worker.deliverDue();
      await answered();
    },
    /** Somebody with an account and, where given, roles. */
    async person(on: FlavourName, firstName: string, ...mandates: readonly Mandated[]): Promise<SimPerson> {
      const sim = sims[on].person({ firstName, started: true });
      const identity = { platform: on, userId: sim.id, chatId: sim.id, createdAt: 0 };
      await database.write(async (tx) => {
        const { id: accountId } = required(await addAccount(tx, identity), 'the account');
        for (const mandate of mandates)
          await tx.insert(tx.tables.roles).values({ accountId, ...mandate, grantedAt: 0 });
      });
      return sim;
    },
    knows: async (sim: SimPerson, on: FlavourName) =>
      (await accountOf(database.read, on, sim.id)) !== undefined,
    linked: () => database.read.select().from(database.read.tables.linkedChats),
    acts: async () => (await database.read.select().from(database.read.tables.audit)).map(({ act }) => act),
    async close() {
      for (const line of lines) await line.stop();
      await worker.stop();
      await Promise.all([sims.telegram.close(), sims.bale.close()]);
      await scratch.dispose();
    },
  };
}

export type ChatStage = Awaited<ReturnType<typeof openChatStage>>;
