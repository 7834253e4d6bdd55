import type { Chat } from '../chats.ts';
import { targetChat } from '../checks/target.ts';
import { integer, list, text } from '../params.ts';
import { badRequest, forbidden } from '../refusal.ts';
import type { Params } from '../shapes.ts';
import type { World } from '../world.ts';
import type { Method, Methods } from './method.ts';

/** Methods that tell: the bot, chats, members, files. */
export const lookupMethods: Methods = {
  getMe: (world) =>
    world.flavour.describesBot
      ? {
          ...world.bot,
          can_join_groups: true,
          can_read_all_group_messages: false,
          supports_inline_queries: false,
        }
      : world.bot,
  getFile: (world, { params }) => {
    const { id, uniqueId, bytes, path } = world.files.described(text(params, 'file_id'));
    return { file_id: id, file_unique_id: uniqueId, file_size: bytes.length, file_path: path };
  },
  getChat: (world, { params }) => targetChat(world, params).info,
  getChatMember: (world, { params }) => {
    const chat = targetChat(world, params);
    const id = integer(params, 'user_id');
    if (!world.flavour.membersForAll && chat.standing !== 'administrator')
      throw forbidden('permission_denied');
    if (id === world.bot.id) return ownMembership(world, chat);
    const member = chat.members.get(id ?? 0);
    if (member) return member;
    const user = world.chats.users.get(id ?? 0);
    if (!user || !world.flavour.absentMembers) throw badRequest('user not found');
    return { user, status: 'left' };
  },
  getChatAdministrators: (world, { params }) => {
    const chat = targetChat(world, params);
    if (chat.type === 'private') throw badRequest('there are no administrators in the private chat');
    const own = chat.standing === 'administrator' ? [{ user: world.bot, status: 'administrator' }] : [];
    return [...own, ...[...chat.members.values()].filter(({ status }) => status !== 'member')];
  },
  getChatMemberCount: (world, { params }) => size(targetChat(world, params)),
  getChatMembersCount: (world, { params }) => size(targetChat(world, params)),
  leaveChat: (world, { params }) => {
    const chat = targetChat(world, params);
    if (chat.type === 'private') throw forbidden("bot can't leave a private chat");
    chat.standing = 'left';
    world.changed(chat.id);
    return true;
  },
};

/** How the bot stands there; of its rights only those that are taken from it. */
function ownMembership({ bot }: World, { standing, type, isMute }: Chat): Params {
  if (!isMute) return { user: bot, status: standing };
  return type === 'channel'
    ? { user: bot, status: standing, can_post_messages: false }
    : { user: bot, status: 'restricted', is_member: true, can_send_messages: false };
}

const size = (chat: Chat): number => chat.members.size + 1;

/** Methods by which a bot tells of itself: each pair of set and get keeps one value. */
export const profileMethods: Methods = {
  setMyCommands: (world, { params }) => {
    world.profile.set(`commands${scope(params)}`, checkedCommands(list(params, 'commands') ?? []));
    return true;
  },
  getMyCommands: (world, { params }) => world.profile.get(`commands${scope(params)}`) ?? [],
  deleteMyCommands: (world, { params }) => {
    world.profile.delete(`commands${scope(params)}`);
    return true;
  },
  setMyName: keeps('name', 64),
  getMyName: (world) => ({ name: world.profile.get('name') ?? world.bot.first_name }),
  setMyDescription: keeps('description', 512),
  getMyDescription: (world) => ({ description: world.profile.get('description') ?? '' }),
  setMyShortDescription: keeps('short_description', 120),
  getMyShortDescription: (world) => ({ short_description: world.profile.get('short_description') ?? '' }),
  setChatMenuButton: () => true,
  setMessageReaction: (world, { params }) => {
    targetChat(world, params);
    return true;
  },
};

const scope = (params: Params): string => JSON.stringify([params.scope, params.language_code]);

function checkedCommands(commands: readonly unknown[]): readonly unknown[] {
  if (commands.length > 100 || Buffer.byteLength(JSON.stringify(commands)) > 7_800) {
    throw badRequest('BOT_COMMANDS_TOO_MUCH');
  }
  for (const command of commands as readonly Params[]) {
    const name = (text(command, 'command') ?? '').replace(/^\//, '');
    const words = text(command, 'description') ?? '';
    if (name.length > 32) throw badRequest('command length must not exceed 32');
    if (!/^[a-z0-9_]+$/.test(name)) throw badRequest('BOT_COMMAND_INVALID');
    if (words === '' || [...words].length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  return commands;
}

function keeps(name: string, limit: number): Method {
  return (world: World, { params }) => {
    const value = text(params, name) ?? '';
    if ([...value].length > limit) throw badRequest(`${name.replace('_', ' ')} is too long`);
    world.profile.set(name, value);
    return true;
  };
}
