import type { CallbackQuery, Message, Update } from 'grammy/types';

/** A Bale update in Telegram's shape: what Bale leaves out is put back, what it sends empty is dropped. */
export function normaliseBale(update: Update): Update {
  if (update.message) return { ...update, message: message(update.message) as typeof update.message };
  if (update.callback_query) return { ...update, callback_query: press(update.callback_query) };
  return update;
}

function message(given: Message): Message {
  const chat = Object.assign({ type: 'private' }, given.chat);
  const command = /^\/\w+(?:@\w+)?/.exec(given.text ?? '')?.[0];
  const marked: boolean | undefined = given.entities?.some((e) => e.type === 'bot_command' && e.offset === 0);
  const { contact } = given;
  return {
    ...given,
    chat,
    ...(contact && { contact: { ...contact, phone_number: String(contact.phone_number) } }),
    ...(command !== undefined &&
      !marked && { entities: [{ type: 'bot_command', offset: 0, length: command.length }] }),
  } as Message;
}

function press(given: CallbackQuery): CallbackQuery {
  const { inline_message_id, ...rest } = given;
  const kept = inline_message_id ? { ...rest, inline_message_id } : rest;
  return kept.message ? { ...kept, message: message(kept.message as Message) } : kept;
}
