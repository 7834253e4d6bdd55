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

  /** Presses the newest button that has these words: below a message, or on the keyboard under the chat. */
  async presses(words: string): Promise<void> {
    const inline = this.column.locator('.inline').getByRole('button', { name: words });
    const onKeyboard = this.column.locator('.keys').getByRole('button', { name: words });
    await inline.or(onKeyboard).first().waitFor();
    const key = (await inline.count()) > 0 ? inline.last() : onKeyboard.first();
    await this.after(() => key.click());
  }

  /** Presses each of these buttons in turn. */
  async goes(...words: readonly string[]): Promise<void> {
    for (const each of words) await this.presses(each);
  }

  /** Attaches something from the sheet over the page. */
  async attaches(...choices: readonly string[]): Promise<void> {
    await this.button('پیوست').click();
    await this.after(async () => {
      for (const each of choices) await this.sheet.getByRole('button', { name: each, exact: true }).click();
    });
  }

  /** The text of the bot's newest message. */
  sees = (): Promise<string> => this.column.locator('.message.bot .bubble').last().innerText();

  /** Buttons that still wait for an answer. */
  spinning = (): Promise<number> => this.column.locator('[data-spinning]').count();

  private get sheet(): Locator {
    return this.column.page().locator('.sheet');
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
