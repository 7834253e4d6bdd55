import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, today } from '../../src/calendar/index.ts';
import type { Writes } from '../../src/database/index.ts';
import { importDonations, readDonations, recordDonation, selfOf } from '../../src/features/donors/index.ts';
import { deferOnSite } from '../../src/features/eligibility/index.ts';
import { required } from '../../src/lib/assert.ts';
import { openVault } from '../../src/lib/vault.ts';
import { healthyMan } from './answers.ts';
import * as life from './full-life.ts';
import { type Actor, flavours, MONDAY, openStage, type Stage } from './stage.ts';
import { drivePlan } from './town.ts';

const list = `date,card,kind,volume,place,group
1404/12/01,۱۲۳۴۵۶۷۸,whole,450,پایگاه ایلام,AB+
1404/09/01,12345678,platelets,250,,
`;

describe.each(flavours)('On %s, who gave blood', (flavour) => {
  let stage: Stage;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: life.townAndMehran });
    ali = stage.person('علی');
    // Who speaks first has the first account.
    await ali.says('/start');
  });
  afterEach(() => stage.close());

  const write = async (work: (tx: Writes, personId: number) => Promise<unknown>) => {
    const { database } = stage.scratch;
    const self = required(await selfOf(database.read, 1), 'a person');
    await database.write((tx) => work(tx, self.id));
  };
  const given = {
    day: today(MONDAY),
    kind: 'whole',
    volume: 450,
    place: 'مسجد جامع ایلام',
    driveId: 9,
  } as const;
  const history = async () => {
    await ali.says('مشخصات من');
    await ali.presses('اهداهای من');
  };

  it('sees it, when they may give again, and gets no place before', async () => {
    await life.screened(ali);
    await history();
    expect(ali.sees()).toContain('هنوز اهدایی ثبت نشده است');
    await write((tx, personId) => recordDonation(tx, { personId, ...given }));
    await history();
    expect(ali.sees()).toContain('تعداد: ۱');
    expect(ali.sees()).toContain('اهدای بعدی: از دوشنبه ۲۸ دی ۱۴۰۵ ممکن است');
    expect(ali.sees()).toContain('دوشنبه ۲ آذر ۱۴۰۵، خون کامل، ۴۵۰ میلی‌لیتر، مسجد جامع ایلام');
    await ali.goes('بازگشت', 'خانه', 'رزرو نوبت', 'خودم');
    expect(ali.sees()).toContain('اهدا از دوشنبه ۲۸ دی ۱۴۰۵ ممکن است');
  });

  it('cannot move a booking they hold to a day before that', async () => {
    await life.books(ali, 'صاحب‌الزمان', '۱۸:۳۰');
    await write((tx, personId) => recordDonation(tx, { personId, ...given }));
    await ali.says('نوبت‌های من');
    await ali.presses('جابه‌جایی نوبت');
    expect(ali.sees()).toContain('اهدا از دوشنبه ۲۸ دی ۱۴۰۵ ممکن است');
  });

  it('is offered no freed place before that, though they wait for one', async () => {
    const [sara, reza] = [stage.person('سارا'), stage.person('رضا')];
    await life.books(sara, 'مهران', '۱۹:۰۰');
    await life.waitsInMehran(ali, '۱۹:۰۰');
    await life.waitsInMehran(reza, '۱۹:۰۰');
    await write((tx, personId) => recordDonation(tx, { personId, ...given }));
    await sara.presses('لغو نوبت');
    await stage.app.deliverDue();
    expect(reza.sees()).toContain('یک جا خالی شد');
    expect(ali.sees()).not.toContain('یک جا خالی شد');
  });

  it('and was deferred on site is told so in plain words, and never why', async () => {
    await life.screened(ali);
    const until = addDays(drivePlan.day, 10);
    await write((tx, personId) => deferOnSite(tx, { visitId: 1, personId, until }));
    await ali.says('رزرو نوبت');
    await ali.presses('خودم');
    expect(ali.sees()).toContain('در روز خون‌گیری معافیت موقت از اهدا ثبت شد؛ اهدا از یکشنبه ۲۲ آذر ۱۴۰۵');
    await ali.says('آیا می‌توانم خون بدهم؟');
    expect(ali.sees()).toContain('معافیت موقت');
    await ali.presses('همان روز خبرم کنید');
    expect(ali.sees()).toContain('یکشنبه ۲۲ آذر ۱۴۰۵');
    await history();
    expect(ali.sees()).toContain('اهدای بعدی: از یکشنبه ۲۲ آذر ۱۴۰۵');
    await stage.comes('2026-12-13T10:05:00+03:30');
    expect(ali.sees()).toContain('امروز روزی است که خواستید خبرتان کنیم');
  });

  describe('and is asked whether anything stands against it', () => {
    const recordsGiven = (kind: 'whole' | 'platelets') =>
      write((tx, personId) =>
        recordDonation(tx, { personId, ...given, day: addDays(today(MONDAY), -3), kind }),
      );
    const begins = async (answers: number) => {
      await life.screened(ali);
      await ali.says('آیا می‌توانم خون بدهم؟');
      await ali.goes(...healthyMan.slice(0, answers));
    };
    const goesOn = (answers: number) => ali.goes(...healthyMan.slice(answers));

    it('hears of the physician after platelets', async () => {
      await begins(0);
      await recordsGiven('platelets');
      await goesOn(0);
      expect(ali.sees()).toContain('تصمیم با پزشک انتقال خون است');
      expect(ali.sees()).not.toContain('مانعی ندیدیم');
      await history();
      expect(ali.sees()).not.toContain('اهدای بعدی');
    });

    it('hears of the donation that a drive recorded while they answered, and is told on the day', async () => {
      await begins(4);
      await recordsGiven('whole');
      await goesOn(4);
      expect(ali.sees()).not.toContain('مانعی ندیدیم');
      expect(ali.sees()).toContain('اهدا از جمعه ۲۵ دی ۱۴۰۵ ممکن است');
      await ali.goes('نه', 'بله، خبرم کنید');
      expect(ali.sees()).toContain('جمعه ۲۵ دی ۱۴۰۵');
      await stage.comes('2027-01-15T10:05:00+03:30');
      expect(ali.sees()).toContain('امروز روزی است که خواستید خبرتان کنیم');
    });

    it('hears of the deferral that staff noted while they answered', async () => {
      await begins(4);
      const until = addDays(drivePlan.day, 10);
      await write((tx, personId) => deferOnSite(tx, { visitId: 1, personId, until }));
      await goesOn(4);
      expect(ali.sees()).toContain('معافیت موقت از اهدا ثبت شد؛ اهدا از یکشنبه ۲۲ آذر ۱۴۰۵');
      expect(ali.buttons()).not.toContain('رزرو نوبت');
    });

    it('hears of what was recorded before they said whether their answers may be kept', async () => {
      await begins(0);
      await goesOn(0);
      expect(ali.sees()).toContain('مانعی ندیدیم');
      await recordsGiven('whole');
      await ali.presses('بله، نگه دارید');
      expect(ali.sees()).toContain('اهدا از جمعه ۲۵ دی ۱۴۰۵ ممکن است');
      expect(ali.buttons()).not.toContain('رزرو نوبت');
    });

    it('is asked anew where the answers are too old when they say so', async () => {
      await begins(0);
      await goesOn(0);
      stage.clock.moveTo('2026-12-09T10:00:00+03:30');
      await ali.presses('بله، نگه دارید');
      expect(ali.sees()).toContain('از این پاسخ‌ها چند روز گذشته است');
      await ali.presses('آیا می‌توانم خون بدهم؟');
      expect(ali.sees()).toContain('سن شما؟');
    });
  });

  it('has the service’s file kept only as long as they agree', async () => {
    const imports = () => {
      const rows = readDonations(list, openVault('0'.repeat(64)), stage.clock.now());
      return importDonations(stage.scratch.database, rows, { onDonations: async () => {} });
    };
    await history();
    await ali.goes('سابقهٔ اهدا از پروندهٔ انتقال خون', 'اجازه می‌دهم', 'شمارهٔ کارت اهدا');
    await ali.says('کارتم گم شده');
    expect(ali.sees()).toContain('۵ تا ۲۰ رقم');
    await ali.says('۱۲۳۴ ۵۶۷۸');
    expect(ali.sees()).toContain('شمارهٔ کارت رمزشده نگه داشته شد');
    expect(await imports()).toMatchObject({ new: 2, problems: [] });
    await ali.presses('بازگشت');
    expect(ali.sees()).toContain('گروه خونی: AB مثبت');
    expect(ali.sees()).toContain('۱ اسفند ۱۴۰۴، خون کامل، ۴۵۰ میلی‌لیتر، پایگاه ایلام');
    await ali.says('/mydata');
    expect(life.dataOf(ali)).toMatchObject({
      persons: [
        { bloodGroup: 'AB+', hasGivenCard: true, donations: [{ source: 'file' }, { kind: 'platelets' }] },
      ],
    });
    await history();
    await ali.goes('سابقهٔ اهدا', 'پس گرفتن اجازه');
    expect(ali.sees()).toContain('پاک شد');
    expect(await imports()).toMatchObject({ new: 0, unknown: 2 });
    await ali.presses('بازگشت');
    expect(ali.sees()).toContain('هنوز اهدایی ثبت نشده است');
    expect(ali.sees()).not.toContain('گروه خونی');
  });

  it('takes a button about somebody else for what it is', async () => {
    const sara = stage.person('سارا');
    await history();
    await sara.says('مشخصات من');
    await sara.presses('اهداهای من');
    for (const data of ['dd:1', 'ddf:1', 'dda:1:1', 'ddk:1', 'dd:zz']) {
      await sara.pressesData(data);
      expect(sara.sees()).toContain('فقط از حساب خودِ آن شخص');
    }
    await history();
    expect(ali.buttons()).toContain('سابقهٔ اهدا از پروندهٔ انتقال خون');
  });
});
