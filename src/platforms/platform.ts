import type {
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  KeyboardButton,
  ReplyKeyboardMarkup,
  ReplyKeyboardRemove,
  Update,
} from 'grammy/types';
import type { PlatformName } from '../config.ts';
import type { Abilities } from './abilities.ts';
import type { Key, Screen, ScreenButton } from './screen.ts';
import type { TroubleRow } from './trouble.ts';
import type { Words } from './words.ts';

/** Everything in which a platform differs, declared. */
export interface Platform {
  readonly name: PlatformName;
  readonly can: Abilities;
  /** The text of a message and what the platform must know to mark it up. */
  readonly render: (words: Words) => { readonly text: string; readonly parse_mode?: 'HTML' };
  /** An incoming update in the one shape that the bot reads. */
  readonly normalise: (update: Update) => Update;
  /** Whether this client shows the answer to a press; elsewhere a message says it. */
  readonly showsToast: (callbackQueryId: string) => boolean;
  /** What a failed call means for delivery. */
  readonly troubles: readonly TroubleRow[];
  /** Address that opens a chat with the bot and sends `/start payload`. */
  readonly deepLink: (botUsername: string, payload: string) => string;
  /** Address that lets a person choose chats to pass a link and a text on to, where `can.shareLinks`. */
  readonly shareLink: (url: string, text: string) => string;
}

/** The `reply_markup` with a screen's buttons; without any it takes buttons away when a message is edited. */
export function inlineMarkup(platform: Platform, screen: Screen): InlineKeyboardMarkup {
  const made = (screen.buttons ?? []).map((row) => row.flatMap((b) => inlineButton(platform, b)));
  return { inline_keyboard: made.filter((row) => row.length > 0) };
}

/** The `reply_markup` of a screen that is sent: its buttons, or the keyboard under the chat. */
export function markup(platform: Platform, screen: Screen): Markup {
  if (screen.keyboard === 'remove') return { remove_keyboard: true };
  if (screen.keyboard) return { keyboard: screen.keyboard.map((row) => row.map(key)), resize_keyboard: true };
  return inlineMarkup(platform, screen);
}

type Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove;

function key({ text, asks }: Key): KeyboardButton {
  if (asks === 'contact') return { text, request_contact: true };
  if (asks === 'location') return { text, request_location: true };
  return { text };
}

function inlineButton(platform: Platform, button: ScreenButton): InlineKeyboardButton[] {
  if ('data' in button) return [{ text: button.text, callback_data: button.data }];
  if ('url' in button) return [{ text: button.text, url: button.url }];
  return platform.can.copyButtons ? [{ text: button.text, copy_text: { text: button.copy } }] : [];
}
