import { asc } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../../src/bot/index.ts';
import {
  addDays,
  fromHijri,
  type HijriTable,
  hijri,
  instant,
  officialTable,
  withOverrides,
} from '../../../src/calendar/index.ts';
import { accountById } from '../../../src/delivery/index.ts';
import { composeEnded, declare, keep, release, tendVows } from '../../../src/features/vows/index.ts';
import { historyOf } from '../../../src/features/vows/queries/vows.ts';
import { databases, type Scratch } from '../../databases.ts';
import { aMember, knowing, type Member, now, ramadan, theCampaigns } from './season.ts';

const { startDay, endDay } = ramadan;
const announced = withOverrides([{ year: 1448, month: 9, start: addDays(startDay, 1) }]);

describe.each(databases)('The daily round on $name', ({ open }) => {
  let scratch: Scratch;
  let thisRamadan: number;
  let ali: Member;
  beforeEach(async () => {
    scratch = await open();
    thisRamadan = (await theCampaigns(scratch.database)).get('ramadan 1448') ?? 0;
    ali = await aMember(scratch.database);
  });
  afterEach(() => scratch.dispose());

  const vows = async (who: Member, campaignId = thisRamadan, at = now): Promise<number> => {
    const wish = { ...who, campaignId, intention: 'own', now: at } as const;
    const outcome = await scratch.database.write((tx) => declare(tx, wish, knowing()));
    return outcome.kind === 'declared' ? outcome.vowId : 0;
  };
  const tends = (at: number, table: HijriTable = officialTable) => tendVows(table)(scratch.database, at);
  const campaigns = async () => {
    const { read } = scratch.database;
    return read.select().from(read.tables.campaigns).orderBy(asc(read.tables.campaigns.id));
  };
  const messages = async () => {
    const { read } = scratch.database;
    return read.select().from(read.tables.outbox).orderBy(asc(read.tables.outbox.key));
  };
  const states = async (who: Member) =>
    (await historyOf(scratch.database.read, [who.personId])).map(({ state }) => state);
  const evening = instant(addDays(endDay, 1), 1080);
  const composed = async (vowId: number, at = evening) => {
    const { read } = scratch.database;
    const account = await accountById(read, ali.accountId);
    if (!account) throw new Error('No account');
    return composeEnded(read, { vowId }, at, account);
  };

  it('makes the campaigns of the year ahead once', async () => {
    const made = await campaigns();
    expect(made.map(({ name, year, provisional }) => [name, year, provisional])).toEqual([
      ['muharram-safar', 1449, true],
      ['ramadan', 1448, false],
      ['ramadan', 1449, true],
    ]);
    await tends(now);
    await tends(now + 86_400_000);
    expect(await campaigns()).toEqual(made);
  });

  it('moves a campaign with its month, and calls it official once it was announced', async () => {
    await tends(now, announced);
    expect(await campaigns()).toContainEqual({
      id: thisRamadan,
      name: 'ramadan',
      year: 1448,
      startDay: startDay + 1,
      endDay,
      provisional: false,
    });
    const first = fromHijri(1449, 1, 1);
    const end = fromHijri(1449, 3, 1);
    if (first === undefined || end === undefined) throw new Error('No Muharram');
    const months = [1, 2, 3].map((month) => ({
      year: 1449,
      month,
      start: fromHijri(1449, month, 1) ?? first,
    }));
    await tends(now, withOverrides(months));
    const [muharram] = await campaigns();
    expect(muharram).toMatchObject({ startDay: first, endDay: end - 1, provisional: false });
  });

  it('looks at nothing twice on a day', async () => {
    const round = tendVows();
    await round(scratch.database, now);
    await scratch.database.write((tx) => tx.delete(tx.tables.campaigns));
    await round(scratch.database, now + 1000);
    expect(await campaigns()).toEqual([]);
    await round(scratch.database, now + 86_400_000);
    expect(await campaigns()).toHaveLength(3);
  });

  it('tells of a window’s end the day after it at 18:00, once, and of none before', async () => {
    const vow = await vows(ali);
    await vows(ali, 0);
    await tends(instant(endDay, 1439));
    expect(await messages()).toEqual([]);
    await tends(instant(addDays(endDay, 1), 1));
    await tends(instant(addDays(endDay, 2), 1));
    expect(await messages()).toMatchObject([
      {
        key: `vow:${vow}:ended`,
        kind: 'vows.ended',
        personId: ali.personId,
        lane: 2,
        topic: 'vow',
        dueAt: evening,
        uselessAt: instant(addDays(endDay, 31), 0),
      },
    ]);
    const screen = await composed(vow);
    expect(screen !== 'obsolete' && plain(screen.text)).toContain('زمان نذر ماه رمضان گذشت');
  });

  it('says nothing of what was kept or let go, even when the message waits already', async () => {
    const [kept, released] = [await vows(ali), await vows(await aMember(scratch.database))];
    await tends(instant(addDays(endDay, 1), 1));
    expect(await messages()).toHaveLength(2);
    await scratch.database.write((tx) => keep(tx, ali.personId, endDay, evening));
    expect(await messages()).toHaveLength(1);
    expect(await composed(kept)).toBe('obsolete');
    expect(await composed(released)).not.toBe('obsolete');
    expect(await composed(released, instant(endDay, 1080))).toBe('obsolete');
    expect(await composed(999)).toBe('obsolete');
  });

  it('says nothing of days that are only computed', async () => {
    const [muharram] = await campaigns();
    const vow = await vows(ali, muharram?.id);
    const end = addDays(endDay, 200);
    expect(hijri(end)?.status).toBe('provisional');
    await tends(instant(end, 1));
    expect(await messages()).toEqual([]);
    expect(await composed(vow, instant(end, 1080))).toBe('obsolete');
  });

  it('tells more than one piece of people', async () => {
    await scratch.database.write(async (tx) => {
      const rows = Array.from({ length: 120 }, (_, i) => ({
        campaignId: thisRamadan,
        personId: 1000 + i,
        accountId: 1,
        intention: 'own' as const,
        state: 'open' as const,
        createdAt: now,
      }));
      await tx.insert(tx.tables.vows).values(rows);
    });
    await tends(evening);
    expect(await messages()).toHaveLength(120);
  });

  it('lapses what nobody answered for thirty days, and never before', async () => {
    await vows(ali);
    await vows(ali, 0);
    for (const day of [endDay, addDays(endDay, 30)]) await tends(instant(day, 720));
    expect(await states(ali)).toEqual(['open', 'open']);
    await tends(instant(addDays(endDay, 31), 720));
    expect(await states(ali)).toEqual(['lapsed', 'open']);
  });

  it('tells anew what came too early for a window that then moved', async () => {
    const vow = await vows(ali);
    await tends(instant(addDays(endDay, 1), 1));
    await scratch.database.write((tx) => tx.update(tx.tables.outbox).set({ state: 'obsolete' }));
    await tends(instant(addDays(endDay, 2), 1));
    expect(await messages()).toMatchObject([{ key: `vow:${vow}:ended`, state: 'waiting' }]);
    await scratch.database.write((tx) => release(tx, vow, ali.accountId, evening));
    expect(await messages()).toEqual([]);
  });
});
