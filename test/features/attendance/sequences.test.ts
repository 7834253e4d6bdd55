import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDrives, type Outcome, type Step } from '../../../src/features/attendance/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { acting } from '../booking/acting.ts';
import { termsAt } from '../booking/evening.ts';
import { aBus, actsOf, at, deferred, given, later, left, pressing } from './bus.ts';
import {
  arrival,
  cancelling,
  closing,
  ending,
  expectTruth,
  isOpenAt,
  type Model,
  type Somebody,
  undoing,
} from './model.ts';

const PEOPLE = 3;

interface World {
  readonly scratch: Scratch;
  readonly driveId: number;
  readonly model: Model;
  now: number;
  acts: number;
}

type Press = fc.AsyncCommand<object, World>;

const step = (name: string, does: (world: World) => Promise<void>): Press => ({
  check: () => true,
  toString: () => name,
  async run(_, world) {
    const { database } = world.scratch;
    await does(world);
    await expectTruth(database, world.driveId, world.model, world.now);
    expect(await actsOf(database, world.driveId)).toHaveLength(world.acts);
  },
});

const press = ({ scratch, driveId }: World) => pressing(scratch.database, driveId);
const counted = (world: World, kind: string): void => void (kind === 'done' && world.acts++);

/** Presses about one of those who booked, or a walk-in that there is. */
async function visitOf({ scratch, driveId }: World, { who }: Somebody): Promise<number> {
  const list = await pressing(scratch.database, driveId).list();
  return list.find(({ personId }) => personId === who?.personId)?.visitId ?? 0;
}

const about = (name: string, i: number, does: (world: World, one: Somebody) => Promise<void>): Press =>
  step(`${name} ${i}`, async (world) => {
    const one = world.model[i];
    if (one) await does(world, one);
  });

const arrives = (i: number): Press =>
  about('arrives', i, async (world, one) => {
    const { kind } = await press(world).arrives(one.who?.bookingId ?? 0, world.now);
    expect(kind).toBe(arrival(one, world.now));
    counted(world, kind);
  });

const walksIn = (key: number): Press =>
  step(`walks in with ${key}`, async (world) => {
    const { kind } = await press(world).walksIn(key, world.now);
    if (!isOpenAt(world.now)) return expect(kind).toBe('refused');
    counted(world, kind);
    if (kind !== 'done') return;
    world.model.push({ isCancelled: false, state: 'active', came: { isWalkIn: true, arrivedAt: world.now } });
  });

const ends = (i: number, outcome: Outcome & { corrects?: boolean }): Press =>
  about(`ends ${JSON.stringify(outcome)}`, i, async (world, one) => {
    const whose = { bookingId: one.who?.bookingId ?? 0 };
    const { kind } = await press(world).ends(whose, outcome, world.now);
    expect(kind).toBe(ending(one, outcome, world.now));
    counted(world, kind);
  });

const undoes = (i: number, what: Step): Press =>
  about(`undoes ${what} of`, i, async (world, one) => {
    const { kind } = await press(world).undoes(await visitOf(world, one), what, world.now);
    expect(kind).toBe(undoing(one, what, world.now));
    counted(world, kind);
  });

const cancels = (i: number): Press =>
  about('cancels', i, async (world, one) => {
    const who = one.who ?? { personId: 0, accountId: 0, bookingId: 0 };
    const ended = await acting(world.scratch.database).cancels(who.bookingId, who, termsAt(world.now));
    expect(ended).toBe(cancelling(one, world.now));
  });

const passes = (minutes: number): Press =>
  step(`${minutes} minutes pass`, async (world) => {
    world.now += minutes * 60_000;
  });

const closes = (): Press =>
  step('the chore looks', async (world) => {
    await closeDrives({ crewOf: async () => [] })(world.scratch.database, world.now);
    closing(world.model, world.now);
  });

const one = fc.nat({ max: PEOPLE - 1 });
const outcome: fc.Arbitrary<Outcome & { corrects?: boolean }> = fc
  .tuple(fc.constantFrom(given, deferred, left, { kind: 'deferred', until: later } as const), fc.boolean())
  .map(([what, corrects]) => (corrects ? { ...what, corrects } : what));
const presses = fc.commands(
  [
    one.map(arrives),
    fc.nat({ max: 3 }).map(walksIn),
    fc.tuple(one, outcome).map(([i, what]) => ends(i, what)),
    fc.tuple(one, fc.constantFrom<Step>('arrival', 'outcome')).map(([i, what]) => undoes(i, what)),
    one.map(cancels),
    fc.constantFrom(1, 1, 4, 11, 45, 180, 4000).map(passes),
    fc.constant(closes()),
  ],
  { maxCommands: 40, size: 'max' },
);

describe.each(databases)('Any sequence of presses at the bus on $name', ({ name, open }) => {
  let scratch: Scratch;
  beforeAll(async () => {
    scratch = await open();
  });
  afterAll(() => scratch.dispose());

  const anew = async (): Promise<World> => {
    const { database } = scratch;
    await database.write(async (tx) => {
      const { bookings, visits, donations, deferrals, audit, slots, drives, persons, outbox } = tx.tables;
      for (const table of [bookings, visits, donations, deferrals, audit]) await tx.delete(table);
      for (const table of [slots, drives, persons, outbox]) await tx.delete(table);
    });
    const { driveId, held } = await aBus(database, PEOPLE);
    const model: Model = held.map((who, i) => ({
      ...{ who, startsAt: at(15 * Math.floor(i / 2)), isCancelled: false, state: 'active' as const },
    }));
    return { scratch, driveId, model, now: at(-20), acts: 0 };
  };

  it('ends with a board, donations and bookings that say what was pressed', async () => {
    const property = fc.asyncProperty(presses, async (sequence) => {
      const real = await anew();
      await fc.asyncModelRun(() => ({ model: {}, real }), sequence);
    });
    await fc.assert(property, { numRuns: name === 'SQLite' ? 120 : 15 });
  }, 120_000);
});
