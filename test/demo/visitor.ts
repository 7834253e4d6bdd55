import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const PATIENCE = { timeout: 10_000, interval: 20 };

/** Somebody who chats in one column of the page: what they do is done when the bot has answered. */
export class Visitor {
  readonly column: Locator;

  constructor(page: Page, name: string) {
    this.column = page.getByRole('tabpanel', { name });
  }

  /** Opens the bot for the first time. */
  starts = (): Promise<void> => this.after(() => this.button('شروع').click());

  async says(text: string): Promise<void> {
    await this.column.getByRole('textbox').fill(text);
    await this.after(() => this.button('فرستادن').click());
  }

  /** Opens the bot by the poster of a mosque. */
  async opensPoster(mosque: string): Promise<void> {
    await this.button('پوسترها و پیوندها').click();
    await this.after(() => this.chooses(mosque));
  }

  /** Opens the bot by a link from anywhere. */
  async opensLink(address: string): Promise<void> {
    await this.button('پوسترها و پیوندها').click();
    await this.column.page().locator('.sheet').getByRole('textbox').fill(address);
    await this.after(() => this.chooses('باز کردن'));
  }

  /** Presses the first such button of the newest message that has one, else the key under the chat. */
  async presses(words: string): Promise<void> {
    const key = await this.key(words);
    await this.after(() => key.click());
  }

  /** Presses each of these buttons in turn. */
  async goes(...words: readonly string[]): Promise<void> {
    for (const each of words) await this.presses(each);
  }

  /** Presses the key that asks for the location, and is in that town. */
  async sharesLocation(words: string, town: string): Promise<void> {
    await this.column.locator('.keys').getByRole('button', { name: words }).click();
    await this.after(() => this.chooses(town));
  }

  async attaches(what: string): Promise<void> {
    await this.button('پیوست').click();
    await this.after(() => this.chooses(what));
  }

  /** Waits until a message of the bot has these words. */
  sees = (words: string): Promise<void> =>
    this.column.locator('.message.bot').filter({ hasText: words }).last().waitFor();

  /** Buttons that still wait for an answer. */
  spinning = (): Promise<number> => this.column.locator('[data-spinning]').count();

  private async key(words: string): Promise<Locator> {
    const below = this.column.page().locator('.inline').getByRole('button', { name: words });
    const newest = this.column.locator('.message').filter({ has: below }).last();
    const onKeyboard = this.column.locator('.keys').getByRole('button', { name: words });
    await newest.or(onKeyboard).first().waitFor();
    return (await newest.count()) > 0
      ? newest.getByRole('button', { name: words }).first()
      : onKeyboard.first();
  }

  private chooses(label: string): Promise<void> {
    return this.column.page().locator('.sheet').getByRole('button', { name: label, exact: true }).click();
  }

  private button(name: string): Locator {
    return this.column.getByRole('button', { name, exact: true });
  }

  private async after(act: () => Promise<void>): Promise<void> {
    const before = await this.turn();
    await act();
    await expect.poll(() => this.turn(), PATIENCE).toBeGreaterThan(before);
    await expect.poll(this.spinning, PATIENCE).toBe(0);
  }

  private turn = async (): Promise<number> => Number(await this.column.getAttribute('data-turn'));
}
