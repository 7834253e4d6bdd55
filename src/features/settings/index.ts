/**
 * What an account's owner chooses: which unasked messages come, how many and when, days of absence, and how
 * screens are read. What concerns a held booking always comes and never counts. Whatever is chosen is kept
 * with the account and obeyed by delivery, for every person the account speaks for.
 */
import type { MenuEntry } from '../../bot/index.ts';
import { buttons } from './buttons.ts';
import { texts } from './texts.fa.ts';

export { type SettingsRoom, settings } from './handlers.ts';
export type { SettingsLinks } from './links.ts';

/** Data of the buttons that end silence and absence. */
export const resumeWays = { messages: buttons.resume.data({}), presence: buttons.back.data({}) };

export const settingsEntry: MenuEntry = { words: texts.settings, data: buttons.settings.data({}) };
