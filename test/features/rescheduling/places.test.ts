import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/calendar/index.ts';
import type { Venue } from '../../../src/features/drives/index.ts';
import { toldApart } from '../../../src/features/rescheduling/place-names.ts';
import { databases, type Scratch } from '../../databases.ts';
import { acting } from '../booking/acting.ts';
import { aMember, anEvening, day, type Member } from '../booking/evening.ts';
import { changing } from './evening.ts';

const point = { lat: 33.1222, lon: 46.1647 };

describe.each(databases)('A drive that goes elsewhere on $name', ({ open }) => {
  let scratch: Scratch;
  let staff: ReturnType<typeof changing>;
  let driveId: number;
  let ali: Member;
  beforeEach(async () => {
    scratch = await open();
    staff = changing(scratch.database);
    const evening = await anEvening(scratch.database, [4]);
    driveId = evening.driveId;
    ali = await aMember(scratch.database);
    await acting(scratch.database).holds(ali, evening.slots[0] ?? 0);
  });
  afterEach(() => scratch.dispose());

  const goes = (venue: Partial<Venue>) => {
    const there = { centerId: null, place: '', address: null, point, approximate: false, ...venue };
    return staff.becomes(driveId, { kind: 'placed', venue: there });
  };
  const heard = async () => [...(await staff.hears('notice')).values()][0];

  /** A center of this name, with nothing known of its street. */
  const aCenter = async (id: number, town: string): Promise<void> => {
    await scratch.database.write(async (tx) => {
      const { centers, counties, towns } = tx.tables;
      const [county] = await tx.insert(counties).values({ name: town, searchKey: town }).returning();
      const at = { countyId: county?.id ?? 0, name: town, searchKey: town, lat: 33, lon: 46 };
      const [made] = await tx.insert(towns).values(at).returning();
      const where = { townId: made?.id ?? 0, searchKey: 'جامع', lat: 33, lon: 46, approximate: true };
      await tx.insert(centers).values({ id, mosque: 'مسجد جامع', ...where });
    });
  };

  it('is told of and listed where the other mosque has the same name, by its town', async () => {
    await aCenter(70, 'ایلام');
    await aCenter(77, 'مهران');
    await goes({ centerId: 70, place: 'مسجد جامع' });
    await heard();
    expect(await goes({ centerId: 77, place: 'مسجد جامع' })).toMatchObject({ concerned: 1 });
    expect((await heard())?.text).toContain('به جای مسجد جامع (ایلام) در مسجد جامع (مهران) است.');
    expect(await staff.calls(driveId)).toMatchObject([{ personId: ali.personId, isTold: true }]);
  });

  it('is told of where only the street is another, once', async () => {
    const { place } = await staff.drive(driveId);
    const address = 'بلوار جانبازان';
    expect(await goes({ place, address })).toMatchObject({ concerned: 1 });
    const { text = '' } = (await heard()) ?? {};
    expect(text).toContain(`در ${place} (${address}) است.`);
    expect(text.split(address)).toHaveLength(2);
  });

  it('and to another day is told in forty words', async () => {
    await staff.becomes(driveId, { kind: 'moved', day: addDays(day, 1), startMinutes: 1110 });
    await goes({
      place: 'مسجد جامع حضرت علی‌بن ابی‌طالب (ع) شهرک شهید بهشتی',
      address: 'بلوار آزادی، خیابان شهید رجایی، روبه‌روی درمانگاه',
    });
    const { text = '' } = (await heard()) ?? {};
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(40);
    expect(text).toContain('خون‌گیری پنجشنبه ۱۲ آذر به جای مسجد صاحب‌الزمان (عج)، جمعه ۱۳ آذر در ');
    expect(text).toContain('نوبت شما اکنون جمعه ۱۳ آذر، ساعت ۱۸:۳۰ است.');
  });
});

describe('Two places beside each other', () => {
  const from = { centerId: 1, place: 'مسجد جامع', town: 'ایلام', address: null };
  it.each([
    [{ place: 'مسجد والی' }, 'مسجد جامع', 'مسجد والی'],
    [{ town: 'ایوان' }, 'مسجد جامع (ایلام)', 'مسجد جامع (ایوان)'],
    [{ address: 'خیابان فردوسی' }, 'مسجد جامع', 'مسجد جامع (خیابان فردوسی)'],
  ])('are called so that nobody takes one for the other: %o', (other, was, is) => {
    expect(toldApart(from, { ...from, centerId: 2, ...other })).toEqual({ from: was, to: is });
  });
});
