import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { book, cancel } from '../../../src/features/booking/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { aMember, anEvening, clear, code, now, placesOf } from './evening.ts';

const CAPACITIES = [1, 2];
const PEOPLE = 4;

/** What should be true: who holds which slot. */
type Model = Map<number, number>;

interface Real {
  readonly scratch: Scratch;
  readonly slots: readonly number[];
  readonly people: readonly { accountId: number; personId: number }[];
  readonly bookings: Map<number, number>;
}

type Step = fc.AsyncCommand<Model, Real>;

const held = (model: Model, slot: number) => [...model.values()].filter((each) => each === slot).length;

class Books implements Step {
  constructor(
    private readonly who: number,
    private readonly slot: number,
  ) {}
  check = () => true;
  toString = () => `${this.who} books ${this.slot}`;

  async run(model: Model, { scratch, slots, people, bookings }: Real): Promise<void> {
    const person = people[this.who] ?? { accountId: 0, personId: 0 };
    const wish = {
      ...person,
      slotId: slots[this.slot] ?? 0,
      plan: null,
      now,
      standing: clear,
      newCode: code,
    };
    const outcome = await scratch.database.write((tx) => book(tx, wish));
    const isFree = !model.has(this.who) && held(model, this.slot) < (CAPACITIES[this.slot] ?? 0);
    const isAgain = model.get(this.who) === this.slot;
    expect(outcome.kind).toBe(isFree || isAgain ? 'booked' : 'refused');
    if (outcome.kind === 'refused') return;
    model.set(this.who, this.slot);
    bookings.set(this.who, outcome.bookingId);
  }
}

class Cancels implements Step {
  constructor(private readonly who: number) {}
  check = () => true;
  toString = () => `${this.who} cancels`;

  async run(model: Model, { scratch, people, bookings }: Real): Promise<void> {
    const accountId = people[this.who]?.accountId ?? 0;
    const id = bookings.get(this.who) ?? 0;
    const outcome = await scratch.database.write((tx) => cancel(tx, id, accountId, now));
    if (model.has(this.who)) expect(outcome).toBe('cancelled');
    else expect(outcome).toBe(bookings.has(this.who) ? 'cancelled-already' : 'not-yours');
    model.delete(this.who);
  }
}

const who = fc.nat({ max: PEOPLE - 1 });
const steps = fc.commands(
  [
    fc.tuple(who, fc.nat({ max: CAPACITIES.length - 1 })).map(([person, slot]) => new Books(person, slot)),
    who.map((person) => new Cancels(person)),
  ],
  { maxCommands: 25 },
);

describe.each(databases)('Any sequence of booking and cancelling on $name', ({ name, open }) => {
  let scratch: Scratch;
  let people: Real['people'];
  beforeAll(async () => {
    scratch = await open();
    people = await Promise.all(Array.from({ length: PEOPLE }, () => aMember(scratch.database)));
  });
  afterAll(() => scratch.dispose());

  const anew = async (): Promise<Real> => {
    await scratch.database.write(async (tx) => {
      const { bookings, slots, drives, teams, outbox } = tx.tables;
      for (const table of [bookings, slots, drives, teams, outbox]) await tx.delete(table);
    });
    const { slots } = await anEvening(scratch.database, CAPACITIES);
    return { scratch, people, slots, bookings: new Map() };
  };

  it('keeps slots within capacity and persons at one active booking', async () => {
    const property = fc.asyncProperty(steps, async (sequence) => {
      const model: Model = new Map();
      const real = await anew();
      await fc.asyncModelRun(() => ({ model, real }), sequence);
      for (const [i, slotId] of real.slots.entries()) {
        const expected = held(model, i);
        expect(await placesOf(scratch.database, slotId)).toEqual({ taken: expected, active: expected });
      }
    });
    await fc.assert(property, { numRuns: name === 'SQLite' ? 60 : 10 });
  });
});
