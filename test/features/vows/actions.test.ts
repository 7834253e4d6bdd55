import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instant } from '../../../src/calendar/index.ts';
import {
  adopt,
  type Declaration,
  declare,
  exportOf,
  forget,
  type Held,
  isVowed,
  joinBooking,
  keep,
  keepDeclared,
  leaveBooking,
  release,
  renew,
} from '../../../src/features/vows/index.ts';
import { countAt, historyOf } from '../../../src/features/vows/queries/vows.ts';
import { databases, type Scratch } from '../../databases.ts';
import { aMember, knowing, type Member, now, ramadan, theCampaigns, vault } from './season.ts';

describe.each(databases)('On $name', ({ open }) => {
  let scratch: Scratch;
  let campaigns: Map<string, number>;
  let thisRamadan: number;
  let ali: Member;
  beforeEach(async () => {
    scratch = await open();
    campaigns = await theCampaigns(scratch.database);
    thisRamadan = campaigns.get('ramadan 1448') ?? 0;
    ali = await aMember(scratch.database, 12);
  });
  afterEach(() => scratch.dispose());

  const within = addDays(ramadan.startDay, 10);
  const afterwards = instant(addDays(ramadan.endDay, 2), 720);

  const wants = (who: Member, campaignId: number, more: Partial<Declaration> = {}, held?: Held) => {
    const wish: Declaration = { ...who, campaignId, intention: 'own', now, ...more };
    return scratch.database.write((tx) => declare(tx, wish, knowing(held)));
  };
  const vows = async (who: Member, campaignId = thisRamadan, more: Partial<Declaration> = {}) => {
    const outcome = await wants(who, campaignId, more);
    if (outcome.kind === 'refused') throw new Error(outcome.refusal);
    return outcome.vowId;
  };
  const write: Scratch['database']['write'] = (work) => scratch.database.write(work);
  const history = (who: Member) => historyOf(scratch.database.read, [who.personId]);
  const states = async (who: Member) => (await history(who)).map(({ state }) => state);
  const joins = (who: Member, bookingId: number, day = within) =>
    write((tx) => joinBooking(tx, { personId: who.personId, bookingId, day }));
  const gives = (who: Member, day = within, at = instant(within, 1200)) =>
    write((tx) => keep(tx, who.personId, day, at));

  it('a person vows once for a campaign, and once to be called', async () => {
    const first = await wants(ali, thisRamadan);
    expect(first).toMatchObject({ kind: 'declared', again: false });
    expect(await wants(ali, thisRamadan)).toEqual({ ...first, again: true });
    expect(await wants(ali, 0)).toMatchObject({ kind: 'declared', again: false });
    expect((await history(ali)).map(({ isOnCall, state }) => [isOnCall, state])).toEqual([
      [false, 'open'],
      [true, 'open'],
    ]);
  });

  it('two presses at once make one vow', async () => {
    const both = await Promise.all([wants(ali, thisRamadan), wants(ali, thisRamadan)]);
    expect(both.map((each) => each.kind === 'declared' && each.again).sort()).toEqual([false, true]);
    expect(await history(ali)).toHaveLength(1);
  });

  it('nobody vows for a person of another account, or for a campaign that is over or is none', async () => {
    const zahra = await aMember(scratch.database);
    const forged = { personId: zahra.personId, accountId: ali.accountId };
    expect(await wants(forged, thisRamadan)).toEqual({ kind: 'refused', refusal: 'not-yours' });
    expect(await wants(ali, 999)).toEqual({ kind: 'refused', refusal: 'no-such-campaign' });
    const late = { now: afterwards };
    expect(await wants(ali, thisRamadan, late)).toEqual({ kind: 'refused', refusal: 'no-such-campaign' });
  });

  it('on whose behalf rests sealed, and opens for its owner alone', async () => {
    const behalf = 'مادربزرگم';
    await vows(ali, thisRamadan, { intention: 'healing', behalf });
    const { read } = scratch.database;
    expect(JSON.stringify(await read.select().from(read.tables.vows))).not.toContain(behalf);
    expect(await exportOf(read, [ali.personId], ali.accountId, vault)).toEqual([
      {
        personId: ali.personId,
        campaign: { name: 'ramadan', year: 1448 },
        intention: 'healing',
        behalf,
        state: 'open',
        declaredAt: new Date(now).toISOString(),
        endedAt: null,
      },
    ]);
    const zahra = await aMember(scratch.database);
    await write((tx) =>
      tx
        .insert(tx.tables.holders)
        .values({ accountId: zahra.accountId, personId: ali.personId, relation: 'spouse' }),
    );
    const [seen] = await exportOf(read, [ali.personId], zahra.accountId, vault);
    expect(seen).toMatchObject({ intention: 'healing' });
    expect(seen).not.toHaveProperty('behalf');
  });

  it('a booking within the window joins the vow, and the donation keeps it', async () => {
    await vows(ali);
    expect(await joins(ali, 7)).toBe(true);
    expect(await isVowed(scratch.database.read, 7)).toBe(true);
    expect(await gives(ali)).toBe(true);
    const [vow] = await history(ali);
    expect(vow).toMatchObject({ state: 'kept', bookingId: 7, endedAt: instant(within, 1200) });
    expect(await isVowed(scratch.database.read, 7)).toBe(true);
  });

  it('a booking outside the window joins the vow that waits for a call, or none', async () => {
    await vows(ali);
    const outside = addDays(ramadan.endDay, 1);
    expect(await joins(ali, 7, outside)).toBe(false);
    await vows(ali, 0);
    expect(await joins(ali, 7, outside)).toBe(true);
    expect((await history(ali)).map(({ bookingId }) => bookingId)).toEqual([null, 7]);
  });

  it('a booking that moves is decided anew', async () => {
    await vows(ali);
    await joins(ali, 7);
    expect(await joins(ali, 7, addDays(ramadan.endDay, 1))).toBe(false);
    expect(await isVowed(scratch.database.read, 7)).toBe(false);
  });

  it('a booking names one vow at most, however vows come and go', async () => {
    const first = await vows(ali);
    await joins(ali, 7);
    await write((tx) => release(tx, first, ali.accountId, now));
    await wants(ali, thisRamadan, {}, { bookingId: 7, day: within });
    await vows(ali, 0);
    expect((await history(ali)).map(({ bookingId }) => bookingId)).toEqual([null, 7, null]);
    await gives(ali);
    expect(await joins(ali, 7)).toBe(true);
    expect((await history(ali)).map(({ bookingId }) => bookingId)).toEqual([null, 7, null]);
  });

  it('a cancelled booking leaves the vow open', async () => {
    await vows(ali);
    await joins(ali, 7);
    await write((tx) => leaveBooking(tx, 7));
    expect(await history(ali)).toMatchObject([{ state: 'open', bookingId: null }]);
  });

  it('a booking that is held already joins the vow that is made', async () => {
    await wants(ali, thisRamadan, {}, { bookingId: 7, day: within });
    await wants(ali, 0, {}, { bookingId: 7, day: within });
    expect((await history(ali)).map(({ bookingId }) => bookingId)).toEqual([7, null]);
  });

  it('one donation keeps one vow, however often it is told', async () => {
    await vows(ali);
    await vows(ali, 0);
    expect([await gives(ali), await gives(ali)]).toEqual([true, false]);
    expect(await states(ali)).toEqual(['kept', 'open']);
  });

  it('declared days keep the vow whose window holds them, not what was made later', async () => {
    await vows(ali);
    const at = instant(addDays(within, 3), 720);
    const say = (...days: number[]) =>
      write((tx) =>
        keepDeclared(
          tx,
          ali.personId,
          days.map((n) => addDays(ramadan.startDay, n)),
          at,
        ),
      );
    await say(-200, 2);
    expect(await states(ali)).toEqual(['open']);
    await say(-200, 2, 6);
    expect(await states(ali)).toEqual(['kept']);
    await vows(ali, 0, { now: at });
    await say(2, 6);
    expect(await states(ali)).toEqual(['kept', 'open']);
  });

  it('a vow is released in one tap, by who speaks for the person alone', async () => {
    const vow = await vows(ali);
    const stranger = await aMember(scratch.database);
    const lets = (who: Member, at = now) => write((tx) => release(tx, vow, who.accountId, at));
    expect(await lets(stranger)).toBe('not-yours');
    expect(await lets(ali)).toBe('released');
    expect(await lets(ali)).toBe('ended');
    expect(await states(ali)).toEqual(['released']);
    expect(await wants(ali, thisRamadan)).toMatchObject({ again: false });
  });

  it('what is let go after its window has lapsed', async () => {
    const vow = await vows(ali);
    await write((tx) => release(tx, vow, ali.accountId, afterwards));
    expect(await states(ali)).toEqual(['lapsed']);
  });

  it('a vow is renewed for the next year, with its intention', async () => {
    const nextYear = (await theCampaigns(scratch.database, afterwards)).get('ramadan 1449');
    const vow = await vows(ali, thisRamadan, { intention: 'departed', behalf: 'پدرم' });
    const renews = () => write((tx) => renew(tx, vow, ali.accountId, afterwards, vault));
    expect(await renews()).toMatchObject({ kind: 'renewed' });
    expect(await renews()).toEqual({ kind: 'ended' });
    const [old, made] = await history(ali);
    expect(old?.state).toBe('lapsed');
    expect(made).toMatchObject({ state: 'open', intention: 'departed', campaign: { id: nextYear } });
    expect(await exportOf(scratch.database.read, [ali.personId], ali.accountId, vault)).toMatchObject([
      { behalf: 'پدرم' },
      { behalf: 'پدرم' },
    ]);
  });

  it('where no next year is known a vow is renewed to be called', async () => {
    await write((tx) => tx.delete(tx.tables.campaigns).where(eq(tx.tables.campaigns.year, 1449)));
    const vow = await vows(ali);
    await write((tx) => renew(tx, vow, ali.accountId, afterwards, vault));
    expect((await history(ali)).map(({ isOnCall, state }) => [isOnCall, state])).toEqual([
      [false, 'lapsed'],
      [true, 'open'],
    ]);
  });

  it('a center counts persons who vowed there and have not let go', async () => {
    const others = await Promise.all([12, 12, 13].map((center) => aMember(scratch.database, center)));
    for (const who of [ali, ...others]) await vows(who);
    const count = () => countAt(scratch.database.read, 12, thisRamadan);
    expect(await count()).toBe(3);
    await gives(ali);
    const [first] = others;
    const [theirs] = first ? await history(first) : [];
    await write((tx) => release(tx, theirs?.id ?? 0, first?.accountId ?? 0, now));
    expect(await count()).toBe(2);
  });

  it('who is forgotten leaves no vow', async () => {
    const zahra = await aMember(scratch.database);
    for (const who of [ali, zahra]) await vows(who);
    await write((tx) => forget(tx, [ali.personId]));
    expect([await history(ali), await history(zahra)]).toMatchObject([[], [{}]]);
  });

  it('of two persons who are one the older vow stays, with the booking of either', async () => {
    const again = await aMember(scratch.database);
    const older = await vows(ali);
    await vows(again, thisRamadan, { now: now + 1 });
    await vows(again, 0);
    await joins(again, 7);
    await write((tx) => adopt(tx, again.personId, ali.personId));
    expect(await history(again)).toEqual([]);
    expect(await history(ali)).toMatchObject([{ id: older, bookingId: 7 }, { isOnCall: true }]);
  });

  it('of two persons who are one the older vow may be the one that comes', async () => {
    const again = await aMember(scratch.database);
    const older = await vows(again);
    await vows(ali, thisRamadan, { now: now + 1 });
    await write((tx) => adopt(tx, again.personId, ali.personId));
    expect((await history(ali)).map(({ id }) => id)).toEqual([older]);
  });
});
