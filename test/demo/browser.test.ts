import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { healthyMan, healthyWoman } from '../stories/answers.ts';
import { installed, isRequired } from './chromium.ts';
import { keepPicture } from './pictures.ts';
import { openVisit, type Visit } from './visit.ts';

const MONDAY = '2026-11-23T10:00:00+03:30';
const PATIENCE = { timeout: 10_000 };

/** Of a picture that is there, in its own pixels. */
const widthOf = (image: object): number => (image as { naturalWidth: number }).naturalWidth;

if (!installed && !isRequired)
  console.warn('The browser story is skipped: no Chromium is installed (apt-get install chromium).');

describe.skipIf(!installed && !isRequired)('In a browser, the demo', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await openVisit(['--now', MONDAY]);
  });
  beforeEach(() => visit.opensPage());
  afterEach(() => visit.closesPage());
  afterAll(async () => {
    expect(await visit?.close()).toBe(0);
  });

  it('leads from a poster to a ticket on Bale', async () => {
    const zahra = visit.person('زهرا محمدی');
    await zahra.opensPoster('مسجد جامع ایلام');
    await zahra.goes('بله، همین', 'رزرو نوبت', 'خودم', ...healthyWoman.slice(0, 4));
    await keepPicture(visit.page, 'phone-question', 'phone');
    await zahra.goes(...healthyWoman.slice(4), 'رزرو نوبت', 'مسجد');
    await keepPicture(visit.page, 'phone-hours', 'phone');
    await zahra.goes('جا)', 'پیاده', 'تأیید نوبت');
    await zahra.sees('نوبت شما ثبت شد');
    await keepPicture(visit.page, 'phone-ticket', 'phone', 'img');
    expect(await zahra.spinning()).toBe(0);
  });

  it('leads from /start to a ticket on Telegram', async () => {
    const ali = visit.person('علی رستمی');
    await ali.starts();
    await ali.presses('موقعیت من');
    await ali.sharesLocation('موقعیت من', 'ایلام');
    await ali.goes(
      'مسجد جامع ایلام',
      'رزرو نوبت',
      'خودم',
      ...healthyMan,
      'رزرو نوبت',
      'مسجد',
      'جا)',
      'پیاده',
      'تأیید نوبت',
    );
    await ali.sees('نوبت شما ثبت شد');
    expect(await ali.spinning()).toBe(0);
  });

  it('lets time pass: the evening before, both are asked and a tab is marked', async () => {
    await visit.person('سمیه کرمی').starts();
    const family = visit.person('خانوادهٔ مرادی');
    await family.opensPoster('مسجد والی');
    await family.goes('بله، همین', 'رزرو نوبت', 'خودم', '۱۸ تا ۶۰');
    await keepPicture(visit.page, 'desktop', 'desktop');
    await visit.page.getByRole('button', { name: 'عصر روز پیش از نوبت' }).click();
    await visit.person('زهرا محمدی').sees('چیزی عوض شده؟');
    await visit.person('علی رستمی').sees('چیزی عوض شده؟');
    await visit.page.getByRole('tab', { name: 'علی رستمی' }).locator('.unread').waitFor();
  });

  it('shows the ticket as a picture, and gives its calendar file', async () => {
    const zahra = visit.person('زهرا محمدی');
    const picture = zahra.column.locator('.bubble img').last();
    await expect.poll(() => picture.evaluate(widthOf), PATIENCE).toBeGreaterThan(300);
    await zahra.presses('تقویم گوشی');
    const downloading = visit.page.waitForEvent('download');
    await zahra.column.locator('.document').last().click();
    expect(await readFile(await (await downloading).path(), 'utf8')).toContain('BEGIN:VCALENDAR');
  });

  it('answers what it cannot read, and leaves nothing spinning', async () => {
    const family = visit.person('خانوادهٔ مرادی');
    await family.attaches('استیکر');
    await family.sees('این پیام خوانده نشد');
    await family.attaches('پیام صوتی');
    expect(await family.spinning()).toBe(0);
  });

  it('shows words of people as they are, never as markup', async () => {
    const family = visit.person('خانوادهٔ مرادی');
    await family.says('<img src=x onerror=alert(1)> <b>سلام</b>');
    const said = family.column.locator('.message.own .text').last();
    expect(await said.innerText()).toBe('<img src=x onerror=alert(1)> <b>سلام</b>');
    expect(await said.locator('*').count()).toBe(0);
  });

  it('puts the clock forward by a day', async () => {
    const date = visit.page.locator('.clock .date');
    expect(await date.innerText()).toBe('دوشنبه ۲ آذر ۱۴۰۵');
    await visit.page.getByRole('button', { name: 'یک روز بعد' }).click();
    await expect.poll(() => date.innerText(), PATIENCE).toBe('سه‌شنبه ۳ آذر ۱۴۰۵');
  });

  it('seats somebody new, who comes by a link', async () => {
    await visit.seats('پیمان', 'تلگرام');
    const peyman = visit.person('پیمان');
    await peyman.opensLink('https://t.me/nazr_demo_bot?start=c_1');
    await peyman.sees('مسجد شما: مسجد جامع ایلام');
  });

  it('hears the first press in a column that is partly out of view', async () => {
    const { page } = visit;
    const column = page.getByRole('tabpanel', { name: 'ع. رستمی' });
    const start = await column.getByRole('button', { name: 'شروع' }).boundingBox();
    if (!start) throw new Error('No button');
    const end = start.x + start.width;
    expect(start.x).toBeLessThan(0);
    await page.mouse.click(end / 2, start.y + start.height / 2, { delay: 100 });
    await column.locator('.message.bot').first().waitFor();
    expect((await column.boundingBox())?.x).toBeGreaterThan(-1);
  });

  it('makes one person of two accounts that gave the same number', async () => {
    const [onTelegram, onBale] = [visit.person('علی رستمی'), visit.person('ع. رستمی')];
    for (const each of [onBale, onTelegram]) {
      await each.says('مشخصات من');
      await each.goes('دادن شمارهٔ تلفن', 'فرستادن شمارهٔ من');
    }
    await onTelegram.presses('بله، خودم هستم');
    await onBale.presses('بله، خودم هستم');
    await onTelegram.sees('یکی شد');
  });

  it('shows one chat at a time on a phone, with nothing cut', async () => {
    await visit.sees('phone');
    expect(await visit.page.locator('.column:visible').count()).toBe(1);
    expect(await visit.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  });

  it('writes in Vazirmatn, right to left, without the network and without complaint', async () => {
    expect(await visit.page.evaluate('document.fonts.check("16px Vazirmatn", "نذر")')).toBe(true);
    expect(await visit.page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(visit.outside).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});
