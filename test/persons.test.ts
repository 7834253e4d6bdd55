import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '../src/calendar/index.ts';
import type { Writes } from '../src/database/index.ts';
import { vowable } from '../src/features/booking/index.ts';
import { selfOf } from '../src/features/donors/index.ts';
import { declare } from '../src/features/vows/index.ts';
import { required } from '../src/lib/assert.ts';
import { databases, type Scratch } from './databases.ts';
import { acting } from './features/booking/acting.ts';
import { aMember, anEvening, day, type Member, now, terms } from './features/booking/evening.ts';
import { roomsAt, vault } from './features/booking/rooms.ts';
import { anAccount, asks, books, confirms } from './features/donors/couple.ts';

const DAY_MS = 24 * 60 * 60_000;

describe.each(databases)('What every room keeps of a person on $name', ({ open }) => {
  let scratch: Scratch;
  let does: ReturnType<typeof acting>;
  let driveId: number;
  let slots: number[];
  let ali: Member;
  let zahra: Member;
  beforeEach(async () => {
    scratch = await open();
    does = acting(scratch.database);
    ({ driveId, slots } = await anEvening(scratch.database, [2, 1, 1]));
    ali = await aMember(scratch.database);
    zahra = await aMember(scratch.database);
  });
  afterEach(() => scratch.dispose());

  const slot = (i: number): number => slots[i] ?? 0;
  const rows = async () => {
    const { read } = scratch.database;
    const { bookings, vows, outbox } = read.tables;
    return {
      bookings: await read.select().from(bookings).orderBy(bookings.id),
      vows: await read.select().from(vows).orderBy(vows.id),
      messages: await read.select().from(outbox),
    };
  };
  const vow = (who: Member, behalf = 'مادرم') =>
    scratch.database.write((tx) =>
      declare(tx, { ...who, campaignId: 0, intention: 'healing', behalf, now }, { vault, heldBy: vowable }),
    );
  const becomesOne = (from: Member, to: Member) =>
    scratch.database.write((tx) => roomsAt().adopt(tx, from.personId, to.personId));

  describe('is changed under the locks of the persons, then of all slots they hold or wait for:', () => {
    /** The locks that a write takes, in order, each where it is first taken. */
    const locksOf = async (work: (tx: Writes) => Promise<void>): Promise<string[]> => {
      const taken: string[] = [];
      await scratch.database.write(async (tx) => {
        const lock: Writes['lock'] = (kind, id) => {
          taken.push(`${kind} ${id}`);
          return tx.lock(kind, id);
        };
        await work({ ...tx, lock });
      });
      return [...new Set(taken)];
    };
    beforeEach(async () => {
      const [mina, sara] = [await aMember(scratch.database), await aMember(scratch.database)];
      // Zahra holds the first hour and is offered the second, and Ali waits for the third.
      const held = await does.holds(mina, slot(1));
      await does.holds(zahra, slot(0));
      await does.waits(zahra, { driveId, slotId: slot(1) });
      await does.cancels(held, mina);
      await does.holds(sara, slot(2));
      await does.waits(ali, { driveId, slotId: slot(2) });
    });
    const inOrder = () => [
      `person ${ali.personId}`,
      `person ${zahra.personId}`,
      ...slots.map((id) => `slot ${id}`),
    ];

    it('erasing them', async () => {
      const gone = [zahra.personId, ali.personId];
      expect(await locksOf((tx) => roomsAt().forget(tx, gone))).toEqual(inOrder());
    });

    it('becoming one', async () => {
      const adopts = (tx: Writes) => roomsAt().adopt(tx, zahra.personId, ali.personId);
      expect(await locksOf(adopts)).toEqual(inOrder());
    });
  });

  it('is told to a relative without what is for the person alone', async () => {
    const relative = await aMember(scratch.database);
    const { accountId } = relative;
    await scratch.database.write(async (tx) => {
      const { holders } = tx.tables;
      await tx.insert(holders).values({ accountId, personId: zahra.personId, relation: 'spouse' });
    });
    await does.holds(zahra, slot(0));
    await vow(zahra, 'راز');
    const [booking] = (await rows()).bookings;
    const told = async (who: number) =>
      JSON.stringify(await roomsAt().exportOf(scratch.database.read, [zahra.personId], who));
    for (const secret of [required(booking, 'a booking').code, 'راز']) {
      expect(await told(zahra.accountId)).toContain(secret);
      expect(await told(accountId)).not.toContain(secret);
    }
    expect(await told(accountId)).toContain('healing');
  });

  it('of two who become one makes the vow of one wait for the booking of the other', async () => {
    const id = await does.holds(ali, slot(0));
    await vow(zahra);
    await becomesOne(ali, zahra);
    const { bookings, vows, messages } = await rows();
    expect(bookings).toMatchObject([{ id, personId: zahra.personId }]);
    expect(vows).toMatchObject([{ personId: zahra.personId, bookingId: id }]);
    expect(new Set(messages.map(({ personId }) => personId))).toEqual(new Set([zahra.personId]));
  });

  it('of two who become one makes their vow wait for the booking of whom they become', async () => {
    const id = await does.holds(zahra, slot(0));
    await vow(ali);
    await becomesOne(ali, zahra);
    expect((await rows()).vows).toMatchObject([{ personId: zahra.personId, bookingId: id }]);
  });

  it('does not keep two accounts apart whose visits are over', async () => {
    const accounts = [
      await anAccount(scratch.database, 'telegram', 'علی'),
      await anAccount(scratch.database, 'bale', 'علی'),
    ];
    for (const [i, accountId] of accounts.entries()) {
      const { id: personId } = required(await selfOf(scratch.database.read, accountId), 'a person');
      expect(await books(scratch.database, { accountId, personId }, slot(i))).toBe('booked');
    }
    const [telegram = 0, bale = 0] = accounts;
    expect(await asks(scratch.database, telegram, bale, now)).toBe('both-booked');
    const later = instant(day, 0) + 30 * DAY_MS;
    expect(await asks(scratch.database, telegram, bale, later)).toBe('asked');
    expect(await confirms(scratch.database, bale, telegram, later)).toBe('linked');
    expect((await rows()).bookings.map(({ state }) => state)).toEqual(['missed', 'missed']);
  });

  it('frees the places of who is erased, for the first in line', async () => {
    await does.holds(ali, slot(1));
    await does.waits(zahra, { driveId, slotId: slot(1) });
    await scratch.database.write((tx) => roomsAt().forget(tx, [ali.personId]));
    expect(await does.accepts(await does.offerOf(zahra), zahra, terms)).toMatchObject({ kind: 'booked' });
    expect((await rows()).bookings).toMatchObject([{ personId: zahra.personId }]);
  });
});
