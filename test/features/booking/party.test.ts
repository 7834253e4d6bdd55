import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sex } from '../../../src/features/donors/index.ts';
import { openOfferOf } from '../../../src/features/waitlist/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { acting } from './acting.ts';
import { aMember, anEvening, aRelative, type Member, placesOf } from './evening.ts';

describe.each(databases)('Who comes along on $name', ({ open }) => {
  let scratch: Scratch;
  let ali: Member;
  let does: ReturnType<typeof acting>;
  beforeEach(async () => {
    scratch = await open();
    ali = await aMember(scratch.database, 'male');
    does = acting(scratch.database);
  });
  afterEach(() => scratch.dispose());

  const relatives = async (...sexes: readonly Sex[]) => {
    const all: Member[] = [];
    for (const sex of sexes) all.push(await aRelative(scratch.database, ali.accountId, sex));
    return all;
  };
  const bookings = () => scratch.database.read.select().from(scratch.database.read.tables.bookings);
  const taken = (slots: readonly number[]) =>
    Promise.all(slots.map(async (slot) => (await placesOf(scratch.database, slot)).taken));

  it('has a place and a ticket each, in the same slot and the next', async () => {
    const { slots } = await anEvening(scratch.database, [4, 2, 4]);
    const family = await relatives('female', 'male');
    const outcome = await does.comeTogether(ali, slots[1] ?? 0, family, ['same', 'after']);
    expect(outcome).toMatchObject({ kind: 'booked', bookingIds: [1, 2, 3] });
    expect(await taken(slots)).toEqual([0, 2, 1]);
    const made = await bookings();
    expect(new Set(made.map(({ code }) => code)).size).toBe(3);
    expect(made.map(({ plan, accountId }) => [plan, accountId])).toEqual(
      made.map(() => ['drive', ali.accountId]),
    );
  });

  it('joins who has a ticket already, and comes as they do', async () => {
    const { slots } = await anEvening(scratch.database, [4]);
    await does.holds(ali, slots[0] ?? 0);
    const family = await relatives('female');
    const come = () => does.comeTogether(ali, slots[0] ?? 0, family, ['same']);
    expect(await come()).toMatchObject({ kind: 'booked', bookingIds: [2] });
    expect((await bookings()).map(({ plan }) => plan)).toEqual(['walk', 'walk']);
    expect(await come()).toEqual({ kind: 'booked-already' });
    expect(await taken(slots)).toEqual([2]);
  });

  it('is nobody when four want three places', async () => {
    const { slots } = await anEvening(scratch.database, [2, 1]);
    const family = await relatives('female', 'male', 'male');
    const outcome = await does.comeTogether(ali, slots[0] ?? 0, family, ['same', 'after', 'after']);
    expect(outcome).toEqual({ kind: 'no-room' });
    expect(await bookings()).toEqual([]);
    expect(await taken(slots)).toEqual([0, 0]);
  });

  it('is nobody when one of them cannot, and it is said who and why', async () => {
    const { slots } = await anEvening(scratch.database, [4, 4]);
    const [zahra, hasan] = await relatives('female', 'male');
    const stranger = await aMember(scratch.database);
    if (!zahra || !hasan) throw new Error('Nobody there');
    const held = await does.holds(hasan, slots[1] ?? 0);
    const comes = (...guests: Member[]) =>
      does.comeTogether(
        ali,
        slots[0] ?? 0,
        guests,
        guests.map(() => 'same'),
      );
    const refused = (personId: number, refusal: object) => ({ kind: 'refused', personId, refusal });
    expect(await comes(zahra, hasan)).toEqual(
      refused(hasan.personId, { name: 'has-active-booking', bookingId: held }),
    );
    expect(await comes(zahra, stranger)).toEqual(refused(stranger.personId, { name: 'not-yours' }));
    expect(await taken(slots)).toEqual([0, 1]);
  });

  it('is one person, however often a forged button names them', async () => {
    const { slots } = await anEvening(scratch.database, [4]);
    const [zahra] = await relatives('female');
    if (!zahra) throw new Error('Nobody there');
    const outcome = await does.comeTogether(
      ali,
      slots[0] ?? 0,
      [zahra, ali, zahra],
      ['same', 'same', 'same'],
    );
    expect(outcome).toMatchObject({ kind: 'booked', bookingIds: [1, 2] });
    expect(await taken(slots)).toEqual([2]);
  });

  it('is asked again when the seats are others than they were told', async () => {
    const { slots } = await anEvening(scratch.database, [4, 2, 4]);
    const family = await relatives('male');
    await does.holds(await aMember(scratch.database), slots[1] ?? 0);
    const come = (seating: 'same' | 'after') => does.comeTogether(ali, slots[1] ?? 0, family, [seating]);
    expect(await come('same')).toEqual({ kind: 'seats-changed' });
    expect(await taken(slots)).toEqual([0, 1, 0]);
    expect(await come('after')).toMatchObject({ kind: 'booked' });
    expect(await taken(slots)).toEqual([0, 2, 1]);
  });

  it('a husband comes after his wife’s hour', async () => {
    const women = { capacity: 2, audience: 'women' } as const;
    const { slots } = await anEvening(scratch.database, [2, women, women, 2]);
    const zahra = await aMember(scratch.database, 'female');
    const husband = await aRelative(scratch.database, zahra.accountId, 'male');
    const outcome = await does.comeTogether(zahra, slots[1] ?? 0, [husband], ['after']);
    expect(outcome).toMatchObject({ kind: 'booked' });
    expect(await taken(slots)).toEqual([0, 1, 0, 1]);
  });

  it('waits for nothing any more, and what was held for one of them goes to somebody else', async () => {
    const { slots, driveId } = await anEvening(scratch.database, [1, 4]);
    const [full = 0, free = 0] = slots;
    const [zahra] = await relatives('female');
    const mina = await aMember(scratch.database);
    if (!zahra) throw new Error('Nobody there');
    const hasan = await aMember(scratch.database);
    const held = await does.holds(hasan, full);
    for (const who of [ali, zahra, mina]) await does.waits(who, { driveId, slotId: full });
    await does.cancels(held, hasan);
    expect(await openOfferOf(scratch.database.read, ali.personId)).toBeDefined();
    expect(await does.comeTogether(ali, free, [zahra], ['same'])).toMatchObject({ kind: 'booked' });
    expect(await openOfferOf(scratch.database.read, zahra.personId)).toBeUndefined();
    expect(await openOfferOf(scratch.database.read, mina.personId)).toMatchObject({ slotId: full });
    expect(await placesOf(scratch.database, full)).toEqual({ taken: 1, active: 0 });
  });
});
