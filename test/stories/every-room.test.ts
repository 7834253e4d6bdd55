import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { selfOf } from '../../src/features/donors/index.ts';
import { required } from '../../src/lib/assert.ts';
import * as life from './full-life.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { traces } from './traces.ts';
import { openTwoStage, type TwoStage } from './two-stage.ts';

/** Every place in the tables that names a person who has something in every room. */
const personal = [
  ...['bookings.personId', 'holders.personId', 'offers.personId', 'outbox.ids.personId', 'outbox.personId'],
  ...['persons.id', 'screenings.personId', 'vows.personId', 'waits.personId'],
];
/** The same of their account. */
const ofAccount = [
  ...['accounts.id', 'bookings.accountId', 'holders.accountId', 'outbox.sentTo', 'vows.accountId'],
  'waits.accountId',
];

const selfIn = async ({ scratch }: Pick<Stage, 'scratch'>, accountId: number): Promise<number> =>
  required(await selfOf(scratch.database.read, accountId), 'a person').id;

describe.each(flavours)('On %s, who has something in every room', (flavour) => {
  let stage: Stage;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: life.townAndMehran, now: life.nineDaysBefore });
    ali = stage.person('علی', { phone: life.phone });
    const [reza, sara] = [stage.person('رضا'), stage.person('سارا')];
    // The campaigns of vows are made by the first round.
    await stage.app.deliverDue();
    await ali.says(`/start ${stage.announced[0]?.split('start=')[1]}`);
    await life.books(reza, 'مهران', '۱۸:۳۰');
    await life.books(sara, 'مهران', '۱۹:۰۰');
    await life.livesFully(ali, reza, async () => void (await stage.app.deliverDue()));
  });
  afterEach(() => stage.close());

  it('is erased from every table, and their places are free again', async () => {
    const { database } = stage.scratch;
    const named = { persons: [await selfIn(stage, 1)], accounts: [1] };
    const before = [
      ...personal,
      ...ofAccount,
      'audit.aboutAccountId',
      'audit.accountId',
      'forms.key',
      'roles.accountId',
    ].sort();
    expect(await traces(database, named)).toEqual(before);
    // The last of those who lead the province could not go.
    const reza = { accountId: 2, role: 'owner', scope: 'province', scopeId: 0, grantedAt: 0 } as const;
    await database.write(async (tx) => void (await tx.insert(tx.tables.roles).values(reza)));
    await ali.says('/forgetme');
    await ali.presses('بله، پاک شود');
    expect(await traces(database, named)).toEqual([]);
    const { slots } = database.read.tables;
    const taken = (await database.read.select().from(slots)).reduce((all, slot) => all + slot.taken, 0);
    expect(taken, 'what Sara booked').toBe(1);
  });

  it('is given all that is kept of them', async () => {
    await ali.says('/mydata');
    expect(life.dataOf(ali)).toMatchObject({
      account: { platform: flavour, weeklyLimit: 1, phone: '989181234567' },
      persons: [{ firstName: 'علی', centerId: 1 }],
      screenings: [{ outcome: 'deferred', until: '2027-03-28' }],
      bookings: [{ state: 'active', place: 'مسجد صاحب‌الزمان (عج)' }],
      waits: [
        { state: 'offered', offers: [{ state: 'open' }] },
        { state: 'waiting', offers: [] },
      ],
      vows: [{ state: 'open', intention: 'healing', behalf: 'مادربزرگم صدیقه' }],
    });
  });

  it('finds from their profile the way to what later rooms keep', async () => {
    await ali.says('مشخصات من');
    expect(ali.sees()).toContain('مسجد جامع ایلام');
    await ali.presses('مسجد دیگر');
    expect(ali.sees()).toContain('مسجد');
    await life.givesNumber(ali);
    expect(ali.sim.keyboard().flat().join(' ')).toContain('رزرو نوبت');
    await ali.says('راهنما');
    await ali.presses('دعوت از دیگران');
    expect(ali.sees()).toContain('یک واحد خون');
  });
});

describe('Who has something in every room on Telegram, and something on Bale', () => {
  let stage: TwoStage;
  let onTelegram: Actor;
  let onBale: Actor;
  beforeEach(async () => {
    stage = await openTwoStage({ prepare: life.townAndMehran, now: life.nineDaysBefore });
    const { phone } = life;
    onTelegram = stage.person('telegram', 'علی', { phone });
    onBale = stage.person('bale', 'علی‌اکبر', { phone });
    const [reza, sara] = [stage.person('telegram', 'رضا'), stage.person('bale', 'سارا')];
    await life.books(reza, 'مهران', '۱۸:۳۰');
    await life.books(sara, 'مهران', '۱۹:۰۰');
    await life.waitsInMehran(onBale, '۱۹:۰۰');
    await life.givesNumber(onBale);
    await life.livesFully(onTelegram, reza, stage.settled);
  });
  afterEach(() => stage.close());

  const accountOn = async (platform: string): Promise<number> => {
    const { read } = stage.scratch.database;
    const all = await read.select().from(read.tables.accounts);
    const theirs = all.find((account) => account.platform === platform && account.phoneHash);
    return required(theirs, 'an account').id;
  };
  const links = async () => {
    await life.givesNumber(onTelegram);
    await onTelegram.presses('بله، خودم هستم');
    await onBale.presses('بله، خودم هستم');
  };

  it('is one person in every table once both have said so, and loses nothing', async () => {
    const { database } = stage.scratch;
    const before = await selfIn(stage, await accountOn('telegram'));
    const one = await selfIn(stage, await accountOn('bale'));
    await links();
    expect(await traces(database, { persons: [before] })).toEqual([]);
    expect(await traces(database, { persons: [one] })).toEqual(personal);
    await onBale.says('/mydata');
    expect(life.dataOf(onBale)).toMatchObject({
      account: { platform: 'bale', linked: ['telegram'] },
      screenings: [{ outcome: 'deferred', until: '2027-03-28' }],
      bookings: [{ state: 'active' }],
      waits: [{ state: 'waiting' }, { state: 'offered', offers: [{ state: 'open' }] }, { state: 'left' }],
      vows: [{ state: 'open', behalf: 'مادربزرگم صدیقه' }],
    });
  });

  it('is erased from both, and the other account tells nothing of the one that left', async () => {
    const telegram = await accountOn('telegram');
    const one = await selfIn(stage, await accountOn('bale'));
    await links();
    await onTelegram.says('/forgetme');
    await onTelegram.presses('بله، پاک شود');
    expect(await traces(stage.scratch.database, { persons: [one], accounts: [telegram] })).toEqual([]);
  });
});
