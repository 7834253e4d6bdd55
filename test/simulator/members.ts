import type { Chat, Standing } from './chats.ts';
import type { User } from './shapes.ts';
import { dateOf, type World } from './world.ts';

/** Changes how the bot stands to a chat; where the flavour has it, my_chat_member tells the bot. */
export function setStanding(world: World, chat: Chat, by: User, standing: Standing): void {
  const before = chat.standing;
  chat.standing = standing;
  if (!world.flavour.memberUpdates || before === standing) return;
  world.updates.add({
    my_chat_member: {
      chat: chat.info,
      from: by,
      date: dateOf(world),
      old_chat_member: { user: world.bot, ...statusOf(before) },
      new_chat_member: { user: world.bot, ...statusOf(standing) },
    },
  });
}

/** Whether the bot hears what is written in a chat. */
export const hears = ({ standing }: Chat): boolean => standing === 'member' || standing === 'administrator';

function statusOf(standing: Standing): { status: string; until_date?: number } {
  if (standing === 'blocked') return { status: 'kicked', until_date: 0 };
  return { status: standing === 'new' || standing === 'upgraded' ? 'left' : standing };
}
