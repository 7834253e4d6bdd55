import type { Chat, Kept } from '../chats.ts';
import { checkMarkup } from '../checks/keyboard.ts';
import { targetChat, targetMessage } from '../checks/target.ts';
import { checkToast } from '../checks/text.ts';
import { postByBot } from '../messages.ts';
import { integer, list, text } from '../params.ts';
import { badRequest } from '../refusal.ts';
import type { Call, Message, Params } from '../shapes.ts';
import type { World } from '../world.ts';
import type { Methods } from './method.ts';

const TWO_DAYS = 2 * 86_400;

/** Methods that repeat, remove or pin what is there, and the answer to a press. */
export const relayMethods: Methods = {
  forwardMessage: (world, call) => relay(world, call, 'forward'),
  copyMessage: (world, call) => ({ message_id: relay(world, call, 'copy').message_id }),
  deleteMessage: (world, { params }) => {
    const chat = targetChat(world, params);
    remove(world, chat, targetMessage(world, chat, params, 'delete'));
    return true;
  },
  deleteMessages: (world, { params }) => {
    const chat = targetChat(world, params);
    const ids = list(params, 'message_ids') ?? [];
    if (ids.length < 1 || ids.length > 100) throw badRequest('too many messages to delete');
    const found = ids.map((id) => chat.messages.get(Number(id))).filter((kept) => kept !== undefined);
    for (const kept of found) remove(world, chat, kept);
    return true;
  },
  pinChatMessage: (world, { params }) => {
    const chat = targetChat(world, params);
    chat.pinned = targetMessage(world, chat, params, 'pin').message.message_id;
    world.changed(chat.id);
    return true;
  },
  unpinChatMessage: (world, { params }) => unpin(world, params),
  unpinAllChatMessages: (world, { params }) => unpin(world, params),
  answerCallbackQuery: (world, { params }) => {
    const press = world.callbacks.answer(text(params, 'callback_query_id'), checkToast(params));
    world.changed(press.chatId);
    return true;
  },
};

function relay(world: World, { params }: Call, how: 'forward' | 'copy'): Message {
  const chat = targetChat(world, params);
  const origin = targetChat(world, params, 'from_chat_id');
  const { message, ...kept } = targetMessage(world, origin, params, how);
  const { message_id: _, chat: __, date, from, reply_markup: ___, reply_to_message: ____, ...body } = message;
  const markup = how === 'copy' ? checkMarkup(params, chat.type) : undefined;
  const fields = how === 'forward' ? { ...body, ...forwarded(world, date, from) } : body;
  const { shown, source, file } = kept;
  return postByBot(world, chat, { shown, source, fields, ...(file ? { file } : {}) }, markup);
}

const forwarded = (world: World, date: number, from: Message['from']): Params =>
  world.flavour.forwardOrigin
    ? { forward_origin: { type: 'user', sender_user: from, date } }
    : { forward_from: from, forward_date: date };

function remove(world: World, chat: Chat, { message }: Kept): void {
  if (world.now() / 1000 - message.date > TWO_DAYS) throw badRequest("message can't be deleted for everyone");
  chat.messages.delete(message.message_id);
  chat.revision += 1;
  world.changed(chat.id);
}

function unpin(world: World, params: Params): true {
  const chat = targetChat(world, params);
  if (integer(params, 'message_id') !== undefined) targetMessage(world, chat, params, 'unpin');
  chat.pinned = undefined;
  world.changed(chat.id);
  return true;
}
