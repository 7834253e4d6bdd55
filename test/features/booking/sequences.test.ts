import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, it, vi } from 'vitest';
import { databases, type Scratch } from '../../databases.ts';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { aMember, anEvening, aRelative, clear, type Member, now, terms } from './evening.ts';
import { openMail } from './mail.ts';
import { CAPACITIES, lastAct, steps, type World } from './steps.ts';

/** Until what a dead worker had taken up is due again. */
const LEASE_MS = 10 * 60_000;

describe.each(databases)('Any sequence of what people do and time brings on $name', ({ name, open }) => {
  let scratch: Scratch;
  let sim: Simulator;
  let clock: () => number = () => now;
  let people: readonly Member[];
  beforeAll(async () => {
    scratch = await open();
    const [ali, zahra] = [await aMember(scratch.database), await aMember(scratch.database)];
    const relatives = [];
    for (const { accountId } of [ali, ali, zahra])
      relatives.push(await aRelative(scratch.database, accountId));
    people = [ali, zahra, ...relatives];
    sim = await startSimulator({ flavour: 'telegram', now: () => clock() });
    const { accounts } = scratch.database.read.tables;
    for (const { userId } of await scratch.database.read.select().from(accounts))
      sim.person({ id: userId, firstName: 'علی', started: true });
  });
  // The worker looks when a step says so, not when a second is over.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval'] }));
  afterEach(() => void vi.useRealTimers());
  afterAll(async () => {
    await sim.close();
    await scratch.dispose();
  });

  const anew = async (): Promise<World> => {
    await scratch.database.write(async (tx) => {
      const { bookings, waits: line, offers, slots, drives, teams, outbox } = tx.tables;
      for (const table of [bookings, line, offers, slots, drives, teams, outbox]) await tx.delete(table);
    });
    const evening = await anEvening(scratch.database, CAPACITIES);
    clock = () => world.at;
    const { database } = scratch;
    const mail = openMail({ database, sim, now: clock, terms: { quiet: terms.quiet, standing: clear } });
    const world: World = { scratch, people, at: now, mail, ...evening };
    return world;
  };

  it('keeps every place somebody’s or nobody’s, every person at one booking, and tells of each in time', async () => {
    const property = fc.asyncProperty(steps, async (sequence) => {
      const real = await anew();
      await fc.asyncModelRun(() => ({ model: {}, real }), sequence);
      real.at = Math.max(real.at, await lastAct(real));
      await real.mail.deliver();
      real.at += LEASE_MS;
      await real.mail.deliver();
      await real.mail.expectSent();
      await real.mail.stop();
    });
    await fc.assert(property, { numRuns: name === 'SQLite' ? 60 : 10 });
  }, 120_000);
});
