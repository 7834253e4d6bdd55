import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { sizes } from './visit.ts';

/** Keeps a picture of the page under `docs/pictures`, only when asked for by UPDATE_PICTURES=1. */
export async function keepPicture(page: Page, name: string, size: keyof typeof sizes): Promise<void> {
  if (process.env.UPDATE_PICTURES !== '1') return;
  await mkdir('docs/pictures', { recursive: true });
  await page.setViewportSize(sizes[size]);
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  await page.setViewportSize(sizes.desktop);
}
