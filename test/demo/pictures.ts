import { mkdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { sizes } from './visit.ts';

/** Keeps a picture of the page under `docs/pictures`, only when asked for by UPDATE_PICTURES=1. */
export async function keepPicture(
  page: Page,
  name: string,
  size: keyof typeof sizes,
  /** What stands at the top of the chat, where it is longer than the screen. */
  top?: string,
): Promise<void> {
  if (process.env.UPDATE_PICTURES !== '1') return;
  await mkdir('docs/pictures', { recursive: true });
  await page.setViewportSize(sizes[size]);
  await page.evaluate('document.fonts.ready');
  if (top) await page.evaluate(`[...document.querySelectorAll('${top}')].at(-1)?.scrollIntoView()`);
  await page.screenshot({ path: `docs/pictures/${name}.png` });
  await page.setViewportSize(sizes.desktop);
}
