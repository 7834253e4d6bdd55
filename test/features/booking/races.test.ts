import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { book, cancel } from '../../../src/features/booking/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { aMember, anEvening, code, placesOf, terms } from './evening.ts';

describe.each(databases)('Everybody at once on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());

  const members = (count: number) =>
    Promise.all(Array.from({ length: count }, () => aMember(scratch.database)));
  const wants = (who: { accountId: number; personId: number }, slotId: number) =>
    scratch.database.write((tx) => book(tx, { ...who, slotId, plan: null, newCode: code }, terms));
  const count = (outcomes: readonly { kind: string }[]) =>
    outcomes.filter((outcome) => outcome.kind === 'booked').length;

  it('fifty take the last place: one has it', async () => {
    const { slots } = await anEvening(scratch.database, [1]);
    const [last = 0] = slots;
    const outcomes = await Promise.all((await members(50)).map((who) => wants(who, last)));
    expect(count(outcomes)).toBe(1);
    expect(await placesOf(scratch.database, last)).toEqual({ taken: 1, active: 1 });
  });

  it('two hundred want ten places: ten have one', async () => {
    const { slots } = await anEvening(scratch.database, [10]);
    const [only = 0] = slots;
    const outcomes = await Promise.all((await members(200)).map((who) => wants(who, only)));
    expect(count(outcomes)).toBe(10);
    expect(await placesOf(scratch.database, only)).toEqual({ taken: 10, active: 10 });
  });

  it('a person books on two phones at once: one booking', async () => {
    const { slots } = await anEvening(scratch.database, [4, 4]);
    const [here = 0, there = 0] = slots;
    const [ali, zahra] = await members(2);
    if (!ali || !zahra) throw new Error('Nobody there');
    const { accountId } = zahra;
    await scratch.database.write(async (tx) => {
      const held = { accountId, personId: ali.personId, relation: 'spouse' } as const;
      await tx.insert(tx.tables.holders).values(held);
    });
    const elsewhere = { accountId, personId: ali.personId };
    const outcomes = await Promise.all([wants(ali, here), wants(elsewhere, there), wants(ali, there)]);
    const [a, b] = [await placesOf(scratch.database, here), await placesOf(scratch.database, there)];
    expect(count(outcomes)).toBeGreaterThan(0);
    expect(a.taken + b.taken).toBe(1);
    expect(a.active + b.active).toBe(1);
  });

  it('a storm of booking and cancelling loses no place', async () => {
    const { slots } = await anEvening(scratch.database, [3, 3]);
    const crowd = await members(20);
    const comeAndGo = async (who: (typeof crowd)[number], i: number) => {
      const outcome = await wants(who, slots[i % 2] ?? 0);
      if (outcome.kind === 'refused') return;
      const { bookingId } = outcome;
      const leaves = () => scratch.database.write((tx) => cancel(tx, bookingId, who.accountId, terms));
      await Promise.all([leaves(), leaves()]);
    };
    await Promise.all([...crowd, ...crowd, ...crowd].map(comeAndGo));
    for (const slotId of slots)
      expect(await placesOf(scratch.database, slotId)).toEqual({ taken: 0, active: 0 });
  });
});
