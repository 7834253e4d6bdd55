import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fromJalali, instant } from '../../../../src/calendar/index.ts';
import { cardHashOf } from '../../../../src/features/donors/donations/card.ts';
import { agreeToFile, keepCard } from '../../../../src/features/donors/donations/consent.ts';
import { readDonations } from '../../../../src/features/donors/donations/importing/read-donations.ts';
import { type Trail, type Whose, whose } from '../../../../src/features/donors/donations/importing/whose.ts';
import {
  addRelative,
  donationsOf,
  importDonations,
  introduce,
} from '../../../../src/features/donors/index.ts';
import { keepPhone } from '../../../../src/features/donors/phones.ts';
import { required } from '../../../../src/lib/assert.ts';
import { openVault } from '../../../../src/lib/vault.ts';
import { databases, type Scratch } from '../../../databases.ts';

const vault = openVault('0'.repeat(64));
const today = required(fromJalali(1405, 9, 2), 'a day');
const now = instant(today, 600);
const read = (text: string) => readDonations(text, vault, now);

describe('A list of the blood service', () => {
  it('is read with Persian and Latin digits, words and signs', () => {
    const { rows, problems } = read(`date,card,phone,kind,volume,place,group
۱۴۰۵/۰۳/۰۱,۱۲۳۴-۵۶۷۸,,خون کامل,۴۵۰,پایگاه ایلام,O مثبت
2026-01-10,,0918 123 4567,platelets,,,ab−
`);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([
      { card: cardHashOf(vault, '12345678'), phone: null, group: 'O+' },
      { card: null, phone: vault.hash('989181234567'), group: 'AB-' },
    ]);
    expect(rows.map(({ donation }) => donation)).toMatchObject([
      { source: 'file', kind: 'whole', volume: 450, place: 'پایگاه ایلام', driveId: null },
      { source: 'file', kind: 'platelets', volume: null, place: null },
    ]);
  });

  it.each([
    ['1405/09/03,12345,,', 'date is no day that has come'],
    ['۳۱ مهر ۱۴۰۵,12345,,', 'date is no day that has come'],
    [',12345,,', 'date is missing'],
    ['1405/09/01,,,', 'neither card nor phone is given'],
    ['1405/09/01,1234,,', 'card is no card number of 5 to 20 digits'],
    ['1405/09/01,,021123,', 'phone is no mobile number'],
    ['1405/09/01,12345,,C+', 'group is no blood group like O+'],
    ['1405/09/01,12345', 'has 2 fields where the header has 4'],
  ])('names the line of a bad row, and nothing that stands in it: %s', (row, says) => {
    const { rows, problems } = read(`date,card,phone,group\n${row}\n1405/09/01,54321,,\n`);
    expect(problems).toEqual([{ where: 'line 2', says }]);
    expect(rows).toHaveLength(1);
  });
});

describe('Whose donation a row is', () => {
  const nobody: Trail = { hasCard: false, hasPhone: false, byCard: [], byPhone: [] };
  const self = (personId: number) => ({ personId, isSelf: true, hasOtherCard: false });
  const relative = (personId: number) => ({ personId, isSelf: false, hasOtherCard: false });

  it.each<[string, Partial<Trail>, Whose]>([
    ['the card decides', { hasCard: true, byCard: [4], byPhone: [self(1), relative(4)] }, { personId: 4 }],
    [
      'a phone of others speaks against it',
      { hasCard: true, byCard: [4], byPhone: [self(1)] },
      'contradiction',
    ],
    ['two gave the same card', { hasCard: true, byCard: [4, 5] }, 'several'],
    [
      'a phone that nobody here gave speaks against it as well',
      { hasCard: true, hasPhone: true, byCard: [4] },
      'contradiction',
    ],
    ['the card alone decides, where the row has no phone', { hasCard: true, byCard: [4] }, { personId: 4 }],
    ['without a card, the owner of the phone', { byPhone: [self(1)] }, { personId: 1 }],
    ['without a card, nobody of a family on one phone', { byPhone: [self(1), relative(4)] }, 'family'],
    ['a phone that two gave', { byPhone: [self(1), self(2)] }, 'several'],
    ['a phone on two accounts of one person', { byPhone: [self(1), self(1)] }, { personId: 1 }],
    [
      'a card nobody gave, on a family’s phone',
      { hasCard: true, byPhone: [self(1), relative(4)] },
      'unknown',
    ],
    ['a card nobody gave, on somebody’s own phone', { hasCard: true, byPhone: [self(1)] }, { personId: 1 }],
    [
      'another card than theirs, on their phone',
      { hasCard: true, byPhone: [{ ...self(1), hasOtherCard: true }] },
      'unknown',
    ],
    ['nobody known', {}, 'unknown'],
  ])('%s', (_, known, found) => {
    const hasPhone = known.byPhone !== undefined;
    expect(whose({ ...nobody, hasPhone, ...known })).toEqual(found);
  });
});

describe.each(databases)('Importing donations on $name', ({ open }) => {
  let scratch: Scratch;
  let ali: number;
  const list = `date,card,phone,kind,volume,place,group
1405/03/01,12345678,,whole,450,پایگاه ایلام,O+
1404/12/01,12345678,09181234567,whole,,,
1404/06/01,,09187777777,whole,,,
1404/06/01,99999999,,whole,,,
`;
  const told: number[][] = [];
  const imports = (dryRun = false) =>
    importDonations(scratch.database, read(list), {
      dryRun,
      onDonations: async (_, personId, days) => void told.push([personId, ...days]),
    });
  const tally = { new: 0, changed: 0, known: 0, withoutConsent: 0, unknown: 1, problems: [] };
  beforeEach(async () => {
    told.length = 0;
    scratch = await open();
    const { accounts } = scratch.database.read.tables;
    ali = await scratch.database.write(async (tx) => {
      for (const [userId, number] of [
        [1, '989181234567'],
        [2, '989187777777'],
      ] as const) {
        const row = { platform: 'bale' as const, userId, chatId: userId, createdAt: 0 };
        await tx.insert(accounts).values(row);
        await introduce(tx, userId, 'کسی', 0);
        await keepPhone(tx, vault, userId, number);
      }
      await addRelative(tx, 1, { firstName: 'زهرا', relation: 'spouse', now: 0 });
      const own = await introduce(tx, 1, 'علی', 0);
      await agreeToFile(tx, own.id, 0);
      await keepCard(tx, own.id, required(cardHashOf(vault, '12345678'), 'a hash'));
      return own.id;
    });
  });
  afterEach(() => scratch.dispose());

  it('keeps those of who agreed, counts the others, and changes nothing the second time', async () => {
    expect(await imports()).toEqual({ ...tally, new: 2, withoutConsent: 1 });
    expect(await donationsOf(scratch.database.read, ali)).toMatchObject([
      { source: 'file', volume: 450, place: 'پایگاه ایلام' },
      { source: 'file', volume: null },
    ]);
    expect(told).toEqual([[ali, expect.any(Number), expect.any(Number)]]);
    const { persons } = scratch.database.read.tables;
    const groups = (await scratch.database.read.select().from(persons)).map((each) => each.bloodGroup);
    expect(groups.filter(Boolean)).toEqual(['O+']);
    expect(await imports()).toEqual({ ...tally, known: 2, withoutConsent: 1 });
  });

  it('gives nothing of a row to who typed another’s card', async () => {
    const theirs = read('date,card,phone,group\n1405/06/01,12345678,09186666666,AB-\n');
    const done = await importDonations(scratch.database, theirs, { onDonations: async () => {} });
    expect(done).toMatchObject({
      new: 0,
      problems: [{ where: 'line 2', says: 'the phone is not that of the person who gave this card' }],
    });
    expect(await donationsOf(scratch.database.read, ali)).toEqual([]);
  });

  it('leaves out a row with a family’s phone and no card, and names its line', async () => {
    const doubtful = read('date,phone\n1405/06/01,09181234567\n');
    const done = await importDonations(scratch.database, doubtful, { onDonations: async () => {} });
    expect(done).toMatchObject({
      new: 0,
      problems: [{ where: 'line 2', says: 'the phone is that of several persons, so the card is needed' }],
    });
  });

  it('says in a dry run what it would do, and does nothing', async () => {
    expect(await imports(true)).toEqual({ ...tally, new: 2, withoutConsent: 1 });
    expect(await donationsOf(scratch.database.read, ali)).toEqual([]);
  });
});
