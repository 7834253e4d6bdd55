import type { CallbackQuery, Chat, Message, Update, User } from 'grammy/types';

/** A Bale update in Telegram's shape: what Bale leaves out is put back, what it sends empty is dropped. */
export function normaliseBale(update: Update): Update {
  if (update.message) return { ...update, message: message(update.message) as typeof update.message };
  if (update.edited_message)
    return { ...update, edited_message: message(update.edited_message) as typeof update.edited_message };
  if (update.callback_query) return { ...update, callback_query: press(update.callback_query) };
  return update;
}

function message(given: Message): Message {
  const command = /^\/\w+(?:@\w+)?/.exec(given.text ?? '')?.[0];
  const entities = Array.isArray(given.entities) ? given.entities : [];
  const isMarked = entities.some((each) => each?.type === 'bot_command' && each.offset === 0);
  const { contact } = given;
  return {
    ...given,
    chat: chat(given.chat, given.from),
    ...(contact && { contact: { ...contact, phone_number: String(contact.phone_number) } }),
    ...(command !== undefined &&
      !isMarked && { entities: [{ type: 'bot_command', offset: 0, length: command.length }] }),
  } as Message;
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
