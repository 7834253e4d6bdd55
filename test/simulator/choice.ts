import type { Chat, Kept } from './chats.ts';
import { byBotNewestFirst, replyKeyboardOf } from './screen.ts';
import type { Button } from './shapes.ts';

/** A button a person found: inline below a message, or of the reply keyboard. */
export interface Choice {
  readonly button: Button;
  readonly kept: Kept | undefined;
}

/**
 * The button whose words are, or contain, `words`: below the newest message with buttons, on the reply keyboard,
 * below older messages. Throws with the visible buttons when there is none.
 */
export function choose(chat: Chat, words: string): Choice {
  const [newest, ...older] = withButtons(chat);
  const below = (kept: Kept | undefined): Choice | undefined => {
    const button = matching(buttonsOf(kept), words);
    return button && { button, kept };
  };
  const onKeyboard = matching(replyKeyboardOf(chat), words);
  const found = below(newest) ?? (onKeyboard && { button: onKeyboard, kept: undefined });
  if (found) return found;
  for (const kept of older) {
    const choice = below(kept);
    if (choice) return choice;
  }
  throw new Error(
    `No button «${words}». Visible: ${listed(buttonsOf(newest))}; keyboard: ${listed(replyKeyboardOf(chat))}`,
  );
}

/** The button of one message. */
export function chooseOn(chat: Chat, messageId: number, words: string): Choice {
  const kept = chat.messages.get(messageId);
  const button = matching(buttonsOf(kept), words);
  if (button) return { button, kept };
  throw new Error(`No button «${words}» below message ${messageId}. Visible: ${listed(buttonsOf(kept))}`);
}

/** The texts of the buttons below the newest message that has any. */
export const newestButtons = (chat: Chat): string[] =>
  buttonsOf(withButtons(chat)[0]).map(({ text }) => text);

const withButtons = (chat: Chat): Kept[] =>
  byBotNewestFirst(chat).filter((kept) => buttonsOf(kept).length > 0);

const buttonsOf = (kept: Kept | undefined): readonly Button[] =>
  kept?.message.reply_markup?.inline_keyboard?.flat() ?? [];

/** An equal text wins, then equal but for an emoji before and words after a dash, then one that contains it. */
function matching(buttons: readonly Button[], words: string): Button | undefined {
  return (
    buttons.find(({ text }) => text === words) ??
    buttons.find(({ text }) => bare(text) === words) ??
    buttons.find(({ text }) => text.includes(words))
  );
}

const bare = (text: string): string =>
  text
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/\s+–\s.*$/u, '')
    .trim();

const listed = (buttons: readonly Button[]): string =>
  buttons.length === 0 ? 'none' : buttons.map(({ text }) => `«${text}»`).join(' ');
