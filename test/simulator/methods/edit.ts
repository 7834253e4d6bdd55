import type { Chat, Kept } from '../chats.ts';
import { checkMarkup } from '../checks/keyboard.ts';
import { targetChat, targetMessage } from '../checks/target.ts';
import { checkCaption, checkText } from '../checks/text.ts';
import { written } from '../messages.ts';
import { object } from '../params.ts';
import { badRequest } from '../refusal.ts';
import type { Call, Markup, Message } from '../shapes.ts';
import { dateOf, type World } from '../world.ts';
import { describe, inputMedia } from './media.ts';
import type { Methods } from './method.ts';

const UNMODIFIED =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

type Change = Pick<Partial<Kept>, 'shown' | 'source' | 'file'> & {
  readonly fields: Readonly<Record<string, unknown>>;
};

/** Methods that change a message of the bot. What an edit does not repeat of the buttons is gone. */
export const editMethods: Methods = {
  editMessageText: (world, call) => {
    const checked = checkText(world.flavour, call.params);
    return edit(world, call, ({ message }) => {
      if (message.text === undefined) throw badRequest('there is no text in the message to edit');
      return { ...checked, fields: { entities: undefined, ...written(world, checked, 'text', 'entities') } };
    });
  },
  editMessageCaption: (world, call) => {
    const checked = checkCaption(world.flavour, call.params) ?? {
      source: '',
      shown: { text: '', entities: [] },
    };
    return edit(world, call, ({ file }) => {
      if (!file) throw badRequest('there is no caption in the message to edit');
      const caption = checked.source === '' ? {} : written(world, checked, 'caption', 'caption_entities');
      return { ...checked, fields: { caption: undefined, caption_entities: undefined, ...caption } };
    });
  },
  editMessageReplyMarkup: (world, call) => edit(world, call, () => ({ fields: {} })),
  editMessageMedia: (world, call) => {
    const media = object(call.params, 'media');
    if (!media) throw badRequest("can't parse InputMedia: JSON object expected");
    const { stored, caption } = inputMedia(world, call, media);
    return edit(world, call, ({ message: { photo, document, audio, video, animation } }) => {
      if (!photo && !document && !audio && !video && !animation) throw badRequest("message can't be edited");
      const cleared = {
        photo: undefined,
        document: undefined,
        audio: undefined,
        video: undefined,
        caption: undefined,
      };
      const words = caption ? written(world, caption, 'caption', 'caption_entities') : {};
      return { ...caption, file: stored, fields: { ...cleared, ...describe(stored), ...words } };
    });
  },
};

function edit(world: World, call: Call, change: (kept: Kept) => Change): unknown {
  const chat = targetChat(world, call.params);
  const kept = targetMessage(world, chat, call.params, 'edit');
  if (!kept.byBot || isReplyMarkup(kept.markup)) throw badRequest("message can't be edited");
  const changed = change(kept);
  const markup = checkMarkup(call.params, chat.type);
  if (isReplyMarkup(markup)) throw badRequest("message can't be edited");
  const edited = apply(world, kept, changed, markup);
  if (world.flavour.refusesUnmodified && isSame(kept, edited)) throw badRequest(UNMODIFIED);
  keep(world, chat, edited);
  return world.flavour.stubEdits ? { message_id: 0 } : edited.message;
}

function apply(world: World, kept: Kept, { fields, ...seen }: Change, markup: Markup | undefined): Kept {
  const { reply_markup: _, ...rest } = kept.message;
  const rows = markup?.inline_keyboard ?? [];
  const buttons = rows.length > 0 ? { reply_markup: { inline_keyboard: rows } } : {};
  const message = { ...rest, ...fields, ...buttons, edit_date: dateOf(world) } as Message;
  return { ...kept, ...seen, message, markup, edited: true };
}

function keep(world: World, chat: Chat, edited: Kept): void {
  chat.keep(edited);
  world.changed(chat.id);
}

function isSame(before: Kept, after: Kept): boolean {
  if (before.shown.text !== after.shown.text || before.file?.id !== after.file?.id) return false;
  return (
    JSON.stringify(before.shown.entities) === JSON.stringify(after.shown.entities) &&
    JSON.stringify(before.message.reply_markup) === JSON.stringify(after.message.reply_markup)
  );
}

const isReplyMarkup = (markup: Markup | undefined): boolean =>
  markup !== undefined && markup.inline_keyboard === undefined;
