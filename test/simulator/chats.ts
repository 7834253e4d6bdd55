import type { StoredFile } from './files.ts';
import type { Flavour } from './flavour.ts';
import { Refusal } from './refusal.ts';
import type { ChatType, Formatted, Markup, Message, User } from './shapes.ts';

/** How the bot stands to a chat: `new` people have never written to it. */
export type Standing = 'new' | 'member' | 'administrator' | 'blocked' | 'kicked' | 'left' | 'upgraded';

/** A message of a chat, with what only the server knows of it. */
export interface Kept {
  readonly message: Message;
  readonly byBot: boolean;
  /** Text or caption as a person sees it. */
  readonly shown: Formatted;
  /** What the sender wrote, before mark-up was read. */
  readonly source: string;
  readonly markup: Markup | undefined;
  readonly file: StoredFile | undefined;
  readonly edited: boolean;
  /** The chat's revision at which it was written or last edited. */
  readonly revision: number;
}

/** One chat as the server keeps it; messages in the order of writing. */
export class Chat {
  readonly id: number;
  readonly type: ChatType;
  info: Message['chat'];
  readonly messages = new Map<number, Kept>();
  readonly members = new Map<number, { user: User; status: string }>();
  standing: Standing = 'new';
  /** The bot may be there but not write. */
  isMute = false;
  upgradedTo: number | undefined;
  pinned: number | undefined;
  revision = 0;

  constructor(type: ChatType, info: Message['chat']) {
    this.id = info.id;
    this.type = type;
    this.info = info;
  }

  keep(kept: Omit<Kept, 'revision'>): Message {
    this.revision += 1;
    this.messages.set(kept.message.message_id, { ...kept, revision: this.revision });
    return kept.message;
  }
}

/** All chats and people of one server. */
export class Chats {
  readonly all = new Map<number, Chat>();
  readonly users = new Map<number, User>();
  #messageIds: () => number;
  #ownIds = new Map<number, number>();
  #flavour: Flavour;

  constructor(flavour: Flavour) {
    this.#flavour = flavour;
    this.#messageIds = flavour.randomMessageIds ? signedIds() : counter();
  }

  add(chat: Chat): Chat {
    this.all.set(chat.id, chat);
    return chat;
  }

  /** Private chats and basic groups share one counter; supergroups and channels count for themselves. */
  nextMessageId(chat: Chat): number {
    if (this.#flavour.randomMessageIds || chat.type === 'private' || chat.type === 'group') {
      return this.#messageIds();
    }
    const id = (this.#ownIds.get(chat.id) ?? 0) + 1;
    this.#ownIds.set(chat.id, id);
    return id;
  }

  /** The chat a call names by id or `@username`. Throws the server's refusal when the bot may not write there. */
  find(named: unknown): Chat {
    const chat = this.look(named);
    if (!chat || chat.standing === 'new') throw this.#flavour.refusals.chat();
    const why = shut(chat);
    if (why) throw why;
    return chat;
  }

  look(named: unknown): Chat | undefined {
    if (typeof named === 'number') return this.all.get(named);
    if (typeof named !== 'string') return undefined;
    if (!named.startsWith('@')) return this.all.get(Number(named));
    const username = named.slice(1).toLowerCase();
    return [...this.all.values()].find(({ info }) => String(info.username).toLowerCase() === username);
  }
}

function shut({ standing, type, upgradedTo }: Chat): Refusal | undefined {
  if (standing === 'blocked') return new Refusal(403, 'Forbidden: bot was blocked by the user');
  if (standing === 'kicked') return new Refusal(403, `Forbidden: bot was kicked from the ${type} chat`);
  if (standing === 'left') return new Refusal(403, `Forbidden: bot is not a member of the ${type} chat`);
  if (standing !== 'upgraded') return undefined;
  const to = upgradedTo ?? 0;
  return new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
    migrate_to_chat_id: to,
  });
}

function counter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

/** Looks random, repeats in every run: an odd multiplier visits each 32-bit number once. */
function signedIds(): () => number {
  let last = 0;
  return () => {
    last = (last + 0x9e3779b1) | 0;
    return last;
  };
}
