import type { Update } from 'grammy/types';

const chat = { id: 71, type: 'private', first_name: 'علی' } as const;
const from = { id: 71, is_bot: false, first_name: 'علی' } as const;
let made = 0;

/** A press of a button in the bot's message number 1. */
export function press(data: string): Update {
  const message = { message_id: 1, date: 1_795_000_000, chat, text: '…' };
  return {
    update_id: ++made,
    callback_query: { id: String(9_000_000 + made), from, chat_instance: '1', data, message },
  } as Update;
}

/** A text that a person sent. */
export function message(text: string): Update {
  const entities = text.startsWith('/') ? [{ type: 'bot_command', offset: 0, length: text.length }] : [];
  return {
    update_id: ++made,
    message: { message_id: 2, date: 1_795_000_000, chat, from, text, entities },
  } as Update;
}

/** A fetch that answers every call at once, and hears what was called. */
export function stubbedFetch(hear: (method: string, body: string) => void) {
  const result = { message_id: 1, date: 1_795_000_000, chat, text: '…' };
  const json = async () => ({ ok: true, result });
  return async (url: string, { body }: { body?: unknown } = {}) => {
    hear(url.slice(url.lastIndexOf('/') + 1), typeof body === 'string' ? body : '');
    return { status: 200, json };
  };
}
