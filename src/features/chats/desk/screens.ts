import { bold, commonTexts, homeButton, lines, type Screen, type ScreenButton } from '../../../bot/index.ts';
import type { Center } from '../../places/index.ts';
import {
  centersButton,
  chatButton,
  deskButton,
  hoursButton,
  stepsButton,
  unlinkButton,
  unlinkNowButton,
} from '../buttons.ts';
import { type LinkedChat, PROPOSED_MINUTES, shortTitle } from '../linked-chat.ts';
import { howToScreen, stepWays } from '../linking/screens.ts';
import { texts as roomTexts } from '../texts.fa.ts';
import { texts } from './texts.fa.ts';

/** Chats on a page: with the ways to add others, its turns and the way home it has eight buttons. */
export const PAGE = 3;

/** What is shown of the linked chats. */
export interface DeskView {
  readonly chats: readonly LinkedChat[];
  readonly page: number;
  readonly isMore: boolean;
  /** What just happened. */
  readonly note?: string | undefined;
}

/** The linked groups and channels, and how to add others. */
export function deskScreen({ chats, page, isMore, note }: DeskView): Screen {
  const turn = (text: string, to: number) => ({ text, data: deskButton.data({ page: to }) });
  return {
    text: lines(note, chats.length > 0 ? texts.yours : texts.none, note === undefined && howToScreen().text),
    buttons: [
      ...chats.map((chat) => [{ text: nameOf(chat), data: chatButton.data({ chat: chat.id }) }]),
      stepWays(),
      [
        ...(page > 0 ? [turn(commonTexts.back, page - 1)] : []),
        ...(isMore ? [turn(texts.more, page + 1)] : []),
        homeButton,
      ],
    ],
  };
}

/** One of them, with what just happened; `canMove`: it may go over to another center. */
export function chatScreen(
  chat: LinkedChat,
  { mosque }: Pick<Center, 'mosque'>,
  { note, canMove = false }: { readonly note?: string | undefined; readonly canMove?: boolean } = {},
): Screen {
  const { id, kind, centerId, platform, title, usualMinutes, state } = chat;
  const to = (text: string, data: string): ScreenButton[] => [{ text, data }];
  return {
    text: lines(
      note,
      bold(roomTexts.chat(kind, shortTitle(title), platform)),
      texts.speaksFor(mosque),
      state === 'lost' && texts.lost,
      usualMinutes === null ? texts.noHour(PROPOSED_MINUTES) : texts.hour(usualMinutes),
    ),
    buttons: [
      ...(state === 'lost' ? [to(texts.again, stepsButton.data({ kind }))] : []),
      to(texts.toHours, hoursButton.data({ chat: id })),
      ...(canMove ? [to(texts.toCenters, centersButton.data({ chat: id }))] : []),
      to(texts.unlink, unlinkButton.data({ center: centerId, linked: id })),
      [backTo(deskButton.data({ page: 0 })), homeButton],
    ],
  };
}

/** Before a chat is let go. */
export function unlinkScreen({ id, centerId, title }: LinkedChat): Screen {
  const yes = { text: texts.unlinkYes, data: unlinkNowButton.data({ center: centerId, linked: id }) };
  return {
    text: texts.unlinkAsk(shortTitle(title)),
    buttons: [[yes], [backTo(chatButton.data({ chat: id })), homeButton]],
  };
}

const nameOf = ({ kind, title, platform, state }: LinkedChat): string =>
  `${roomTexts.chat(kind, shortTitle(title), platform)}${state === 'lost' ? texts.lostMark : ''}`;

const backTo = (data: string): ScreenButton => ({ text: commonTexts.back, data });
