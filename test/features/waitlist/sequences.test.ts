import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endOffer, endWaits, openOfferOf } from '../../../src/features/waitlist/index.ts';
import { isHeldAt } from '../../../src/features/waitlist/rules/holding.ts';
import { databases, type Scratch } from '../../databases.ts';
import {
  aFullEvening,
  aMember,
  at,
  frees,
  HOUR,
  type Member,
  MINUTE,
  now,
  offeredIn,
  takenIn,
  terms,
} from './evening.ts';
import { expectFairness, lineOf } from './fairness.ts';
import { type Hall, hallOf } from './hall.ts';

const CAPACITIES = [1, 2];
const PEOPLE = 5;

/** What should be true: how many bookings each slot has, how often one was given back, and what time it is. */
interface Model {
  readonly booked: number[];
  readonly freed: number[];
  now: number;
}

interface Real {
  readonly scratch: Scratch;
  readonly hall: Hall;
  readonly slots: readonly number[];
  readonly people: readonly Member[];
}

type Step = fc.AsyncCommand<Model, Real>;
const nobody: Member = { accountId: 0, personId: 0 };

/** A step by somebody or about a slot; a minute passes with each. */
abstract class Act implements Step {
  constructor(
    readonly who: number,
    readonly slot: number,
  ) {}
  check(_: Readonly<Model>): boolean {
    return true;
  }
  toString = () => `${this.constructor.name} ${this.who} ${this.slot}`;

  async run(model: Model, real: Real): Promise<void> {
    model.now += MINUTE;
    const before = await lineOf(real.scratch.database);
    await this.act(model, real, real.people[this.who] ?? nobody, real.slots[this.slot] ?? 0);
    await expectWholeness(model, real);
    expectFairness(before, await lineOf(real.scratch.database), model.now, terms().quiet);
  }
  abstract act(model: Model, real: Real, who: Member, slotId: number): Promise<void>;
}

class Frees extends Act {
  override check = ({ booked }: Readonly<Model>) => (booked[this.slot] ?? 0) > 0;
  async act(model: Model, { scratch }: Real, _: Member, slotId: number): Promise<void> {
    model.booked[this.slot] = (model.booked[this.slot] ?? 0) - 1;
    model.freed[this.slot] = (model.freed[this.slot] ?? 0) + 1;
    await frees(scratch.database, slotId, 1, model.now);
  }
}

class Joins extends Act {
  async act(model: Model, { hall }: Real, who: Member, slotId: number): Promise<void> {
    const outcome = await hall.wants(who, slotId, model.now);
    if (outcome.kind === 'refused')
      expect(['still-free', 'too-late', 'drive-not-open']).toContain(outcome.refusal.name);
  }
}

class Leaves extends Act {
  async act(model: Model, { scratch, hall }: Real, who: Member, slotId: number): Promise<void> {
    const { waits } = scratch.database.read.tables;
    const theirs = await scratch.database.read.select().from(waits).where(eq(waits.personId, who.personId));
    const wait = theirs.findLast((each) => each.slotId === slotId);
    if (wait) await hall.leaves(who, wait.id, model.now);
  }
}

class Declines extends Act {
  async act(model: Model, { scratch, hall }: Real, who: Member): Promise<void> {
    const offer = await openOfferOf(scratch.database.read, who.personId);
    if (offer) expect(await hall.declines(who, offer.id, model.now)).toBe('declined');
  }
}

class Accepts extends Act {
  async act(model: Model, { scratch, slots }: Real, who: Member): Promise<void> {
    const offer = await openOfferOf(scratch.database.read, who.personId);
    if (!offer || !isHeldAt(offer, model.now)) return;
    await scratch.database.write(async (tx) => {
      await tx.lock('person', who.personId);
      const slot = await tx.lock('slot', offer.slotId);
      expect(await endOffer(tx, slot, offer, 'accepted', terms(model.now))).toBe(true);
      await endWaits(tx, who.personId, model.now);
    });
    const index = slots.indexOf(offer.slotId);
    model.booked[index] = (model.booked[index] ?? 0) + 1;
  }
}

class TimePasses extends Act {
  async act(model: Model, { hall }: Real): Promise<void> {
    model.now += this.who * HOUR;
    await hall.passes(model.now);
  }
}

/** What holds after every step. */
async function expectWholeness(model: Model, { scratch, slots }: Real): Promise<void> {
  const { read } = scratch.database;
  const { offers, waits } = read.tables;
  for (const [i, slotId] of slots.entries()) {
    const taken = await takenIn(scratch.database, slotId);
    expect(taken).toBe((model.booked[i] ?? 0) + (await offeredIn(scratch.database, slotId)).length);
    expect(taken).toBeLessThanOrEqual(CAPACITIES[i] ?? 0);
  }
  const made = await read.select().from(offers).innerJoin(waits, eq(waits.id, offers.waitId));
  const open = made.filter((row) => row.offers.state === 'open');
  expect(new Set(open.map((row) => row.offers.personId)).size).toBe(open.length);
  for (const row of open) expect(row.waits.state).toBe('offered');
  for (const [i, slotId] of slots.entries()) {
    const turns = made.filter((row) => row.offers.slotId === slotId).length;
    expect(turns).toBeLessThanOrEqual(3 * (model.freed[i] ?? 0));
  }
  const offered = await read.select().from(waits).where(eq(waits.state, 'offered'));
  expect(offered).toHaveLength(open.length);
  await expectMessages(
    scratch,
    open.map((row) => row.offers.id),
  );
}

async function expectMessages({ database }: Scratch, open: readonly number[]): Promise<void> {
  const waiting = await database.read.select().from(database.read.tables.outbox);
  expect(waiting.map(({ key }) => key).sort()).toEqual(open.map((id) => `offer:${id}`).sort());
}

const person = fc.nat({ max: PEOPLE - 1 });
/** A slot, or past the last: the whole drive. */
const place = fc.nat({ max: CAPACITIES.length });
const slot = fc.nat({ max: CAPACITIES.length - 1 });
const steps = fc.commands(
  [
    slot.map((each) => new Frees(0, each)),
    fc.tuple(person, place).map(([who, what]) => new Joins(who, what)),
    fc.tuple(person, place).map(([who, what]) => new Joins(who, what)),
    fc.tuple(person, place).map(([who, what]) => new Leaves(who, what)),
    person.map((who) => new Declines(who, 0)),
    person.map((who) => new Accepts(who, 0)),
    fc.nat({ max: 12 }).map((hours) => new TimePasses(hours, 0)),
  ],
  { maxCommands: 30 },
);

describe.each(databases)('Any sequence of freeing and answering on $name', ({ name, open }) => {
  let scratch: Scratch;
  let people: Member[];
  beforeAll(async () => {
    scratch = await open();
    people = await Promise.all(Array.from({ length: PEOPLE }, () => aMember(scratch.database)));
  });
  afterAll(() => scratch.dispose());

  const anew = async (): Promise<Real> => {
    await scratch.database.write(async (tx) => {
      const { offers, waits, slots, drives, teams, outbox } = tx.tables;
      for (const table of [offers, waits, slots, drives, teams, outbox]) await tx.delete(table);
    });
    const { driveId, slots } = await aFullEvening(scratch.database, CAPACITIES);
    return { scratch, hall: hallOf(scratch.database, driveId), slots, people };
  };

  it('keeps every place booked, held for one person, or free where nobody waits', async () => {
    const property = fc.asyncProperty(steps, async (sequence) => {
      const model: Model = { booked: [...CAPACITIES], freed: CAPACITIES.map(() => 0), now };
      const real = await anew();
      await fc.asyncModelRun(() => ({ model, real }), sequence);
      // In the end nothing is held any more.
      await real.hall.passes(at(1440));
      model.now = at(1440);
      await expectWholeness(model, real);
      for (const [i, slotId] of real.slots.entries())
        expect(await takenIn(scratch.database, slotId)).toBe(model.booked[i]);
    });
    await fc.assert(property, { numRuns: name === 'SQLite' ? 80 : 8 });
  }, 120_000);
});
