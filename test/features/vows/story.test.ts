import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instant } from '../../../src/calendar/index.ts';
import { addRelative, joinCenter } from '../../../src/features/donors/index.ts';
import type { SimPerson } from '../../simulator/index.ts';
import { aDrive, now, ramadan } from './season.ts';
import { openStage, type Stage, stages } from './stage.ts';

describe.each(stages)('Declaring on $flavour and $database', ({ flavour, open }) => {
  let stage: Stage;
  let ali: SimPerson;
  beforeEach(async () => {
    stage = await openStage(flavour, open);
    ali = stage.sim.person({ firstName: 'علی' });
  });
  afterEach(() => stage.close());

  it('leads from the word to the least crowded hours in two taps', async () => {
    await stage.says(ali, 'نذر خون');
    expect(ali.buttons()).toEqual(['ماه رمضان', 'محرم و صفر', 'هر وقت لازم شد، خبرم کنید', 'خانه']);
    await stage.goes(ali, 'ماه رمضان');
    expect(ali.sees()).toContain('از دوشنبه ۱۹ بهمن تا سه‌شنبه ۱۸ اسفند');
    expect(ali.sees()).toContain(
      'ثبت شما اعلام آمادگی برای نذر خون است و صیغهٔ شرعی نذر نیست؛ اگر صیغه خوانده‌اید، حکم آن را از دفتر مرجع تقلیدتان بپرسید.',
    );
    await stage.goes(ali, 'شهدای استان');
    expect(ali.sees()).toContain('اعلام آمادگی شما ثبت شد');
    expect(ali.sees()).toContain('پلاکت سه روز می‌ماند');
    expect(ali.buttons()).toEqual([
      'پنجشنبه ۲۹ بهمن، ساعت ۲۰:۱۵ – مسجد جامع',
      'پنجشنبه ۲۹ بهمن، ساعت ۲۰:۳۰ – مسجد جامع',
      'رزرو نوبت',
      'بازگشت',
      'خانه',
    ]);
    await stage.goes(ali, 'پنجشنبه ۲۹ بهمن، ساعت ۲۰:۱۵ – مسجد جامع');
    expect(ali.sees()).toBe(`slot:${stage.slots[1]}:1`);
    expect(ali.spinning()).toBe(0);
  });

  it('prefers the drives near one’s center, and leaves crowded nights and other people’s hours out', async () => {
    const later = (n: number) => addDays(ramadan.startDay, n);
    const adds = (n: number, place: string, lat: number, audience: 'all' | 'women' = 'all') =>
      aDrive(stage.database, later(n), [[4, 0]], { place, lat, audience });
    await adds(9, 'میان', 33.7);
    await adds(9, 'دور', 34.5);
    await adds(11, 'نزدیک', 33.64);
    await adds(12, 'بانوان', 33.63, 'women');
    await adds(17, 'شب قدر', 33.63);
    stage.clock = instant(later(8), 720);
    await stage.says(ali, 'نذر خون');
    await stage.database.write((tx) => joinCenter(tx, 1, 12));
    await stage.vows(ali);
    expect(ali.buttons().slice(0, 5)).toEqual([
      'پنجشنبه ۲۹ بهمن، ساعت ۲۰:۱۵ – مسجد جامع',
      'جمعه ۳۰ بهمن، ساعت ۲۰:۰۰ – نزدیک',
      'چهارشنبه ۲۸ بهمن، ساعت ۲۰:۰۰ – میان',
      'پنجشنبه ۲۹ بهمن، ساعت ۲۰:۳۰ – مسجد جامع',
      'رزرو نوبت',
    ]);
  });

  it('takes a name where one wants to say it, and shows it to its owner alone', async () => {
    await stage.says(ali, '/vow');
    await stage.goes(ali, 'ماه رمضان', 'برای شفای …');
    expect(ali.sees()).toContain('برای شفای چه کسی؟');
    expect(ali.sees()).toContain('صیغهٔ شرعی نذر نیست');
    await stage.says(ali, 'مادربزرگم، که سال‌هاست در بیمارستان بستری است و دعا می‌خواهد');
    expect(ali.sees()).toContain('کوتاه‌تر از ۴۰ حرف');
    expect(ali.buttons()).toContain('بدون نام');
    await stage.says(ali, '<b>');
    expect(ali.sees()).toContain('با حروف');
    await stage.says(ali, '  مادربزرگم   فاطمه ');
    expect(ali.sees()).toContain('اعلام آمادگی شما ثبت شد');
    expect(ali.sees()).toContain('به نیت شفای مادربزرگم فاطمه');
    expect((await stage.kept())[0]?.behalf).not.toContain('فاطمه');
    await stage.goes(ali, 'بازگشت', 'نذر شما – ماه رمضان');
    expect(ali.sees()).toContain('به نیت شفای مادربزرگم فاطمه');
  });

  it('needs no name', async () => {
    await stage.says(ali, 'نذر خون');
    await stage.goes(ali, 'ماه رمضان', 'هدیه به روح …', 'بدون نام');
    expect(ali.sees()).toContain('اعلام آمادگی شما ثبت شد');
    expect(await stage.kept()).toMatchObject([{ intention: 'departed', behalf: null, state: 'open' }]);
    await stage.goes(ali, 'بازگشت', 'هر وقت لازم شد، خبرم کنید', 'هدیه به روح …', 'انصراف');
    expect(await stage.kept()).toHaveLength(1);
  });

  it('is called when it is needed', async () => {
    await stage.says(ali, 'نذر خون');
    await stage.goes(ali, 'هر وقت لازم شد، خبرم کنید', 'خودم');
    expect(ali.sees()).toContain('هر وقت خون کم شود، خبرتان می‌کنیم');
    expect(ali.buttons()).toEqual(['رزرو نوبت', 'بازگشت', 'خانه']);
    await stage.goes(ali, 'بازگشت');
    expect(ali.buttons()).toEqual(['نذر شما – هر وقت لازم شد', 'ماه رمضان', 'محرم و صفر', 'خانه']);
    await stage.goes(ali, 'نذر شما – هر وقت لازم شد');
    expect(ali.buttons()).toEqual(['برداشتن نذر', 'بازگشت', 'خانه']);
  });

  it('says no day that is only computed', async () => {
    await stage.says(ali, 'نذر خون');
    await stage.goes(ali, 'محرم و صفر');
    expect(ali.sees()).toContain('تاریخ‌ها پس از اعلام رسمی تقویم گفته می‌شود');
    await stage.goes(ali, 'خودم');
    expect(ali.sees()).toContain('تاریخ‌ها پس از اعلام رسمی تقویم گفته می‌شود');
    expect(ali.buttons()).toEqual(['رزرو نوبت', 'بازگشت', 'خانه']);
  });

  it('asks whose vow it is where the phone is a family’s', async () => {
    await stage.says(ali, 'نذر خون');
    const relative = { firstName: 'زهرا', relation: 'spouse', now } as const;
    const zahra = await stage.database.write((tx) => addRelative(tx, 1, relative));
    await stage.says(ali, 'نذر خون');
    expect(ali.buttons()).toEqual(['خودم', 'همسرم – زهرا', 'خانه']);
    await stage.goes(ali, 'همسرم – زهرا', 'ماه رمضان');
    expect(ali.sees()).toContain('نذر خون زهرا – ماه رمضان');
    await stage.goes(ali, 'خود زهرا');
    expect(await stage.kept()).toMatchObject([{ personId: zahra, accountId: 1 }]);
    await stage.goes(ali, 'بازگشت', 'بازگشت');
    expect(ali.buttons()).toEqual(['خودم', 'همسرم – زهرا', 'خانه']);
    await stage.done(ali.starts(`v_${stage.campaigns.get('ramadan 1448')}`));
    await stage.goes(ali, 'خودم');
    expect(ali.sees()).toContain('نذر خون – ماه رمضان');
  });
});
