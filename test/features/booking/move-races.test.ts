import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { followDrive } from '../../../src/features/booking/index.ts';
import { changeDriveState } from '../../../src/features/drives/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { acting } from './acting.ts';
import { aMember, anEvening, aRelative, type Member, placesOf, terms } from './evening.ts';
import { expectTruth } from './truth.ts';

describe.each(databases)('At once on $name', ({ open }) => {
  let scratch: Scratch;
  let does: ReturnType<typeof acting>;
  beforeEach(async () => {
    scratch = await open();
    does = acting(scratch.database);
  });
  afterEach(async () => {
    await expectTruth(scratch.database);
    await scratch.dispose();
  });

  const members = (count: number): Promise<Member[]> =>
    Promise.all(Array.from({ length: count }, () => aMember(scratch.database)));
  const kinds = (outcomes: readonly { kind: string }[]) => outcomes.map(({ kind }) => kind).sort();

  it('twenty move into the last place: one is there, the others stay', async () => {
    const { slots } = await anEvening(scratch.database, [20, 1]);
    const [from = 0, last = 0] = slots;
    const crowd = await members(20);
    const held = await Promise.all(crowd.map((who) => does.holds(who, from)));
    const outcomes = await Promise.all(crowd.map((who, i) => does.moves(held[i] ?? 0, who, last)));
    expect(kinds(outcomes).filter((kind) => kind === 'moved')).toHaveLength(1);
    expect(await placesOf(scratch.database, from)).toEqual({ taken: 19, active: 19 });
    expect(await placesOf(scratch.database, last)).toEqual({ taken: 1, active: 1 });
  });

  it('one person moves and cancels: no place is lost', async () => {
    const { slots } = await anEvening(scratch.database, [3, 3]);
    const [here = 0, there = 0] = slots;
    const [ali] = await members(1);
    if (!ali) throw new Error('Nobody there');
    for (let i = 0; i < 10; i++) {
      const held = await does.holds(ali, here);
      await Promise.all([does.moves(held, ali, there), does.cancels(held, ali)]);
      expect(await placesOf(scratch.database, here)).toEqual({ taken: 0, active: 0 });
      expect(await placesOf(scratch.database, there)).toEqual({ taken: 0, active: 0 });
    }
  });

  it('two want to change places between full slots: both stay, and nobody waits for the other', async () => {
    const { slots } = await anEvening(scratch.database, [1, 1]);
    const [first = 0, second = 0] = slots;
    const [ali, zahra] = await members(2);
    if (!ali || !zahra) throw new Error('Nobody there');
    const a = await does.holds(ali, first);
    const z = await does.holds(zahra, second);
    for (let i = 0; i < 10; i++) {
      const outcomes = await Promise.all([does.moves(a, ali, second), does.moves(z, zahra, first)]);
      expect(kinds(outcomes)).toEqual(['refused', 'refused']);
    }
    expect([await does.slotOf(ali), await does.slotOf(zahra)]).toEqual([first, second]);
  });

  it('a storm of moves between three slots loses no place', async () => {
    const { slots } = await anEvening(scratch.database, [3, 3, 3]);
    const crowd = await members(8);
    const held = await Promise.all(crowd.map((who, i) => does.holds(who, slots[i % 3] ?? 0)));
    const wander = async (who: Member, i: number) => {
      for (let round = 1; round < 6; round++)
        await does.moves(held[i] ?? 0, who, slots[(i + round * (1 + (i % 2))) % 3] ?? 0);
    };
    await Promise.all(crowd.map(wander));
    const places = await Promise.all(slots.map((slot) => placesOf(scratch.database, slot)));
    expect(places.reduce((all, { active }) => all + active, 0)).toBe(8);
  });

  it('two families want the last places: one has them all', async () => {
    const { slots } = await anEvening(scratch.database, [2, 2]);
    const families = await Promise.all(
      (await members(4)).map(async (host) => ({
        host,
        guests: [
          await aRelative(scratch.database, host.accountId),
          await aRelative(scratch.database, host.accountId),
        ],
      })),
    );
    const outcomes = await Promise.all(
      families.map(({ host, guests }, i) =>
        does.comeTogether(host, slots[i % 2] ?? 0, guests, ['same', i % 2 === 0 ? 'after' : 'before']),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'booked')).toHaveLength(1);
  });

  it('a drive is called off while people book in it and move out of it: nobody is left there', async () => {
    const { slots, driveId } = await anEvening(scratch.database, [5, 5]);
    const elsewhere = await anEvening(scratch.database, [20], 3);
    const crowd = await members(10);
    const held = await Promise.all(crowd.slice(0, 5).map((who) => does.holds(who, slots[0] ?? 0)));
    const callOff = scratch.database.write(async (tx) => {
      await changeDriveState(tx, driveId, 'cancelled');
      return followDrive(tx, driveId, 'cancelled', terms);
    });
    await Promise.all([
      callOff,
      ...crowd.slice(5).map((who) => does.books(who, slots[1] ?? 0)),
      ...held.map((id, i) => crowd[i] && does.moves(id, crowd[i], elsewhere.slots[0] ?? 0)),
    ]);
    for (const slot of slots) expect(await placesOf(scratch.database, slot)).toEqual({ taken: 0, active: 0 });
  });
});
