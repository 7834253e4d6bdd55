import type { Shelf } from '../media/index.ts';
import { type Connection, fitted, inlineMarkup, type Screen, trouble } from '../platforms/index.ts';
import type { Account } from './accounts.ts';
import type { Letter } from './composing.ts';
import { sendFile, sendMedia } from './sending-files.ts';
import { isPoll, pollInWords, sendPoll } from './sending-polls.ts';
import { type Post, saying, sendText } from './sending-words.ts';

/** What became of a letter. `messageId`: its message, or the first of several; null where it is obsolete. */
export interface Sent {
  readonly state: 'sent' | 'obsolete';
  readonly messageId: number | null;
}

/**
 * Sends a letter to a chat; `obsolete` where the message it was to replace is there no more. Throws what the
 * platform says; once a part of the letter is out, never that nothing reached it.
 */
export async function sendLetter(
  { platform, unasked, api }: Connection,
  { chatId, ...reader }: Account,
  letter: Letter,
  shelf: Shelf,
): Promise<Sent> {
  const post: Post = { platform, api: unasked, patient: api, chatId, shelf };
  const screen = fitted(letter, reader);
  if (letter.replaces !== undefined) return replace(post, letter.replaces, screen);
  return { state: 'sent', messageId: await send(post, letter, screen) };
}

async function send(post: Post, { file, media = [], poll }: Letter, screen: Screen): Promise<number> {
  if (poll)
    return isPoll(post.platform, screen, poll)
      ? sendPoll(post, screen, poll)
      : sendText(post, { ...screen, text: pollInWords(screen.text, poll) });
  if (file) return sendFile(post, file, screen);
  return media.length > 0 ? sendMedia(post, await post.shelf.media(media), screen) : sendText(post, screen);
}

async function replace({ platform, api, chatId }: Post, messageId: number, screen: Screen): Promise<Sent> {
  try {
    await saying(platform, screen.text, ({ text, ...marks }) => {
      const options = { ...marks, reply_markup: inlineMarkup(platform, screen) };
      return api.editMessageText(chatId, messageId, text, options);
    });
  } catch (error) {
    const { kind } = trouble(platform, error);
    if (kind === 'wrong' || kind === 'unknown') return { state: 'obsolete', messageId: null };
    if (kind !== 'unchanged') throw error;
  }
  return { state: 'sent', messageId };
}
