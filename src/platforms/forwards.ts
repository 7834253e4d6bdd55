import type { Chat, Message } from 'grammy/types';

/** Where a message that somebody passed on was posted first. */
export interface Forward {
  readonly chatId: number;
  readonly title: string;
  /** Its public name, without the @. */
  readonly username?: string;
  readonly kind: 'channel' | 'group';
}

/** What Bale says of a post that was passed on (docs.bale.ai), as Telegram did before its `forward_origin`. */
interface OlderForward {
  readonly forward_from_chat?: Origin;
}

type Origin = Pick<Chat, 'id'> & Partial<Pick<Chat, 'type' | 'title' | 'username'>>;

/** The channel or group from which a message was passed on; undefined where it is from a person or from here. */
export function forwardOf(message: Message): Forward | undefined {
  const chat = originOf(message) ?? (message as OlderForward).forward_from_chat;
  if (!chat || chat.type === 'private') return undefined;
  const { id: chatId, title = '', username, type } = chat;
  const kind = type === 'group' || type === 'supergroup' ? 'group' : 'channel';
  return { chatId, title, kind, ...(username !== undefined && { username }) };
}

function originOf({ forward_origin: origin }: Message): Origin | undefined {
  if (origin?.type === 'channel') return origin.chat;
  return origin?.type === 'chat' ? origin.sender_chat : undefined;
}
