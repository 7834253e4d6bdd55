import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The Chromium of this machine, Debian's first; undefined when none is installed. */
export const installed = PLACES.find((place): place is string => Boolean(place) && existsSync(String(place)));

/** Where a missing Chromium is a failure instead of a reason to skip. */
export const isRequired = process.env.CI === 'true' || process.env.REQUIRE_BROWSER === '1';

/** Starts the browser with a profile of its own; it asks nothing of the network. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(installed ? { executablePath: installed } : {}),
    headless: false, // Chooses the mode by its own flag below.
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
