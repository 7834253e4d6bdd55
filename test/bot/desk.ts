import { Composer } from 'grammy';
import type { Update } from 'grammy/types';
import { onTestFinished } from 'vitest';
import {
  guard,
  type NazrContext,
  openDispatch,
  openInbox,
  startPolling,
  takeUp,
} from '../../src/bot/index.ts';
import { openDatabase } from '../../src/database/index.ts';
import { openVault } from '../../src/lib/vault.ts';
import { openLog } from '../../src/log.ts';
import { scratchSqlite } from '../databases.ts';
import { connected } from '../platforms/fixture.ts';
import { type FlavourName, type Simulator, startSimulator } from '../simulator/index.ts';

/** Everything between a platform and handlers of a test's own, which may crash and open again. */
export interface Desk {
  readonly sim: Simulator;
  readonly url: string;
  /** Ids of updates that were set aside. */
  readonly aside: number[];
  /** Opens the intake with these handlers. */
  open(handlers: (composer: Composer<NazrContext>) => void, more?: DeskOptions): Promise<OpenDesk>;
}

export interface DeskOptions {
  readonly isFleeting?: (update: Update) => boolean;
}

export interface OpenDesk {
  /** Resolves when every update that came is answered. */
  settled(): Promise<void>;
  /** Stops as a signal would. */
  stop(): Promise<void>;
  /** Stops as kill -9 would: nothing more is written, nothing is finished. */
  crash(): Promise<void>;
}

export const vault = openVault('0'.repeat(64));

export async function desk(flavour: FlavourName, url?: string): Promise<Desk> {
  const scratch = url ? { url, dispose: async () => {} } : await scratchSqlite();
  const sim = await startSimulator({ flavour });
  const closing: (() => Promise<void>)[] = [];
  onTestFinished(async () => {
    for (const close of closing) await close();
    await sim.close();
    await scratch.dispose();
  });
  const aside: number[] = [];
  return {
    sim,
    url: scratch.url,
    aside,
    async open(handlers, { isFleeting = () => false } = {}) {
      const database = await openDatabase(scratch.url);
      const connection = connected(sim);
      const me = await connection.introduce();
      const log = openLog('silent');
      const inbox = openInbox(sim.flavour, database, vault, isFleeting, Date.now);
      const composer = new Composer<NazrContext>();
      composer.use(guard(database));
      handlers(composer);
      const onSetAside = async (updateId: number) => void aside.push(updateId);
      const parts = { connection, me, database, vault, inbox, log, composer, onSetAside };
      const dispatch = openDispatch({ ...parts, now: Date.now });
      // Not waited for: in a story of crashes a handler hangs.
      void takeUp(await inbox.left(), { inbox, dispatch, now: Date.now });
      const accept = (updates: readonly Update[]) =>
        dispatch.accept(
          updates.map((update) => ({ update, outcomes: [], tries: 0, receivedAt: Date.now() })),
        );
      const intake = startPolling({ connection, inbox, log, accept, below: dispatch.below });
      let isOpen = true;
      const once = (end: () => Promise<void>) => async () => {
        if (isOpen) await end();
        isOpen = false;
      };
      const stop = once(async () => {
        await intake.stop();
        await dispatch.stop();
        await inbox.flush();
        await database.close();
      });
      closing.push(stop);
      return {
        stop,
        crash: once(async () => {
          await database.close();
          await intake.stop();
        }),
        async settled() {
          await sim.quiet();
          await dispatch.below(1);
        },
      };
    },
  };
}
