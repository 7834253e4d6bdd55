import type { LinkedChat } from './linked-chat.ts';

/** Supergroups and channels of Telegram carry this before their own number. */
const TELEGRAM_MARK = '-100';

/**
 * Where a message can be looked at: its own address on Telegram (core.telegram.org/api/links, "Message links"; a
 * private chat's opens for members only), the chat on Bale, whose messages have none that a bot learns. Undefined
 * where the chat has no address.
 */
export function messageLink(
  { platform, chatId, username }: Pick<LinkedChat, 'platform' | 'chatId' | 'username'>,
  messageId: number,
): string | undefined {
  if (platform === 'bale') return username === null ? undefined : `https://ble.ir/${username}`;
  if (username !== null) return `https://t.me/${username}/${messageId}`;
  const id = String(chatId);
  return id.startsWith(TELEGRAM_MARK) && id.length > 12
    ? `https://t.me/c/${id.slice(TELEGRAM_MARK.length)}/${messageId}`
    : undefined;
}
