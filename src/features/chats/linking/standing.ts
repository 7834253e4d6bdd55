import type { ChatMember } from 'grammy/types';
import type { Place } from '../linked-chat.ts';

/**
 * Whether a chat may be linked, or the first thing that is missing. `asker`: who asks does not run it. `unseen`: the
 * platform does not say who runs it. Of the bot: `outside`, it is not there; `notAdmin` and `noPosting`, of a
 * channel; `muted`, of a group.
 */
export type Standing = 'fine' | 'asker' | 'unseen' | 'outside' | 'notAdmin' | 'noPosting' | 'muted';

/** How the asker and the bot stand to a chat, as far as the platform says. */
export interface Seen {
  readonly kind: Place['kind'];
  readonly asker: ChatMember | undefined;
  readonly bot: ChatMember | undefined;
  /** What was asked came from the chat itself: the bot is there. */
  readonly isHere: boolean;
}

export function standingOf({ kind, asker, bot, isHere }: Seen): Standing {
  if (bot && isOutside(bot)) return 'outside';
  if (!asker) return bot && runs(bot) ? 'asker' : 'unseen';
  if (!runs(asker)) return 'asker';
  return bot ? writing(bot, kind) : unknownWriting(kind, isHere);
}

/** Whether a member runs the chat. */
export const runs = ({ status }: ChatMember): boolean => status === 'creator' || status === 'administrator';

const isOutside = (bot: ChatMember): boolean =>
  bot.status === 'left' || bot.status === 'kicked' || (bot.status === 'restricted' && !bot.is_member);

function writing(bot: ChatMember, kind: Place['kind']): Standing {
  // Bale tells of no single rights: what is not denied is taken for given.
  if (bot.status === 'administrator')
    return kind === 'group' || bot.can_post_messages !== false ? 'fine' : 'noPosting';
  if (kind === 'channel') return 'notAdmin';
  return bot.status === 'restricted' && bot.can_send_messages === false ? 'muted' : 'fine';
}

// Bale does not tell a bot of itself where it is no administrator; in a group it may write all the same.
function unknownWriting(kind: Place['kind'], isHere: boolean): Standing {
  if (kind === 'channel') return 'notAdmin';
  return isHere ? 'fine' : 'unseen';
}
