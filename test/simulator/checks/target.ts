import type { Chat, Kept } from '../chats.ts';
import { flag, integer, object, text } from '../params.ts';
import { badRequest } from '../refusal.ts';
import type { Call, Message, Params } from '../shapes.ts';
import type { World } from '../world.ts';

/** The chat a call writes to. */
export function targetChat(world: World, params: Params, name = 'chat_id'): Chat {
  const named = params[name];
  if (named !== undefined && named !== null && named !== '') return world.chats.find(named);
  throw world.flavour.refusals.noChatId(name);
}

/** The message a call names, for `purpose` ("edit", "delete", …). */
export function targetMessage(world: World, chat: Chat, params: Params, purpose: string): Kept {
  const id = integer(params, 'message_id');
  if (id === undefined) throw badRequest('message identifier is not specified');
  const kept = chat.messages.get(id);
  if (!kept) throw world.flavour.refusals.message(purpose);
  return kept;
}

/** The message a call replies to, in the way of the flavour; the other way is ignored. */
export function replyTarget(world: World, chat: Chat, call: Call): Message | undefined {
  const parameters = world.flavour.replyParameters ? object(call.params, 'reply_parameters') : undefined;
  const params = parameters ?? call.params;
  const id = integer(params, parameters ? 'message_id' : 'reply_to_message_id');
  if (id === undefined || id === 0) return undefined;
  const kept = chat.messages.get(id);
  if (kept) return withoutReply(kept.message);
  if (flag(params, 'allow_sending_without_reply')) return undefined;
  throw world.flavour.refusals.message('be replied');
}

const withoutReply = ({ reply_to_message: _, ...message }: Message): Message => message;

/** What a call must name, or the server's refusal. */
export function required(params: Params, name: string, otherwise: string): string {
  const value = text(params, name);
  if (value === undefined || value === '') throw badRequest(otherwise);
  return value;
}
