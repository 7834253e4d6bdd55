import { InputFile } from 'grammy';
import { type Connection, fitted, inlineMarkup, markup, type Platform, trouble } from '../platforms/index.ts';
import type { Account } from './accounts.ts';
import type { Letter } from './composing.ts';

/** Sends a letter to a chat; `obsolete` where the message it was to replace is there no more. Throws what the platform says. */
export async function sendLetter(
  { platform, unasked }: Connection,
  account: Account,
  letter: Letter,
): Promise<'sent' | 'obsolete'> {
  const { chatId } = account;
  const { file, replaces } = letter;
  const fit = fitted(letter, account);
  const { text, ...marks } = platform.render(fit.text);
  if (replaces !== undefined) {
    const options = { ...marks, reply_markup: inlineMarkup(platform, fit) };
    return edited(platform, unasked.editMessageText(chatId, replaces, text, options));
  }
  const options = { ...marks, reply_markup: markup(platform, fit) };
  if (file === undefined) await unasked.sendMessage(chatId, text, options);
  else {
    const input = new InputFile(file.bytes, file.name);
    const below = { ...options, caption: text };
    if (file.kind === 'picture') await unasked.sendPhoto(chatId, input, below);
    else await unasked.sendDocument(chatId, input, below);
  }
  return 'sent';
}

async function edited(platform: Platform, call: Promise<unknown>): Promise<'sent' | 'obsolete'> {
  try {
    await call;
  } catch (error) {
    const { kind } = trouble(platform, error);
    if (kind === 'wrong') return 'obsolete';
    if (kind !== 'unchanged') throw error;
  }
  return 'sent';
}
