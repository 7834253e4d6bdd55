import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { announceDrive } from '../../src/features/drives/index.ts';
import { healthyMan, healthyWoman, untilSkin } from './answers.ts';
import { type Actor, openStage, type Stage } from './stage.ts';
import { drivePlan, town } from './town.ts';

/** What a screen asks of a person: words to read, buttons to choose from. */
interface Effort {
  readonly text: string;
  readonly words: number;
  readonly buttons: number;
}

const MOST_WORDS = 40;
const MOST_BUTTONS = 8;

/** The exceptions: the confidential screen, the sentence on religious law, lists of hours, calendars. */
const isExempt = (text: string, data: readonly string[]): boolean =>
  text.includes('لازم نیست بگویید کدام') ||
  text.includes('صیغهٔ شرعی') ||
  data.some((d) => /^(bs|bvs|sk):/.test(d)) ||
  /^(در چه|<b>در چه)/.test(text);

describe('The effort a booking takes', () => {
  let stage: Stage;
  let ali: Actor;
  const screens: Effort[] = [];

  beforeAll(async () => {
    stage = await openStage({
      flavour: 'telegram',
      prepare: town,
      now: Date.parse('2026-11-24T10:00:00+03:30'),
    });
    ali = stage.person('علی');
    await everyRoom(ali);
    await everyTurnOfABooking(stage);
    for (const { method, params } of stage.sim.calls()) {
      if (!['sendMessage', 'editMessageText', 'sendPhoto'].includes(method)) continue;
      const text = String(params.text ?? params.caption).replace(/<[^>]+>/g, '');
      const markup = params.reply_markup as { inline_keyboard?: { callback_data?: string }[][] } | undefined;
      const buttons = markup?.inline_keyboard?.flat() ?? [];
      if (
        isExempt(
          text,
          buttons.map((b) => b.callback_data ?? ''),
        )
      )
        continue;
      const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      screens.push({ text, words, buttons: buttons.length });
    }
  });
  afterAll(() => stage.close());

  it('is measured on many screens', () => {
    expect(new Set(screens.map(({ text }) => text)).size).toBeGreaterThan(40);
  });

  it('is at most forty words a screen', () => {
    expect(screens.filter(({ words }) => words > MOST_WORDS)).toEqual([]);
  });

  it('is at most eight buttons a screen', () => {
    expect(screens.filter(({ buttons }) => buttons > MOST_BUTTONS)).toEqual([]);
  });
});

/** Walks through every room as a member does, odd turns included. */
async function everyRoom(ali: Actor): Promise<void> {
  await ali.says('/start');
  await ali.says('مسجد ۹۹');
  await ali.sharesLocation(33.63, 46.42);
  await ali.says('/start c_1');
  await ali.goes('مسجد دیگر');
  await ali.says('جامع');
  await ali.says('مسجد ۱');
  await ali.presses('بله، همین');
  await ali.goes(
    'رزرو نوبت',
    'خودم',
    ...untilSkin,
    'بله، یکی از این‌ها',
    'حجامت',
    'فروردین',
    '۸',
    'چیز دیگری نیست',
  );
  await ali.goes('هیچ‌کدام', 'هیچ‌کدام', 'هیچ‌کدام', 'بله، نگه دارید', 'بله، خبرم کنید');
  await ali.says('رزرو نوبت');
  await ali.presses('خودم');
  await ali.says('آیا می‌توانم خون بدهم؟');
  await ali.goes('۱۸ تا ۶۰', 'نه', 'هنوز نداده‌ام', 'نه', ...['هیچ‌کدام', 'هیچ‌کدام', 'هیچ‌کدام', 'هیچ‌کدام']);
  await ali.says('آیا می‌توانم خون بدهم؟');
  await ali.goes('۱۸ تا ۶۰', 'بله', 'هنوز نداده‌ام', ...healthyMan.slice(4));
  await ali.goes('رزرو نوبت', 'بازگشت', 'همسرم');
  await ali.says('زهرا');
  await ali.goes(...healthyWoman, 'نه', 'رزرو نوبت', 'صاحب‌الزمان', '۱۸:۳۰', 'با خودروی خودم', 'تأیید نوبت');
  await ali.presses('تقویم گوشی');
  await ali.says('نوبت‌های من');
  await ali.presses('لغو نوبت');
  await everySetting(ali);
  for (const word of [
    'مشخصات من',
    'راهنما',
    '/privacy',
    '/mydata',
    '/stop',
    '/forgetme',
    '/menu',
    '/newdrive',
    'سلام',
  ]) {
    await ali.says(word);
  }
  await ali.sendsSticker();
  await ali.pressesData('bc:zz:zz:0');
}

/** Moving, coming along, waiting, being offered a place and reminded; and a vow with and without a name. */
async function everyTurnOfABooking(stage: Stage): Promise<void> {
  const narrow = { ...drivePlan, team: 'اکیپ دو', capacity: 2, centerId: 3, place: 'مسجد جامع مهران' };
  await stage.scratch.database.write((tx) => announceDrive(tx, narrow, stage.clock.now()));
  const [reza, mina] = [stage.person('رضا'), stage.person('مینا')];
  for (const who of [reza, mina]) {
    await who.says('/start c_1');
    await who.goes('بله، همین', 'رزرو نوبت', 'خودم', ...healthyMan, 'نه', 'رزرو نوبت', 'مهران');
  }
  await reza.goes('۱۸:۳۰', 'پیاده', 'همراه دارم', 'نفر دیگر');
  await reza.says('زهرا');
  await reza.goes('ادامه', ...healthyWoman, 'نه', 'ادامه', 'تأیید نوبت');
  await mina.goes('بازگشت', 'مهران', 'صف انتظار – ساعت ۱۸:۳۰');
  await mina.says('نوبت‌های من');
  await mina.goes('رزرو نوبت', 'خودم', 'مهران', '۱۹:۰۰', 'پیاده', 'تأیید نوبت', 'جابه‌جایی نوبت');
  await mina.presses('صف انتظار – ساعت ۱۸:۳۰');
  await stage.comes('2026-11-30T18:31:00+03:30');
  await reza.says('نوبت‌های من');
  await reza.goes('جابه‌جایی نوبت', '۱۹:۱۵', 'تأیید نوبت');
  await stage.comes('2026-11-30T18:32:00+03:30');
  await mina.presses('نه، نفر بعد');
  await stage.comes('2026-12-02T18:31:00+03:30');
  await stage.comes('2026-12-03T17:16:00+03:30');
  await mina.says('/vow');
  await mina.goes('محرم و صفر', 'برای شفای');
  await mina.says('مادرم');
  await mina.says('/vow');
  await mina.goes('نذر شما', 'برداشتن نذر');
  await reza.says('/vow');
  await reza.goes('خودم', 'هر وقت لازم شد، خبرم کنید', 'شهدای استان');
}

async function everySetting(ali: Actor): Promise<void> {
  await ali.says('تنظیمات');
  await ali.goes('پیام‌ها', 'دعوت به خون‌گیری', 'حداکثر دو پیام در هفته', 'یک پیام', 'بازگشت');
  await ali.goes('هیچ پیامی نفرستید', 'پیام‌ها دوباره بیاید');
  await ali.goes('ساعت سکوت', 'آغاز', 'ساعت ۲۳:۰۰', 'پایان', 'ساعت ۰۷:۰۰', 'ساعت همیشگی', 'بازگشت');
  await ali.goes('در دسترس نیستم', 'یک هفته', 'دوباره در دسترسم');
  await ali.goes('خواندن آسان', 'بازگشت', 'افراد این گوشی', 'بازگشت', 'خانه');
}
