import fc from 'fast-check';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fromJalali, instant } from '../../../src/calendar/index.ts';
import type { Audience, Drive, Slot } from '../../../src/features/drives/index.ts';
import type { Center } from '../../../src/features/places/index.ts';
import { HEIGHT, posterDrawing, WIDTH } from '../../../src/features/posters/poster/drawing.ts';
import { centerPoster, drivePoster } from '../../../src/features/posters/poster/facts.ts';
import { hoursByAudience } from '../../../src/features/posters/poster/hours.ts';
import { drawPoster } from '../../../src/features/posters/poster/picture.ts';
import { balanced, setPassages } from '../../../src/features/posters/poster/setting-text.ts';
import { required } from '../../../src/lib/assert.ts';
import { drivePlan } from '../../stories/town.ts';
import { linksTo, managerOf, openPosterStage } from './stage.ts';

const center: Center = {
  ...{ id: 12, mosque: 'مسجد صاحب‌الزمان (عج)', center: 'کانون یاس نبی', address: 'خیابان صاحب‌الزمان' },
  ...{ town: 'ایلام', county: 'ایلام', countyId: 1, point: drivePlan.point, approximate: false },
};
const long: Center = {
  ...center,
  id: 412,
  mosque: 'مسجد جامع و حسینیهٔ بزرگ حضرت سیدالشهدا اباعبدالله الحسین علیه‌السلام روستای بان‌ویزه',
  center: 'کانون فرهنگی هنری شهدای گمنام هشت سال دفاع مقدس و مدافعان حرم شهرستان چرداول',
  address:
    'ایلام، شهرستان چرداول، بخش مرکزی، روستای بان‌ویزه، بلوار شهید بهشتی، خیابان پاسداران، کوچهٔ شهید رضایی، جنب درمانگاه شبانه‌روزی امام رضا (ع)، پلاک ۱۲، روبه‌روی دبستان شهید فهمیده',
};
const drive = {
  ...{ ...drivePlan, id: 5, teamId: 1, town: 'ایلام', opensAt: 0, endsAt: 0, chairs: 0, state: 'open' },
} as Drive;
const hour = (at: number, audience: Audience, closed = false) =>
  ({ startsAt: instant(drive.day, at * 60), minutes: 60, audience, closed }) as Slot;

const textsOf = (svg: string) => [...svg.matchAll(/\u2067(.+?)\u2069<\/text>/gu)].map(([, text]) => text);

describe('A poster', () => {
  it('says where, for whom and what to type, each text isolated right to left', () => {
    const texts = textsOf(posterDrawing(centerPoster(center, linksTo)));
    expect(texts).toEqual([
      ...['اهدای خون', 'نذر خون', 'اینجا نوبت', 'اهدای\u00a0خون بگیرید'],
      ...['مسجد صاحب‌الزمان (عج)', 'کانون یاس نبی', 'خیابان صاحب‌الزمان'],
      'با دوربین گوشی بخوانید و نوبت بگیرید',
      ...['بله', '\u2066@nazr_test_bot\u2069', 'تلگرام', '\u2066@nazr_test_bot\u2069'],
      ...['یا در گفتگو با ربات بنویسید', 'مسجد ۱۲'],
    ]);
  });

  it('of a drive has its day, its hours, and whose they are', () => {
    const slots = [hour(16, 'women'), hour(17, 'women', true), hour(18, 'women'), hour(19, 'all')];
    const texts = textsOf(posterDrawing(drivePoster(drive, slots, linksTo)));
    expect(texts).toEqual(
      expect.arrayContaining([
        'پنجشنبه ۱۲ آذر ۱۴۰۵',
        'ساعت ۱۶:۰۰ تا ۲۰:۰۰',
        'بانوان: ساعت ۱۶:۰۰ تا ۱۹:۰۰',
        'همه: ساعت ۱۹:۰۰ تا ۲۰:۰۰',
        'مسجد ۲',
      ]),
    );
    expect(hoursByAudience([hour(16, 'all'), hour(17, 'all')])).toEqual([]);
  });

  it('has no typed word where no center has the place, and one code where one platform is connected', () => {
    const svg = posterDrawing(
      drivePoster({ ...drive, centerId: null }, [], (payload) => linksTo(payload).slice(0, 1)),
    );
    expect(textsOf(svg).join(' ')).not.toMatch(/مسجد \d|تلگرام|یا در گفتگو/u);
    expect(svg.match(/crispEdges/g)).toHaveLength(1);
  });

  it('has flowers, but none on a day of mourning nor where it hangs all year', () => {
    const ashura = required(fromJalali(1405, 4, 5), 'the day of Ashura');
    const flowers = (svg: string) => svg.includes('#c8485a');
    expect(flowers(posterDrawing(drivePoster(drive, [], linksTo)))).toBe(true);
    expect(flowers(posterDrawing(drivePoster({ ...drive, day: ashura }, [], linksTo)))).toBe(false);
    expect(posterDrawing(drivePoster({ ...drive, day: ashura }, [], linksTo))).not.toContain('#a3182a');
    expect(flowers(posterDrawing(centerPoster(center, linksTo)))).toBe(false);
  });

  it.each([
    ['a center', centerPoster(center, linksTo), 'c_12'],
    ['a center with long names', centerPoster(long, linksTo), 'c_412'],
    ['a drive', drivePoster(drive, [], linksTo), 'd_5'],
  ])('of %s has codes that read as the links, Bale on the right', async (_, facts, payload) => {
    const { png, pdf } = await drawPoster(facts);
    expect(Buffer.from(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const image = sharp(png).ensureAlpha();
    const { width, height } = await image.metadata();
    expect([width, height]).toEqual([WIDTH, HEIGHT]);
    const read = async (left: number) => {
      const half = image.clone().extract({ left, top: 950, width: 580, height: 480 }).raw();
      const { data, info } = await half.toBuffer({ resolveWithObject: true });
      return jsQR.default(new Uint8ClampedArray(data), info.width, info.height)?.data;
    };
    expect([await read(620), await read(40)]).toEqual(linksTo(payload).map(({ url }) => url));
  });

  it('cuts nothing, however long the names are', async () => {
    const { png } = await drawPoster(centerPoster(long, linksTo));
    const whole = textsOf(posterDrawing(centerPoster(long, linksTo))).join(' ');
    for (const text of [long.mosque, long.center, long.address]) expect(whole).toContain(text);
    // The margins beside and below the words are white.
    for (const [left, top, width, height] of [
      [44, 265, 36, 600],
      [1160, 265, 36, 600],
      [80, 872, 1080, 14],
    ] as const) {
      const cut = await sharp(png).extract({ left, top, width, height }).removeAlpha().png().toBuffer();
      const { channels } = await sharp(cut).stats();
      for (const { min } of channels) expect(min).toBeGreaterThan(250);
    }
  });
});

describe('A poster that cannot be drawn', () => {
  it('is told of in words, with the ways back and home', async () => {
    const stage = await openPosterStage(() => [{ platform: 'bale', url: 'nowhere' }]);
    onTestFinished(() => stage.close());
    const reza = await stage.person('bale', 'رضا', managerOf(2));
    await stage.done(reza.says('پوستر و گروه کانون'));
    await stage.done(reza.presses('پوستر کانون'));
    expect(reza.sees()).toContain('پوستر اکنون ساخته نشد');
    expect(reza.buttons()).toEqual(['بازگشت', 'خانه']);
    expect(reza.files()).toEqual([]);
  });
});

describe('A text on a poster', () => {
  const words = fc.array(fc.stringMatching(/^[ا-ی]{1,14}$/u), { minLength: 1, maxLength: 60 });

  it('is broken at spaces into lines of about the same length, and loses no word', () => {
    expect(balanced('یک دو سه چهار', 9)).toEqual(['یک دو', 'سه چهار']);
    fc.assert(
      fc.property(words, fc.integer({ min: 14, max: 60 }), (all, letters) => {
        const lines = balanced(all.join(' '), letters);
        expect(lines.join(' ')).toBe(all.join(' '));
        for (const line of lines) expect([...line].length).toBeLessThanOrEqual(letters);
      }),
    );
  });

  it('stays within its column', () => {
    const column = { centre: 500, width: 1000, top: 100, bottom: 700 };
    fc.assert(
      fc.property(words, words, (first, second) => {
        const passages = [first, second].map((each) => ({ text: each.join(' '), size: 60, gap: 10 }));
        const ys = [...setPassages(passages, column).matchAll(/ y="([\d.]+)"/g)].map(([, y]) => Number(y));
        expect(Math.min(...ys)).toBeGreaterThan(column.top);
        expect(Math.max(...ys)).toBeLessThan(column.bottom);
      }),
    );
  });
});
