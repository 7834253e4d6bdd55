import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, type EpochDay, epochDay } from '../../../../src/calendar/index.ts';
import type { Writes } from '../../../../src/database/index.ts';
import { forget } from '../../../../src/features/donors/actions.ts';
import {
  moveDonations,
  putDonation,
  takeBloodGroup,
} from '../../../../src/features/donors/donations/actions.ts';
import {
  agreeToFile,
  decidesOn,
  joinFileParts,
  keepCard,
  leaveFile,
} from '../../../../src/features/donors/donations/consent.ts';
import { exportDonations } from '../../../../src/features/donors/donations/export.ts';
import { filePartOf } from '../../../../src/features/donors/donations/queries.ts';
import {
  addRelative,
  type Donation,
  donationDays,
  donationsOf,
  introduce,
  keepFacts,
  recordDonation,
  setBloodGroup,
  withdrawDonation,
} from '../../../../src/features/donors/index.ts';
import { databases, type Scratch } from '../../../databases.ts';

const day: EpochDay = epochDay(20_780);
const atTheMosque = { day, kind: 'whole', volume: 450, place: 'مسجد جامع', driveId: 3 } as const;
const inTheFile: Donation = {
  ...{ day: addDays(day, -100), source: 'file', kind: 'platelets', volume: 250 },
  ...{ place: 'پایگاه ایلام', driveId: null },
};

describe.each(databases)('Donations of a person, on $name', ({ open }) => {
  let scratch: Scratch;
  let ali: number;
  let zahra: number;
  const write = <T>(work: (tx: Writes) => Promise<T>) => scratch.database.write(work);
  const given = (personId = ali) => donationsOf(scratch.database.read, personId);
  const part = (personId = ali) => filePartOf(scratch.database.read, personId);
  const records = () => write((tx) => recordDonation(tx, { personId: ali, ...atTheMosque }));
  const declares = (...donationDays: EpochDay[]) => write((tx) => keepFacts(tx, ali, { donationDays }));
  beforeEach(async () => {
    scratch = await open();
    ali = (await write((tx) => introduce(tx, 7, 'علی', 0))).id;
    zahra = (await write((tx) => introduce(tx, 8, 'زهرا', 0))).id;
  });
  afterEach(() => scratch.dispose());

  it('are recorded once, however often it is told', async () => {
    expect([await records(), await records()]).toEqual(['new', 'known']);
    expect(await given()).toEqual([{ ...atTheMosque, source: 'recorded' }]);
    const corrected = { personId: ali, ...atTheMosque, volume: 350 };
    expect(await write((tx) => recordDonation(tx, corrected))).toBe('changed');
  });

  it('are one with the declared day, which stays when the record is taken back', async () => {
    await declares(day);
    await records();
    expect(await given()).toEqual([{ ...atTheMosque, source: 'recorded' }]);
    await write((tx) => withdrawDonation(tx, { personId: ali, driveId: 3 }));
    expect(await given()).toMatchObject([{ day, source: 'declared', place: null, driveId: null }]);
  });

  it('are one when the person and the staff tell of them in the same moment', async () => {
    await Promise.all([declares(day), records(), declares(day), records()]);
    expect(await given()).toEqual([{ ...atTheMosque, source: 'recorded' }]);
  });

  it('are not lost by answering the questions again', async () => {
    await records();
    await declares();
    await declares(day, addDays(day, -200));
    expect(await given()).toMatchObject([{ ...atTheMosque, source: 'recorded' }, { source: 'declared' }]);
  });

  it('are taken back by their own drive alone', async () => {
    await records();
    await write((tx) => withdrawDonation(tx, { personId: ali, driveId: 4 }));
    await write((tx) => withdrawDonation(tx, { personId: zahra, driveId: 3 }));
    expect(await given()).toHaveLength(1);
    await write((tx) => withdrawDonation(tx, { personId: ali, driveId: 3 }));
    expect(await given()).toEqual([]);
  });

  it('of platelets set no interval', async () => {
    await write((tx) => recordDonation(tx, { personId: ali, ...atTheMosque, kind: 'platelets' }));
    await declares(addDays(day, -200));
    expect(await donationDays(scratch.database.read, ali)).toEqual([addDays(day, -200)]);
  });

  it('from the file leave with the consent; what was declared or recorded stays', async () => {
    await write(async (tx) => {
      await agreeToFile(tx, ali, 5);
      await keepCard(tx, ali, 'hash');
      await putDonation(tx, ali, inTheFile);
      await putDonation(tx, ali, { ...inTheFile, day: addDays(day, -300) });
      await takeBloodGroup(tx, ali, 'O-');
    });
    await records();
    await declares(inTheFile.day);
    const fromFile = { bloodGroup: 'O-', bloodGroupFrom: 'file' };
    expect(await part()).toEqual({ agreedToFileAt: 5, cardHash: 'hash', ...fromFile });
    await write((tx) => leaveFile(tx, ali));
    expect(await given()).toMatchObject([
      { day, source: 'recorded' },
      { day: inTheFile.day, source: 'declared', kind: 'whole', volume: null, place: null },
    ]);
    const nothing = { bloodGroup: null, bloodGroupFrom: null };
    expect(await part()).toEqual({ agreedToFileAt: null, cardHash: null, ...nothing });
  });

  it('leave the blood group that staff noted where the consent to the file is taken back', async () => {
    await write(async (tx) => {
      await agreeToFile(tx, ali, 5);
      await setBloodGroup(tx, ali, 'O+');
      await takeBloodGroup(tx, ali, 'A-');
      await leaveFile(tx, ali);
    });
    expect(await part()).toMatchObject({ agreedToFileAt: null, bloodGroup: 'O+' });
    await write((tx) => setBloodGroup(tx, ali, null));
    await write((tx) => takeBloodGroup(tx, ali, 'A-'));
    expect(await part()).toMatchObject({ bloodGroup: 'A-', bloodGroupFrom: 'file' });
  });

  it('are as the file tells them again once a wrong record is taken back', async () => {
    const filed: Donation = { ...inTheFile, day, kind: 'whole' };
    await write((tx) => putDonation(tx, ali, filed));
    await records();
    expect(await given()).toEqual([{ ...atTheMosque, source: 'recorded' }]);
    expect(await write((tx) => putDonation(tx, ali, filed))).toBe('known');
    await write((tx) => withdrawDonation(tx, { personId: ali, driveId: 3 }));
    expect(await given()).toEqual([filed]);
  });

  it('are the first drive’s where two record one day, and only it takes them back', async () => {
    await records();
    const second = { personId: ali, ...atTheMosque, volume: 300, driveId: 4 };
    expect(await write((tx) => recordDonation(tx, second))).toBe('known');
    await write((tx) => withdrawDonation(tx, { personId: ali, driveId: 4 }));
    expect(await given()).toEqual([{ ...atTheMosque, source: 'recorded' }]);
    await write((tx) => withdrawDonation(tx, { personId: ali, driveId: 3 }));
    expect(await given()).toEqual([]);
  });

  it('are found by a card only for who agreed', async () => {
    expect(await write((tx) => keepCard(tx, ali, 'hash'))).toBe(false);
    expect((await part())?.cardHash).toBeNull();
  });

  it('and the file are decided on by the own account, or the family where there is none', async () => {
    const mother = await write((tx) => addRelative(tx, 7, { firstName: 'مادر', relation: 'parent', now: 0 }));
    const { holders } = scratch.database.read.tables;
    await write((tx) => tx.insert(holders).values({ accountId: 7, personId: zahra, relation: 'spouse' }));
    const decides = async (account: number, person: number) =>
      (await decidesOn(scratch.database.read, account, person))?.id;
    expect(await decides(7, ali)).toBe(ali);
    expect(await decides(7, mother)).toBe(mother);
    const strangers = [await decides(7, zahra), await decides(8, ali), await decides(8, 999)];
    expect(strangers).toEqual([undefined, undefined, undefined]);
  });

  it('become one with those of a person who is the same', async () => {
    await records();
    await write(async (tx) => {
      await agreeToFile(tx, ali, 5);
      await setBloodGroup(tx, ali, 'AB+');
      await setBloodGroup(tx, zahra, 'A+');
      await keepFacts(tx, zahra, { donationDays: [day, addDays(day, -70)] });
      await moveDonations(tx, ali, zahra);
      await joinFileParts(tx, ali, zahra);
    });
    expect(await given(zahra)).toMatchObject([
      { ...atTheMosque, source: 'recorded' },
      { source: 'declared' },
    ]);
    expect(await part(zahra)).toMatchObject({ bloodGroup: 'A+', agreedToFileAt: 5 });
  });

  it('keep what each source told when two persons become one', async () => {
    await records();
    await write(async (tx) => {
      await putDonation(tx, ali, { ...inTheFile, day });
      await takeBloodGroup(tx, zahra, 'A+');
      await setBloodGroup(tx, ali, 'AB+');
      await recordDonation(tx, { personId: zahra, ...atTheMosque, driveId: 4 });
      await moveDonations(tx, ali, zahra);
      await joinFileParts(tx, ali, zahra);
    });
    expect(await given(zahra)).toMatchObject([{ source: 'recorded', driveId: 4 }]);
    expect(await part(zahra)).toMatchObject({ bloodGroup: 'AB+', bloodGroupFrom: 'staff' });
    await write((tx) => withdrawDonation(tx, { personId: zahra, driveId: 4 }));
    expect(await given(zahra)).toMatchObject([{ source: 'file', kind: 'platelets' }]);
  });

  it('are told in full to their person, and erased with them', async () => {
    await records();
    await declares(day);
    await write((tx) => setBloodGroup(tx, ali, 'O+'));
    expect(await exportDonations(scratch.database.read, ali)).toEqual({
      bloodGroup: 'O+',
      agreedToFile: null,
      hasGivenCard: false,
      donations: [
        { day: '2026-11-23', source: 'recorded', kind: 'whole', volume: 450, place: 'مسجد جامع' },
        { day: '2026-11-23', source: 'declared', kind: 'whole', volume: null, place: null },
      ],
    });
    await write((tx) => forget(tx, [ali]));
    expect(await given()).toEqual([]);
  });
});
