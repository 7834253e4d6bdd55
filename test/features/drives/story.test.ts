import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDrives } from '../../../src/features/drives/index.ts';
import { ensureOwners } from '../../../src/features/staff/index.ts';
import { flavours, MONDAY, openDeskRoom } from './room.ts';

describe.each(flavours)('Planning a drive on %s', (flavour) => {
  let room: Awaited<ReturnType<typeof openDeskRoom>>;
  beforeEach(async () => {
    room = await openDeskRoom(flavour);
    ({ scratch, reza, zahra, goes, done } = room);
  });
  afterEach(() => room.close());

  let { scratch, reza, zahra, goes, done } = {} as typeof room;
  const fills = (team = 'تیم سیار ۱') =>
    goes(
      '/newdrive',
      'والی',
      'مسجد والی، ایلام',
      '۱۲ آذر',
      '17',
      '۲۱',
      '۱۵ دقیقه',
      '۴ صندلی',
      'همه',
      team,
      'بدون یادداشت',
    );
  const open = () => openDrives(scratch.database.read, MONDAY);

  it('goes from a few answers over a draft to an open drive', async () => {
    await fills();
    expect(reza.sees()).toContain('پنجشنبه ۱۲ آذر – مسجد والی');
    expect(reza.sees()).toContain('۱۳ نوبت باز، ۳ بسته هنگام نماز');
    expect(await open()).toEqual([]);
    await done(reza.presses('انتشار'));
    expect(reza.sees()).toContain('منتشر شد و نوبت‌دهی باز است');
    expect(await open()).toMatchObject([{ place: 'مسجد والی', town: 'ایلام', free: 52 }]);
    await goes('/drives');
    expect(reza.buttons()).toContain('پنجشنبه ۱۲ آذر – مسجد والی');
  });

  it('answers bad input with a clear sentence and loses nothing', async () => {
    await goes('/newdrive', 'هیچ‌جا');
    expect(reza.sees()).toContain('مسجدی با «هیچ‌جا» پیدا نشد');
    await goes('والی', 'مسجد والی، ایلام', 'نمی‌دانم');
    expect(reza.sees()).toContain('این تاریخ خوانده نشد');
    await goes('تقویم ماه', 'ماه بعد', '۵', '۲۵');
    expect(reza.sees()).toContain('این ساعت خوانده نشد');
    await done(reza.sendsSticker());
    await goes('۹:۰۰', '۸:۰۰');
    expect(reza.sees()).toContain('بیش از ۱۸ ساعت');
    await goes('۱۸');
    expect(reza.sees()).toContain('مسجد والی، شنبه ۵ دی، ساعت ۰۹:۰۰ تا ۱۸:۰۰');
    await goes('۲۰۰');
    expect(reza.sees()).toContain('از ۵ تا ۱۲۰');
    await goes('۲۰', '۳', 'بانوان', 'x');
    expect(reza.sees()).toContain('نام تیم');
    await goes('تیم بانوان', 'ورود از حیاط');
    expect(reza.sees()).toContain('بانوان، تیم بانوان، پیش‌نویس');
    expect(reza.sees()).toContain('یادداشت: ورود از حیاط');
  });

  it('asks which half of the day a bare hour means, and takes it where only one is possible', async () => {
    await goes('/newdrive', 'والی', 'مسجد والی، ایلام', 'فردا ساعت ۵', '۵');
    expect(reza.buttons()).toEqual(['ساعت ۰۵:۰۰', 'ساعت ۱۷:۰۰', 'انصراف']);
    await goes('ساعت ۱۷:۰۰', '۸');
    expect(reza.buttons()).toEqual(['ساعت ۲۰:۰۰', 'ساعت ۰۸:۰۰', 'انصراف']);
    await goes('۲');
    expect(reza.sees()).toContain('یعنی ساعت ۰۲:۰۰ بامداد روز بعد؟');
    await goes('ساعت ۰۲:۰۰');
    expect(reza.sees()).toContain('ساعت ۱۷:۰۰ تا ۰۲:۰۰');
  });

  it('says why a draft cannot be published, and lets it be corrected', async () => {
    await fills();
    await goes('انتشار', '/newdrive', 'جامع مهران', 'مسجد جامع مهران، مهران', '۱۲ آذر', '۱۸', '۲۲');
    await goes('۱۵', '۴', 'همه', 'تیم سیار ۱', 'بدون یادداشت', 'انتشار');
    expect(reza.sees()).toContain('این تیم پنجشنبه ۱۲ آذر، ساعت ۱۷:۰۰ در مسجد والی است و نمی‌رسد');
    await goes('اصلاح', 'تیم و یادداشت', 'تیم سیار ۲', 'بدون یادداشت', 'انتشار');
    expect((await open()).map(({ team }) => team)).toEqual(['تیم سیار ۱', 'تیم سیار ۲']);
  });

  it('does not plan a second drive of a team for the same hour', async () => {
    await fills();
    await fills();
    expect(reza.sees()).toContain('این تیم در همین روز و ساعت برنامه دارد.');
    await goes('/drives');
    expect(reza.buttons()).toEqual(['پیش‌نویس‌ها', 'خانه']);
    await goes('پیش‌نویس‌ها');
    expect(reza.buttons()).toEqual(['پنجشنبه ۱۲ آذر – مسجد والی (پیش‌نویس)', 'آینده', 'خانه']);
  });

  it('goes on where the form was left', async () => {
    await goes('/newdrive', 'والی', 'مسجد والی، ایلام', '۱۲ آذر', 'انصراف');
    await goes('/newdrive');
    expect(reza.sees()).toContain('مسجد والی، پنجشنبه ۱۲ آذر');
    expect(reza.sees()).toContain('از چه ساعتی');
    await goes('/newdrive');
    expect(reza.sees()).toContain('از چه ساعتی');
  });

  it('is not there for anybody else', async () => {
    for (const act of [zahra.says('/newdrive'), zahra.says('/drives')]) {
      await done(act);
      expect(zahra.sees()).toContain('چنین فرمانی برای شما نیست');
    }
    await fills();
    await done(zahra.pressesData('dnp:1'));
    expect(await open()).toEqual([]);
    expect(zahra.spinning()).toBe(0);
  });

  it('gives a draft another hour, and throws it away', async () => {
    await fills();
    await goes('اصلاح', 'ساعت', '۱۸', '۲۲');
    expect(reza.sees()).toContain('ساعت ۱۸:۰۰ تا ۲۲:۰۰');
    await goes('دور ریختن پیش‌نویس');
    expect(reza.sees()).toContain('پیش‌نویس دور ریخته شد');
  });

  it('answers forged and stale buttons', async () => {
    await goes('/drives');
    for (const data of [
      'dnp:99',
      'dnd:99',
      'dnx:99',
      'dne:99',
      'dng:99:0',
      'dnl:zz',
      'dnl:9:9',
      'dnd:!',
      'dnm:99:3',
      'dnh:99:0',
      'dnk:99:1:0',
      'dnr:99',
      'dnc:99',
      'dnw:99',
      'dna:99',
      'dnv:99',
      'vev:99999:0',
      'vea:1:0:9:9',
      'vez:1:99',
      'veg:1:0:9',
      'vef:99999:0',
      'ves:1:0:zzzz:0',
      'vel:99',
    ]) {
      await done(reza.pressesData(data));
      expect(reza.sees()).not.toBe('');
      expect(reza.spinning()).toBe(0);
    }
  });

  it('is handed to whoever opens the one-time link', async () => {
    await scratch.database.write((tx) => tx.delete(tx.tables.roles));
    const payload = (await ensureOwners(scratch.database, [], MONDAY)) ?? '';
    await done(zahra.starts(payload));
    expect(zahra.sees()).toContain('شما مدیر این ربات هستید');
    await done(zahra.says('/drives'));
    expect(zahra.sees()).toContain('هنوز هیچ خون‌گیری');
    await done(reza.starts(payload));
    expect(reza.sees()).toContain('دیگر به کار نمی‌آید');
  });
});
