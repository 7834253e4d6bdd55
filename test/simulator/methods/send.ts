import type { Chat } from '../chats.ts';
import { checkMarkup } from '../checks/keyboard.ts';
import { replyTarget, required, targetChat } from '../checks/target.ts';
import { checkText } from '../checks/text.ts';
import { type Content, postByBot, textContent } from '../messages.ts';
import { decimal, flag, list, text } from '../params.ts';
import { badRequest, Refusal } from '../refusal.ts';
import type { Call, Message, Params } from '../shapes.ts';
import type { World } from '../world.ts';
import type { Methods } from './method.ts';

/** Writes what a call sends into the chat it names, after the checks all sends share. */
export function send(world: World, call: Call, make: (chat: Chat) => Content): Message {
  const chat = targetChat(world, call.params);
  const content = make(chat);
  const markup = checkMarkup(call.params, chat.type);
  return postByBot(world, chat, content, markup, replyTarget(world, chat, call));
}

/** Methods that send what needs no file. */
export const sendMethods: Methods = {
  sendMessage: (world, call) => {
    const checked = checkText(world.flavour, call.params);
    return send(world, call, () => textContent(world, checked));
  },
  sendLocation: (world, call) => send(world, call, () => ({ fields: { location: location(call.params) } })),
  sendVenue: (world, { params, ...call }) =>
    send(world, { params, ...call }, () => {
      const title = required(params, 'title', 'title must be non-empty');
      const address = required(params, 'address', 'address must be non-empty');
      return {
        fields: { location: location(params), venue: { location: location(params), title, address } },
      };
    }),
  sendContact: (world, call) =>
    send(world, call, () => ({ fields: { contact: contact(world, call.params) } })),
  sendPoll: (world, call) => {
    const made = poll(call.params);
    const shown = { text: String(made.question), entities: [] };
    return send(world, call, () => ({ fields: { poll: made }, shown, source: shown.text }));
  },
  sendChatAction: (world, { params, json }) => {
    const chat = targetChat(world, params);
    const isNumber = json && typeof params.chat_id === 'number';
    if (isNumber && !world.flavour.numericChatActions) throw world.flavour.refusals.noChatId('chat_id');
    required(params, 'action', 'wrong parameter action in request');
    world.changed(chat.id);
    return true;
  },
};

function location(params: Params): { latitude: number; longitude: number } {
  const latitude = decimal(params, 'latitude');
  const longitude = decimal(params, 'longitude');
  if (latitude === undefined || Math.abs(latitude) > 90) throw badRequest('latitude is empty');
  if (longitude === undefined || Math.abs(longitude) > 180) throw badRequest('longitude is empty');
  return { latitude, longitude };
}

function contact(world: World, params: Params): Params {
  if (!world.flavour.contactReplies && params.reply_to_message_id !== undefined) {
    throw new Refusal(500, 'Internal server error');
  }
  return {
    phone_number: required(params, 'phone_number', 'phone number is empty'),
    first_name: required(params, 'first_name', 'first name is empty'),
  };
}

function poll(params: Params): Params {
  const question = required(params, 'question', 'poll question must be non-empty');
  const options = (list(params, 'options') ?? []).map((option) =>
    typeof option === 'string' ? option : (text(option as Params, 'text') ?? ''),
  );
  if ([...question].length > 300) throw badRequest('poll question length must not exceed 300');
  if (options.length < 1 || options.length > 12) throw badRequest("poll can't have more than 12 options");
  if (options.some((option) => option === '')) throw badRequest('poll options must be non-empty');
  if (options.some((option) => [...option].length > 100)) {
    throw badRequest('poll options length must not exceed 100');
  }
  const type = text(params, 'type') ?? 'regular';
  const anonymous = params.is_anonymous === undefined || flag(params, 'is_anonymous');
  const shape = { question, options: options.map((words) => ({ text: words, voter_count: 0 })), type };
  return { ...shape, is_anonymous: anonymous, ...(type === 'quiz' && right(params, options.length)) };
}

function right(params: Params, options: number): Params {
  const ids = list(params, 'correct_option_ids') ?? [];
  const isOption = (id: unknown) => typeof id === 'number' && id >= 0 && id < options;
  if (ids.length === 0 || !ids.every(isOption)) throw badRequest('wrong correct option ID specified');
  return { correct_option_ids: ids };
}
