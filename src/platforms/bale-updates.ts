import type { CallbackQuery, Chat, Message, MessageEntity, Update, User } from 'grammy/types';
import { type Marked, readMarks } from './bale-marks.ts';

/** A Bale update in Telegram's shape: what Bale leaves out is put back, what it sends empty is dropped. */
export function normaliseBale(update: Update): Update {
  if (update.message) return { ...update, message: message(update.message) as typeof update.message };
  if (update.edited_message)
    return { ...update, edited_message: message(update.edited_message) as typeof update.edited_message };
  if (update.callback_query) return { ...update, callback_query: press(update.callback_query) };
  return update;
}

function message(given: Message): Message {
  const { contact } = given;
  return {
    ...given,
    chat: chat(given.chat, given.from),
    ...(contact && { contact: { ...contact, phone_number: String(contact.phone_number) } }),
    ...text(given),
    ...caption(given),
  } as Message;
}

// A command stays as it is: an underscore may belong to what follows it.
function text(given: Message): Partial<Message> {
  const command = /^\/\w+(?:@\w+)?/.exec(given.text ?? '')?.[0];
  if (command !== undefined) return isMarked(given) ? {} : { entities: [commandMark(command)] };
  const read = withMarks(given.text);
  return read ? { text: read.text, entities: [...read.entities] } : {};
}

function caption(given: Message): Partial<Message> {
  const read = withMarks(given.caption);
  return read ? { caption: read.text, caption_entities: [...read.entities] } : {};
}

const isMarked = ({ entities }: Message): boolean =>
  Array.isArray(entities) && entities.some((each) => each?.type === 'bot_command' && each.offset === 0);

const commandMark = ({ length }: string): MessageEntity => ({ type: 'bot_command', offset: 0, length });

/** What stands in a text with marks; undefined where there are none. */
function withMarks(source: unknown): Marked | undefined {
  if (typeof source !== 'string') return undefined;
  const read = readMarks(source);
  return read.entities.length > 0 ? read : undefined;
}

function press(given: CallbackQuery): CallbackQuery {
  const { inline_message_id, ...rest } = given;
  const kept = inline_message_id ? { ...rest, inline_message_id } : rest;
  if (!kept.message) return kept;
  const { message: below } = kept;
  return { ...kept, message: { ...below, chat: chat(below.chat, given.from) } as typeof below };
}

// The type of a chat is sometimes absent; a private one has its person's id.
function chat(given: Chat | undefined, from: User | undefined): Chat {
  const type = given?.id === from?.id ? 'private' : 'group';
  return Object.assign({ type }, given) as Chat;
}
