import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { heldPlace } from '../../../src/features/booking/index.ts';
import { takePlaces } from '../../../src/features/drives/index.ts';
import { expireOffers, join } from '../../../src/features/waitlist/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { acting } from './acting.ts';
import { aMember, anEvening, clear, type Member, now, placesOf, terms, termsAt } from './evening.ts';

const HOUR = 3_600_000;

describe.each(databases)('A place that is held for somebody on $name', ({ open }) => {
  let scratch: Scratch;
  let driveId: number;
  let full: number;
  let other: number;
  let zahra: Member;
  let offerId: number;
  let does: ReturnType<typeof acting>;
  beforeEach(async () => {
    scratch = await open();
    const evening = await anEvening(scratch.database, [1, 2]);
    driveId = evening.driveId;
    [full = 0, other = 0] = evening.slots;
    does = acting(scratch.database);
    const ali = await aMember(scratch.database);
    zahra = await aMember(scratch.database);
    const held = await does.holds(ali, full);
    await does.waits(zahra, { driveId, slotId: full });
    await does.cancels(held, ali);
    offerId = await does.offerOf(zahra);
  });
  afterEach(() => scratch.dispose());

  const sweep = (at: number) => expireOffers({ quiet: terms.quiet, standing: clear })(scratch.database, at);

  it('is theirs when they want it, and nothing is counted twice', async () => {
    expect(await does.accepts(offerId, zahra)).toMatchObject({ kind: 'booked', isMoved: false });
    expect(await placesOf(scratch.database, full)).toEqual({ taken: 1, active: 1 });
    expect(await does.accepts(offerId, zahra)).toEqual({ kind: 'gone' });
  });

  it('is refused to everybody else', async () => {
    const mina = await aMember(scratch.database);
    expect(await does.accepts(offerId, mina)).toMatchObject({ refusal: { name: 'not-yours' } });
    expect(await does.books(mina, full)).toMatchObject({ refusal: { name: 'slot-full' } });
  });

  it('takes the booking along that they have elsewhere', async () => {
    await sweep(now + 3 * HOUR);
    const later = termsAt(now + 4 * HOUR);
    const mina = await aMember(scratch.database);
    const held = await does.holds(mina, full, later);
    await does.holds(zahra, other, later);
    await does.waits(zahra, { driveId, slotId: full }, later);
    await does.cancels(held, mina, later);
    const again = await does.offerOf(zahra);
    expect(await does.accepts(again, zahra, later)).toMatchObject({ kind: 'booked', isMoved: true });
    expect(await placesOf(scratch.database, full)).toEqual({ taken: 1, active: 1 });
    expect(await placesOf(scratch.database, other)).toEqual({ taken: 0, active: 0 });
  });

  it('is theirs by booking the hour as well', async () => {
    expect(await does.books(zahra, full)).toMatchObject({ kind: 'booked' });
    expect(await placesOf(scratch.database, full)).toEqual({ taken: 1, active: 1 });
    expect(await does.accepts(offerId, zahra)).toEqual({ kind: 'gone' });
  });

  it('is asked about first where the questions come first, and stays held', async () => {
    const unscreened = termsAt(now, async () => ({ kind: 'unscreened' }));
    const outcome = await does.accepts(offerId, zahra, unscreened);
    expect(outcome).toMatchObject({ refusal: { name: 'unscreened' }, personId: zahra.personId });
    expect(await does.accepts(offerId, zahra)).toMatchObject({ kind: 'booked' });
  });

  it('is gone when its time is over, swept or not', async () => {
    expect(await does.accepts(offerId, zahra, termsAt(now + 3 * HOUR))).toEqual({ kind: 'gone' });
    await sweep(now + 3 * HOUR);
    expect(await does.accepts(offerId, zahra)).toEqual({ kind: 'gone' });
    expect(await placesOf(scratch.database, full)).toEqual({ taken: 0, active: 0 });
  });

  describe('and who took another place alone', () => {
    let relative: Member;
    beforeEach(async () => {
      const ali = await aMember(scratch.database);
      relative = { accountId: ali.accountId, personId: zahra.personId };
      await scratch.database.write(async (tx) => {
        await tx.insert(tx.tables.holders).values({ ...relative, relation: 'spouse' });
      });
    });

    it('keeps that when a relative accepts, who may not move it', async () => {
      // As after two persons became one: who has an offer and a booking.
      await scratch.database.write(async (tx) => {
        await takePlaces(tx, await tx.lock('slot', other), 1);
        const row = { ...zahra, driveId, slotId: other, code: 'K7M29PQX', createdAt: now };
        await tx.insert(tx.tables.bookings).values({ ...row, state: 'active' });
      });
      expect(await does.accepts(offerId, relative)).toMatchObject({
        refusal: { name: 'has-active-booking' },
      });
      expect(await does.slotOf(zahra)).toBe(other);
      expect(await does.accepts(offerId, zahra)).toMatchObject({ kind: 'booked', isMoved: true });
    });

    it('is put into no line by a relative', async () => {
      await does.holds(zahra, full);
      for (let i = 0; i < 2; i++) await does.holds(await aMember(scratch.database), other);
      const waits = (who: Member) =>
        scratch.database.write((tx) => join(tx, { ...who, driveId, slotId: other }, terms, heldPlace));
      expect(await waits(relative)).toEqual({ kind: 'refused', refusal: { name: 'held-elsewhere' } });
      expect(await waits(zahra)).toMatchObject({ kind: 'joined' });
    });
  });

  it('is either taken or runs out when both happen at once', async () => {
    const mina = await aMember(scratch.database);
    await does.waits(mina, { driveId, slotId: full });
    const end = now + 2 * HOUR;
    const [accepted] = await Promise.all([does.accepts(offerId, zahra, termsAt(end - 1)), sweep(end)]);
    const { active, taken } = await placesOf(scratch.database, full);
    expect(active).toBe(accepted.kind === 'booked' ? 1 : 0);
    expect(taken).toBe(1);
  });
});
