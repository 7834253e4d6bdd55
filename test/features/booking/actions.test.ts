import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../../../src/calendar/index.ts';
import { book, cancel, exportOf, forget, lockPlaces } from '../../../src/features/booking/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { aMember, anEvening, code, day, now, placesOf, terms, termsAt } from './evening.ts';

type Member = Awaited<ReturnType<typeof aMember>>;

describe.each(databases)('On $name', ({ open }) => {
  let scratch: Scratch;
  let first: number;
  let second: number;
  let driveId: number;
  let ali: Member;
  beforeEach(async () => {
    scratch = await open();
    const evening = await anEvening(scratch.database, [2, 1]);
    [first = 0, second = 0] = evening.slots;
    driveId = evening.driveId;
    ali = await aMember(scratch.database);
  });
  afterEach(() => scratch.dispose());

  const wants = (who: Member, slotId: number, at = now) =>
    scratch.database.write((tx) => book(tx, { ...who, slotId, plan: 'walk', newCode: code }, termsAt(at)));
  const books = async (who: Member, slotId: number) => {
    const outcome = await wants(who, slotId);
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.name);
    return outcome;
  };
  const cancels = (bookingId: number, accountId: number, at = now) =>
    scratch.database.write((tx) => cancel(tx, bookingId, accountId, termsAt(at)));
  const messages = async () => {
    const { read } = scratch.database;
    return read.select().from(read.tables.outbox);
  };

  it('a booking takes a place and leaves its reminders', async () => {
    const { bookingId, again } = await books(ali, first);
    expect(again).toBe(false);
    expect(await placesOf(scratch.database, first)).toEqual({ taken: 1, active: 1 });
    expect((await messages()).map(({ key, personId }) => [key, personId])).toEqual([
      [`booking:${bookingId}:reminder:1d`, ali.personId],
      [`booking:${bookingId}:reminder:2h`, ali.personId],
    ]);
  });

  it('pressing twice answers the same booking', async () => {
    const once = await books(ali, first);
    expect(await books(ali, first)).toEqual({ ...once, again: true });
    expect(await placesOf(scratch.database, first)).toEqual({ taken: 1, active: 1 });
  });

  it('a person holds one booking', async () => {
    const { bookingId } = await books(ali, first);
    const refusal = { name: 'has-active-booking', bookingId };
    expect(await wants(ali, second)).toEqual({ kind: 'refused', refusal });
  });

  it('a full slot is refused', async () => {
    await books(await aMember(scratch.database), second);
    expect(await wants(ali, second)).toEqual({ kind: 'refused', refusal: { name: 'slot-full' } });
  });

  it('a slot that is not there, or a person of another account, is refused', async () => {
    const zahra = await aMember(scratch.database);
    const forged = { accountId: ali.accountId, personId: zahra.personId };
    expect(await wants(forged, first)).toEqual({ kind: 'refused', refusal: { name: 'not-yours' } });
    expect(await wants(ali, 999)).toEqual({ kind: 'refused', refusal: { name: 'no-such-slot' } });
  });

  it('a code that is taken is drawn again', async () => {
    const taken = (await books(ali, first)).code;
    const fresh = code();
    const drawn = [taken, taken, fresh];
    const zahra = await aMember(scratch.database);
    const newCode = () => drawn.shift() ?? '';
    const wish = { ...zahra, slotId: first, plan: null, newCode };
    const outcome = await scratch.database.write((tx) => book(tx, wish, terms));
    expect(outcome).toMatchObject({ kind: 'booked', code: fresh });
  });

  it('cancelling frees the place and takes the message back, once', async () => {
    const { bookingId } = await books(ali, first);
    expect(await cancels(bookingId, ali.accountId)).toBe('cancelled');
    expect(await placesOf(scratch.database, first)).toEqual({ taken: 0, active: 0 });
    expect(await messages()).toEqual([]);
    expect(await cancels(bookingId, ali.accountId)).toBe('cancelled-already');
    expect(await placesOf(scratch.database, first)).toEqual({ taken: 0, active: 0 });
    expect((await books(ali, second)).again).toBe(false);
  });

  it('nobody else cancels, and nobody cancels what is over', async () => {
    const { bookingId } = await books(ali, first);
    const stranger = await aMember(scratch.database);
    expect(await cancels(bookingId, stranger.accountId)).toBe('not-yours');
    expect(await cancels(999, ali.accountId)).toBe('not-yours');
    expect(await cancels(bookingId, ali.accountId, instant(day, 1440))).toBe('over');
  });

  it('a booking whose drive is over holds nobody back', async () => {
    const { bookingId } = await books(ali, first);
    const { write, read } = scratch.database;
    const { drives, bookings, slots } = read.tables;
    const nextDay = instant(day, 1440);
    const later = await write(async (tx) => {
      const [old] = await tx.select().from(drives).where(eq(drives.id, driveId));
      if (!old) throw new Error('No drive');
      const { id: _, ...fields } = old;
      const moved = { ...fields, day: day + 1, endsAt: old.endsAt + 86_400_000 };
      const [drive] = await tx.insert(drives).values(moved).returning();
      const slot = { driveId: drive?.id ?? 0, startsAt: nextDay + 18 * 3_600_000, minutes: 15, capacity: 1 };
      const [made] = await tx
        .insert(slots)
        .values({ ...slot, audience: 'all' })
        .returning();
      return made?.id ?? 0;
    });
    expect(await wants(ali, later, nextDay)).toMatchObject({ kind: 'booked', again: false });
    const [old] = await read.select().from(bookings).where(eq(bookings.id, bookingId));
    expect(old?.state).toBe('missed');
  });

  it('forgetting a person frees their place and leaves nothing of them', async () => {
    await books(ali, first);
    const zahra = await aMember(scratch.database);
    await books(zahra, first);
    expect(await exportOf(scratch.database.read, [ali.personId], ali.accountId)).toMatchObject([
      { personId: ali.personId, startsAt: '2026-12-03T14:30:00.000Z', state: 'active' },
    ]);
    await scratch.database.write(async (tx) =>
      forget(tx, [ali.personId], await lockPlaces(tx, [ali.personId]), terms),
    );
    expect(await exportOf(scratch.database.read, [ali.personId], ali.accountId)).toEqual([]);
    expect(await placesOf(scratch.database, first)).toEqual({ taken: 1, active: 1 });
    expect(new Set((await messages()).map(({ personId }) => personId))).toEqual(new Set([zahra.personId]));
  });
});
