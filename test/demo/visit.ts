import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './chromium.ts';
import { startDemo } from './command.ts';
import { Visitor } from './visitor.ts';

export const sizes = {
  desktop: { width: 1400, height: 960 },
  phone: { width: 360, height: 740 },
} as const;

const PATIENCE_MS = 10_000;

/** A visit to the demo with a real browser; `page` is the one now open. */
export interface Visit {
  readonly page: Page;
  /** Addresses asked for outside the demo. */
  readonly outside: readonly string[];
  /** Errors on the page and its console. */
  readonly complaints: readonly string[];
  opensPage(): Promise<void>;
  closesPage(): Promise<void>;
  /** Somebody who has a column. */
  person(name: string): Visitor;
  /** Adds somebody. */
  seats(name: string, platform: string): Promise<void>;
  sees(size: keyof typeof sizes): Promise<void>;
  /** Closes the browser and stops the demo; answers its exit code. */
  close(): Promise<number | null>;
}

/** Starts `npm run demo` with these options, and a browser. */
export async function openVisit(options: readonly string[]): Promise<Visit> {
  const demo = await startDemo(options);
  const browser = await openBrowser();
  const outside: string[] = [];
  const complaints: string[] = [];
  let page = await browser.newPage();
  return {
    get page() {
      return page;
    },
    outside,
    complaints,
    async opensPage() {
      page = await newPage(browser);
      page.setDefaultTimeout(PATIENCE_MS);
      page.on('request', (request) => {
        if (!request.url().startsWith(demo.address)) outside.push(request.url());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (line) => {
        if (line.type() === 'error') complaints.push(line.text());
      });
      await page.goto(demo.address);
      await page.getByRole('tabpanel').first().waitFor();
    },
    closesPage: () => page.close(),
    person: (name) => new Visitor(page, name),
    async seats(name, platform) {
      await page.getByRole('button', { name: 'افزودن نفر' }).click();
      await page.getByRole('textbox', { name: 'نام' }).fill(name);
      await page.getByRole('button', { name: 'افزودن', exact: true }).click();
      await page.getByRole('button', { name: platform, exact: true }).click();
    },
    sees: (size) => page.setViewportSize(sizes[size]),
    async close() {
      await browser.close();
      return demo.stop();
    },
  };
}

const newPage = (browser: Browser): Promise<Page> =>
  browser.newPage({ viewport: sizes.desktop, locale: 'fa-IR' });
