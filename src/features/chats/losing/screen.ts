import { homeButton, lines, type Screen } from '../../../bot/index.ts';
import type { Center } from '../../places/index.ts';
import { chatButton } from '../buttons.ts';
import { type LinkedChat, shortTitle } from '../linked-chat.ts';
import { texts as roomTexts } from '../texts.fa.ts';
import { texts } from './texts.fa.ts';

/** What is told of a chat from which the bot was thrown out, with the way to link it again. */
export function lostScreen(chat: LinkedChat, { mosque }: Pick<Center, 'mosque'>): Screen {
  const { id, kind, title, platform } = chat;
  return {
    text: lines(texts.lost(roomTexts.chat(kind, shortTitle(title), platform), mosque), texts.back[kind]),
    buttons: [[{ text: texts.look, data: chatButton.data({ chat: id }) }], [homeButton]],
  };
}
