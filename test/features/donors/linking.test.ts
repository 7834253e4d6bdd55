import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, epochDay, instant, today } from '../../../src/calendar/index.ts';
import {
  addRelative,
  donationDays,
  joinCenter,
  keepFacts,
  personsOf,
  recordDonation,
  selfOf,
} from '../../../src/features/donors/index.ts';
import { linkedTo } from '../../../src/features/donors/linking/queries.ts';
import { linkComposes } from '../../../src/features/donors/linking/telling.ts';
import { dropPhone } from '../../../src/features/donors/phones.ts';
import { promiseNote } from '../../../src/features/eligibility/actions.ts';
import { figuresFor, type StandingOf, standing } from '../../../src/features/eligibility/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { anEvening, now } from '../booking/evening.ts';
import { anAccount, asks, books, confirms, declines, parts } from './couple.ts';

const DAY = 24 * 60 * 60_000;
const TWO_DAYS = 2 * DAY;

describe.each(databases)('Two accounts of one person on $name', ({ open }) => {
  let scratch: Scratch;
  let telegram: number;
  let bale: number;
  let slot: number;
  beforeEach(async () => {
    scratch = await open();
    [slot = 0] = (await anEvening(scratch.database, [4])).slots;
    telegram = await anAccount(scratch.database, 'telegram', 'علی');
    bale = await anAccount(scratch.database, 'bale', 'علی بله');
  });
  afterEach(() => scratch.dispose());

  const read = () => scratch.database.read;
  const write = (work: Parameters<Scratch['database']['write']>[0]) => scratch.database.write(work);
  const self = async (account: number) =>
    required(await selfOf(read(), account), `the person of account ${account}`);
  const link = async () => {
    await asks(scratch.database, telegram, bale);
    return confirms(scratch.database, bale, telegram);
  };
  const booksOn = async (account: number) =>
    books(scratch.database, { accountId: account, personId: (await self(account)).id }, slot);
  const messages = async () => (await read().select().from(read().tables.outbox)).map(({ kind }) => kind);

  it('are two persons, however equal their numbers, until both have said so', async () => {
    expect((await self(telegram)).id).not.toBe((await self(bale)).id);
    expect(await asks(scratch.database, telegram, bale)).toBe('asked');
    expect((await self(telegram)).id).not.toBe((await self(bale)).id);
    expect(await confirms(scratch.database, bale, telegram)).toBe('linked');
    expect((await self(telegram)).id).toBe((await self(bale)).id);
  });

  it('keep what either knew of the person, and leave relatives with their account', async () => {
    const [asking, asked] = [await self(telegram), await self(bale)];
    await write((tx) => joinCenter(tx, telegram, 12));
    await write((tx) => addRelative(tx, telegram, { firstName: 'زهرا', relation: 'spouse', now }));
    const days = [epochDay(20_000), epochDay(20_100)];
    await write((tx) =>
      keepFacts(tx, asking.id, { birthDay: epochDay(5000), sex: 'male', donationDays: days }),
    );
    await write((tx) =>
      keepFacts(tx, asked.id, { birthDay: epochDay(6000), donationDays: [epochDay(20_100)] }),
    );
    expect(await link()).toBe('linked');
    const one = await self(telegram);
    expect(one).toMatchObject({ firstName: 'علی بله', sex: 'male', birthDay: 6000, centerId: 12 });
    expect(await donationDays(read(), one.id)).toEqual([20_100, 20_000]);
    expect((await personsOf(read(), telegram)).map((p) => p.firstName)).toEqual(['علی بله', 'زهرا']);
    expect((await personsOf(read(), bale)).map((p) => p.firstName)).toEqual(['علی بله']);
    expect(await read().select().from(read().tables.persons)).toHaveLength(2);
  });

  it('are told on the day after a donation that one of them gave and waits for', async () => {
    const [asking, asked] = [await self(telegram), await self(bale)];
    const day = addDays(today(now), -3);
    const figures = figuresFor('ibto_8w');
    const byRules: StandingOf = (q, personId, on, at) => standing(q, figures, personId, on, at);
    const gift = { personId: asking.id, day, kind: 'whole', volume: null, place: null, driveId: 3 } as const;
    await write((tx) => recordDonation(tx, gift));
    await write((tx) => promiseNote(tx, asking.id, { now, standing: byRules }));
    await asks(scratch.database, telegram, bale);
    await confirms(scratch.database, bale, telegram, now, byRules);
    const rows = await read().select().from(read().tables.outbox);
    expect(rows.filter(({ kind }) => kind === 'eligibility.note')).toMatchObject([
      { personId: asked.id, dueAt: instant(addDays(day, 56), 600), ids: { personId: asked.id, given: day } },
    ]);
  });

  it('let a relative’s account that spoke for the one speak for the other', async () => {
    const { holders } = read().tables;
    const asking = await self(telegram);
    await write((tx) =>
      tx.insert(holders).values({ accountId: bale, personId: asking.id, relation: 'spouse' }).returning(),
    );
    await write((tx) =>
      tx.insert(holders).values({ accountId: 99, personId: asking.id, relation: 'spouse' }).returning(),
    );
    await link();
    expect((await personsOf(read(), bale)).map((p) => p.relation)).toEqual(['self']);
    expect(await personsOf(read(), 99)).toEqual([{ ...(await self(bale)), relation: 'spouse' }]);
  });

  it('need no person on the asking side, nor on the asked one', async () => {
    const { holders } = read().tables;
    await write((tx) => tx.delete(holders).returning());
    expect(await link()).toBe('linked');
    expect((await self(telegram)).id).toBe((await self(bale)).id);
  });

  it('move what waits to be told, and tell the asker', async () => {
    const { outbox } = read().tables;
    const asking = await self(telegram);
    const row = { key: 'k', kind: 'x', personId: asking.id, ids: {}, lane: 1, dueAt: now };
    await write((tx) => tx.insert(outbox).values(row).returning());
    await link();
    const rows = await read().select().from(outbox);
    expect(rows.find(({ key }) => key === 'k')?.personId).toBe((await self(bale)).id);
    expect(await messages()).toEqual(['x', 'donors.linkTold']);
  });

  it('stay apart while both hold a booking, and say so to either', async () => {
    await asks(scratch.database, telegram, bale);
    await booksOn(telegram);
    await booksOn(bale);
    expect(await confirms(scratch.database, bale, telegram)).toBe('both-booked');
    expect(await asks(scratch.database, telegram, bale)).toBe('both-booked');
    expect((await self(telegram)).id).not.toBe((await self(bale)).id);
    const { bookings } = read().tables;
    await write((tx) => tx.update(bookings).set({ state: 'cancelled' }).returning());
    expect(await confirms(scratch.database, bale, telegram)).toBe('linked');
  });

  it('are linked once by two confirmations at once, and by two words that cross', async () => {
    await asks(scratch.database, telegram, bale);
    const twice = await Promise.all([1, 2].map(() => confirms(scratch.database, bale, telegram)));
    expect(twice.sort()).toEqual(['linked', 'linked-already']);
    await parts(scratch.database, telegram, bale);
    const crossed = await Promise.all([
      asks(scratch.database, telegram, bale),
      asks(scratch.database, bale, telegram),
    ]);
    expect(crossed.sort()).toEqual(['asked', 'linked']);
    expect((await self(telegram)).id).toBe((await self(bale)).id);
  });

  it('never hold two bookings when one is made while the other account confirms', async () => {
    const asking = await self(telegram);
    await booksOn(bale);
    await asks(scratch.database, telegram, bale);
    const [booked, linked] = await Promise.all([
      books(scratch.database, { accountId: telegram, personId: asking.id }, slot),
      confirms(scratch.database, bale, telegram),
    ]);
    expect([booked, linked]).toEqual(
      linked === 'linked' ? ['not-yours', 'linked'] : ['booked', 'both-booked'],
    );
    const { bookings } = read().tables;
    const holders = (await read().select().from(bookings)).map(({ personId }) => personId);
    expect(new Set(holders).size).toBe(holders.length);
  });

  it('come apart in one act: the other starts blank, everything stays', async () => {
    await link();
    const one = await self(telegram);
    await booksOn(telegram);
    expect(await parts(scratch.database, telegram, bale)).toBe(true);
    expect((await self(telegram)).id).toBe(one.id);
    expect(await self(bale)).toMatchObject({ sex: null, birthDay: null, centerId: null });
    expect((await self(bale)).id).not.toBe(one.id);
    const [booking] = await read().select().from(read().tables.bookings);
    expect(booking?.personId).toBe(one.id);
    expect(await parts(scratch.database, telegram, bale)).toBe(false);
    expect(await link()).toBe('linked');
  });

  it('cannot be linked by a forged, declined or late word, nor by a number given back', async () => {
    expect(await confirms(scratch.database, bale, telegram)).toBe('stale');
    expect(await asks(scratch.database, telegram, 12_345)).toBe('stale');
    await asks(scratch.database, telegram, bale);
    expect(await confirms(scratch.database, telegram, bale)).toBe('stale');
    expect(await confirms(scratch.database, bale, telegram, now + TWO_DAYS)).toBe('stale');
    expect(await declines(scratch.database, bale, telegram)).toBe(true);
    expect(await declines(scratch.database, bale, telegram)).toBe(false);
    expect(await confirms(scratch.database, bale, telegram)).toBe('stale');
    await asks(scratch.database, bale, telegram);
    await write((tx) => dropPhone(tx, telegram));
    expect(await confirms(scratch.database, telegram, bale)).toBe('stale');
    expect(await linkedTo(read(), telegram)).toEqual([]);
  });

  it('are asked about once: not again while the question stands, nor for a week after a no', async () => {
    const { outbox } = read().tables;
    await asks(scratch.database, telegram, bale);
    await write((tx) => tx.update(outbox).set({ state: 'sent' }));
    expect(await asks(scratch.database, telegram, bale, now + DAY)).toBe('asked');
    expect((await read().select().from(outbox)).map(({ state }) => state)).toEqual(['sent']);
    await declines(scratch.database, bale, telegram, now + DAY);
    expect(await asks(scratch.database, telegram, bale, now + 7 * DAY)).toBe('declined-lately');
    expect(await messages()).toEqual(['donors.link', 'donors.linkTold']);
    expect(await asks(scratch.database, telegram, bale, now + 8 * DAY)).toBe('asked');
  });

  it('are linked after a no when the account that said it asks in its turn', async () => {
    await asks(scratch.database, telegram, bale);
    await declines(scratch.database, bale, telegram);
    expect(await asks(scratch.database, bale, telegram)).toBe('asked');
    expect(await confirms(scratch.database, telegram, bale)).toBe('linked');
    expect(await read().select().from(read().tables.linkings)).toEqual([]);
  });

  it('are asked on the other account in words that name nobody, and only while the question stands', async () => {
    await asks(scratch.database, telegram, bale);
    const question = async (at: number) => {
      const compose = linkComposes['donors.link'];
      if (typeof compose !== 'function') throw new Error('Not composed alone');
      const account = { id: bale, platform: 'bale' } as Parameters<typeof compose>[3];
      return compose(read(), { asker: telegram }, at, account);
    };
    const screen = await question(now);
    expect(JSON.stringify(screen)).not.toMatch(/علی|912|918|۹۱/);
    expect(JSON.stringify(screen)).toContain('بله، خودم هستم');
    expect(await question(now + TWO_DAYS)).toBe('obsolete');
    await confirms(scratch.database, bale, telegram);
    expect(await question(now)).toBe('obsolete');
  });
});
