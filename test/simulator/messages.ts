import type { Chat } from './chats.ts';
import type { CheckedText } from './checks/text.ts';
import type { StoredFile } from './files.ts';
import type { Formatted, Markup, Message, User } from './shapes.ts';
import { dateOf, type World } from './world.ts';

const NOTHING: Formatted = { text: '', entities: [] };

/** What a new message is made of: its own fields and what the server keeps beside them. */
export interface Content {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly shown?: Formatted;
  readonly source?: string;
  readonly file?: StoredFile;
}

/** Writes a message of the bot into a chat. */
export function postByBot(
  world: World,
  chat: Chat,
  content: Content,
  markup?: Markup,
  replyTo?: Message,
): Message {
  const inline = markup?.inline_keyboard ? { reply_markup: { inline_keyboard: markup.inline_keyboard } } : {};
  const from = chat.type === 'channel' ? {} : { from: world.bot };
  const reply = replyTo ? { reply_to_message: replyTo } : {};
  return post(world, chat, { ...from, ...reply, ...content.fields, ...inline }, content, true, markup);
}

/** Writes a message of a person, or of the server in their name, into a chat. */
export function postByPerson(world: World, chat: Chat, user: User, content: Content): Message {
  const from = chat.type === 'channel' ? {} : { from: user };
  return post(world, chat, { ...from, ...content.fields }, content, false, undefined);
}

function post(
  world: World,
  chat: Chat,
  fields: Readonly<Record<string, unknown>>,
  content: Content,
  byBot: boolean,
  markup: Markup | undefined,
): Message {
  const message = {
    message_id: world.chats.nextMessageId(chat),
    chat: chat.info,
    date: dateOf(world),
    ...fields,
  };
  const { shown = NOTHING, source = '', file } = content;
  chat.keep({ message, byBot, shown, source, markup, file, edited: false });
  world.changed(chat.id);
  return message;
}

/** The content of a text message. What Bale gives back is the text as written. */
export function textContent(world: World, checked: CheckedText): Content {
  return { ...checked, fields: written(world, checked, 'text', 'entities') };
}

/** The content of a message with a file and perhaps a caption. */
export function mediaContent(
  world: World,
  fields: Readonly<Record<string, unknown>>,
  file: StoredFile,
  caption: CheckedText | undefined,
): Content {
  if (!caption) return { fields, file };
  return {
    ...caption,
    file,
    fields: { ...fields, ...written(world, caption, 'caption', 'caption_entities') },
  };
}

/** The fields in which the API gives a text or caption back. */
export function written(
  world: World,
  { source, shown }: CheckedText,
  name: string,
  entities: string,
): Readonly<Record<string, unknown>> {
  if (world.flavour.alwaysMarkup) return { [name]: source };
  return shown.entities.length > 0
    ? { [name]: shown.text, [entities]: shown.entities }
    : { [name]: shown.text };
}
