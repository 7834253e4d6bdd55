import { onTestFinished } from 'vitest';
import type { PlatformName } from '../../src/config.ts';
import {
  addAccount,
  type Chore,
  type Compose,
  type Composes,
  enqueue,
  type OutboxMessage,
  startWorker,
} from '../../src/delivery/index.ts';
import { openLog } from '../../src/log.ts';
import { type Scratch, scratchSqlite } from '../databases.ts';
import { scratchShelf } from '../media-folder.ts';
import { connected } from '../platforms/fixture.ts';
import { type SimPerson, type Simulator, startSimulator } from '../simulator/index.ts';

/** دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۲. */
export const NOON = Date.parse('2026-11-23T12:00:00+03:30');
export const HOUR = 3_600_000;

/** A worker between a database and both platforms, with people who have accounts. */
export async function office(
  open: () => Promise<Scratch> = scratchSqlite,
  compose: Composes[string] = plainly,
  platforms: readonly PlatformName[] = ['telegram', 'bale'],
  chores: readonly Chore[] = [],
) {
  const scratch = await open();
  const sims = {
    telegram: await startSimulator({ flavour: 'telegram' }),
    bale: await startSimulator({ flavour: 'bale' }),
  };
  const clock = { at: NOON };
  const connections = platforms.map((name) => connected(sims[name], { rate: 1000 }));
  const { database } = scratch;
  const shelf = scratchShelf(database);
  const start = () =>
    startWorker({
      database,
      connections,
      compose: { note: compose },
      chores,
      quietHours: { from: 22 * 60, to: 8 * 60 },
      now: () => clock.at,
      log: openLog('silent'),
      shelf,
    });
  const worker = start();
  onTestFinished(async () => {
    await worker.stop();
    for (const sim of Object.values(sims)) await sim.close();
    await scratch.dispose();
  });
  return {
    ...{ database, clock, sims, connections, shelf, worker, start },
    async person(firstName: string, on: Simulator = sims.telegram) {
      const sim = on.person({ firstName, started: true });
      const identity = { platform: on.flavour, userId: sim.id, chatId: sim.id, createdAt: 0 };
      const account = await database.write((tx) => addAccount(tx, identity));
      return { sim, accountId: account?.id ?? 0 };
    },
    /** One human being with these accounts, their own. */
    async isOne(personId: number, ...accountIds: readonly number[]) {
      await database.write(async (tx) => {
        const { persons, holders } = tx.tables;
        await tx.insert(persons).values({ id: personId, firstName: 'علی', createdAt: 0 });
        for (const accountId of accountIds)
          await tx.insert(holders).values({ accountId, personId, relation: 'self' });
      });
    },
    tell: (accountId: number, more: Partial<OutboxMessage> = {}) =>
      database.write((tx) => enqueue(tx, { ...note(accountId), ...more })),
    async rows() {
      const { outbox } = database.read.tables;
      return database.read.select().from(outbox).orderBy(outbox.id);
    },
  };
}

/** Tells a number and nothing else. */
export const plainly: Compose = async (_, ids) => ({ text: `یادآوری ${ids.n}` });
export const note = (accountId: number): OutboxMessage => ({
  key: `note:${accountId}`,
  kind: 'note',
  to: { accountId },
  ids: { n: accountId },
  lane: 'booking',
  dueAt: NOON,
});
export const texts = (sim: SimPerson) => sim.messages().map(({ text }) => text);
