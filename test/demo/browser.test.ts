import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { installed, isRequired, openBrowser } from './chromium.ts';
import { type DemoCommand, startDemo } from './command.ts';
import { keepPicture } from './pictures.ts';
import { Visitor } from './visitor.ts';

const MONDAY = '2026-11-23T10:00:00+03:30';
const desktop = { width: 1400, height: 900 };
const phone = { width: 360, height: 740 };

if (!installed && !isRequired)
  console.warn('The browser story is skipped: no Chromium is installed (apt-get install chromium).');

describe.skipIf(!installed && !isRequired)('In a browser, the demo', () => {
  let demo: DemoCommand;
  let browser: Browser;
  let page: Page;
  const outside: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    demo = await startDemo('--now', MONDAY);
    browser = await openBrowser();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: desktop, locale: 'fa-IR' });
    page.on('request', (request) => {
      if (!request.url().startsWith(demo.address)) outside.push(request.url());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text());
    });
    await page.goto(demo.address);
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser?.close();
    expect(await demo?.stop()).toBe(0);
  });

  describe.each([
    { platform: 'Bale', name: 'زهرا محمدی' },
    { platform: 'Telegram', name: 'علی رستمی' },
  ])('on $platform', ({ name }) => {
    it('opens with the menu as a keyboard', async () => {
      const person = new Visitor(page, name);
      await person.starts();
      expect(await person.sees()).toContain('چه کاری انجام دهیم؟');
    });

    it('answers what it cannot read, and leaves nothing spinning', async () => {
      const person = new Visitor(page, name);
      await person.attaches('استیکر');
      expect(await person.sees()).toContain('نتوانستم بخوانم');
      await person.attaches('پیام صوتی');
      expect(await person.spinning()).toBe(0);
    });
  });

  it('shows words of people as they are, never as markup', async () => {
    const ali = new Visitor(page, 'علی رستمی');
    await ali.says('<img src=x onerror=alert(1)> <b>سلام</b>');
    const said = ali.column.locator('.message.own .text').last();
    expect(await said.innerText()).toBe('<img src=x onerror=alert(1)> <b>سلام</b>');
    expect(await said.locator('*').count()).toBe(0);
  });

  it('shows one chat at a time on a phone, and marks the others', async () => {
    await page.setViewportSize(phone);
    const zahra = new Visitor(page, 'زهرا محمدی');
    await page.getByRole('tab', { name: 'زهرا محمدی' }).click();
    await zahra.says('سلام');
    expect(await page.locator('.column:visible').count()).toBe(1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(phone.width);
    await keepPicture(page, 'phone');
  });

  it('puts the clock forward', async () => {
    const date = page.locator('.clock .date');
    await page.getByRole('button', { name: 'یک روز بعد' }).click();
    await expect.poll(() => date.innerText()).toBe('سه‌شنبه ۳ آذر ۱۴۰۵');
    await keepPicture(page, 'desktop');
  });

  it('seats somebody new', async () => {
    await page.getByRole('button', { name: 'افزودن نفر' }).click();
    await page.getByRole('textbox', { name: 'نام' }).fill('پیمان');
    await page.getByRole('button', { name: 'افزودن', exact: true }).click();
    await page.getByRole('button', { name: 'تلگرام' }).click();
    const peyman = new Visitor(page, 'پیمان');
    await peyman.starts();
    expect(await peyman.sees()).not.toBe('');
  });

  it('writes in Vazirmatn, right to left, without the network and without complaint', async () => {
    expect(await page.evaluate('document.fonts.check("16px Vazirmatn", "نذر")')).toBe(true);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
