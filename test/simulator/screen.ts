import type { Chat, Kept } from './chats.ts';
import type { Button, Entity, Rows } from './shapes.ts';

/** A message as a person sees it. `text` is the text or the caption, mark-up consumed. */
export interface SimMessage {
  readonly id: number;
  readonly fromBot: boolean;
  readonly from: string | undefined;
  /** Unix time in seconds. */
  readonly date: number;
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly inlineKeyboard: Rows;
  readonly file: SimFile | undefined;
  readonly location: { readonly latitude: number; readonly longitude: number } | undefined;
  readonly contact: { readonly phone_number: string | number; readonly first_name: string } | undefined;
  readonly poll: SimPoll | undefined;
  /** The album it belongs to. */
  readonly album: string | undefined;
  readonly replyTo: number | undefined;
  readonly edited: boolean;
}

/** `right`: which option is, of a quiz. */
export interface SimPoll {
  readonly options: readonly string[];
  readonly right: number | undefined;
}

/** A file the bot or a person sent. */
export interface SimFile {
  readonly kind: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer;
}

/** All messages of a chat, oldest first, edits and deletions applied. */
export const messagesOf = (chat: Chat): SimMessage[] => [...chat.messages.values()].map(seen);

/** The bot's messages, newest first. */
export const byBotNewestFirst = (chat: Chat): Kept[] =>
  [...chat.messages.values()].filter((kept) => kept.byBot).reverse();

/** A message as a person sees it. */
export function seen({ message, byBot, shown, file, edited }: Kept): SimMessage {
  return {
    id: message.message_id,
    fromBot: byBot,
    from: message.from?.first_name,
    date: message.date,
    ...shown,
    inlineKeyboard: message.reply_markup?.inline_keyboard ?? [],
    file: file && { kind: file.kind, name: file.name, mime: file.mime, bytes: file.bytes },
    location: message.location as SimMessage['location'],
    contact: message.contact as SimMessage['contact'],
    poll: message.poll === undefined ? undefined : pollOf(message.poll as KeptPoll),
    album: message.media_group_id as string | undefined,
    replyTo: (message.reply_to_message as { message_id: number } | undefined)?.message_id,
    edited,
  };
}

interface KeptPoll {
  readonly options: readonly { readonly text: string }[];
  readonly correct_option_ids?: readonly number[];
}

const pollOf = ({ options, correct_option_ids: [right] = [] }: KeptPoll): SimPoll => ({
  options: options.map(({ text }) => text),
  right,
});

/** What the bot wrote or edited after `revision`, joined by newlines; when nothing, its latest message. */
export function textSince(chat: Chat, revision: number): string {
  const messages = [...chat.messages.values()].filter((kept) => kept.byBot);
  const fresh = messages.filter((kept) => kept.revision > revision);
  const texts = (fresh.length > 0 ? fresh : messages.slice(-1)).map((kept) => kept.shown.text);
  return texts.filter((text) => text !== '').join('\n');
}

/** The reply keyboard now shown: the last one sent that nothing took away. */
export const replyKeyboardOf = (chat: Chat): readonly Button[] => replyRowsOf(chat).flat();

/** The same in its rows. */
export function replyRowsOf(chat: Chat): Rows {
  for (const { markup } of byBotNewestFirst(chat)) {
    if (markup?.remove_keyboard) return [];
    if (markup?.keyboard) return markup.keyboard.map((row) => row.map(asButton));
  }
  return [];
}

const asButton = (button: Button | string): Button =>
  typeof button === 'string' ? { text: button } : button;
