import { isObject } from '../params.ts';
import { badRequest } from '../refusal.ts';
import type { ChatType, Markup, Params } from '../shapes.ts';

const BUTTONS = 100;
const IN_A_ROW = 8;
const ACTIONS = [
  'callback_data',
  'url',
  'web_app',
  'copy_text',
  'login_url',
  'pay',
  'callback_game',
] as const;
const INLINE_QUERIES = [
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
];

/** Checks `reply_markup`; undefined when there is none. Throws the server's words for what is wrong. */
export function checkMarkup(params: Params, chatType: ChatType): Markup | undefined {
  const markup = params.reply_markup;
  if (markup === undefined || markup === null || markup === '') return undefined;
  if (typeof markup === 'string') throw badRequest("can't parse reply keyboard markup JSON object");
  if (!isObject(markup)) throw badRequest('object expected as reply markup');
  if ('inline_keyboard' in markup) checkInline(markup.inline_keyboard);
  else if ('keyboard' in markup) checkReplyKeyboard(markup, chatType);
  return markup as Markup;
}

function checkInline(value: unknown): void {
  const rows = rowsOf(
    value,
    'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  );
  if (rows.some((row) => row.length > IN_A_ROW) || rows.flat().length > BUTTONS) {
    throw badRequest('reply markup is too long');
  }
  for (const button of rows.flat()) checkInlineButton(button);
}

function checkInlineButton(button: unknown): void {
  const wrong = "can't parse inline keyboard button";
  if (!isObject(button)) throw badRequest(`${wrong}: Object expected`);
  if (typeof button.text !== 'string') throw badRequest(`${wrong}: Can't find field "text"`);
  if (button.text.trim() === '') throw badRequest(`${wrong}: Text must be non-empty`);
  if (![...ACTIONS, ...INLINE_QUERIES].some((action) => action in button)) {
    throw badRequest(`${wrong}: Text buttons are unallowed in the inline keyboard`);
  }
  const { callback_data: data, url, copy_text: copy } = button;
  if (data !== undefined && !isButtonData(data)) throw badRequest('BUTTON_DATA_INVALID');
  if (url !== undefined && !isAddress(url)) {
    throw badRequest(`inline keyboard button URL '${String(url)}' is invalid: Wrong HTTP URL`);
  }
  if (copy !== undefined && !isCopyText(copy)) throw badRequest('BUTTON_COPY_TEXT_INVALID');
}

function checkReplyKeyboard(markup: Params, chatType: ChatType): void {
  const wrong = "can't parse reply keyboard markup JSON object";
  const rows = rowsOf(
    markup.keyboard,
    'field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays',
  );
  for (const button of rows.flat()) {
    const text = isObject(button) ? button.text : button;
    if (typeof text !== 'string' || text === '') throw badRequest(wrong);
    if (!isObject(button) || chatType === 'private') continue;
    const asks = 'can be requested in private chats only';
    if (button.request_contact) throw badRequest(`phone number ${asks}`);
    if (button.request_location) throw badRequest(`location ${asks}`);
  }
  const placeholder = markup.input_field_placeholder;
  if (typeof placeholder === 'string' && [...placeholder].length > 64) throw badRequest(wrong);
}

function rowsOf(value: unknown, otherwise: string): readonly (readonly unknown[])[] {
  if (!Array.isArray(value) || !value.every((row) => Array.isArray(row))) throw badRequest(otherwise);
  return value;
}

const isButtonData = (data: unknown): boolean => {
  const bytes = typeof data === 'string' ? Buffer.byteLength(data) : 0;
  return bytes >= 1 && bytes <= 64;
};

const isCopyText = (copy: unknown): boolean => {
  const text = isObject(copy) ? copy.text : undefined;
  return typeof text === 'string' && text.length >= 1 && [...text].length <= 256;
};

/** A host needs a dot: `http://localhost` is a wrong HTTP URL to the server. */
const isAddress = (url: unknown): boolean =>
  typeof url === 'string' &&
  /^(?:(?:https?:\/\/)?[^\s/:.]+(?:\.[^\s/:.]+)+(?::\d+)?(?:[/?#]\S*)?|tg:\/\/\S+)$/i.test(url);
