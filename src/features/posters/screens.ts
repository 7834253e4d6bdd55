import { bold, commonTexts, homeButton, lines, type Screen } from '../../bot/index.ts';
import { chatName, howToLinkWay, type LinkedChat, unlinkWay } from '../chats/index.ts';
import type { Center } from '../places/index.ts';
import { centerButton, centerPosterButton, centersButton, chatsButton } from './buttons.ts';
import { texts } from './texts.fa.ts';

/** Centers on a page: with its turns and the way home it has seven buttons. */
export const PAGE = 4;
/** Chats that find room on one screen of a center; where there are more, one fewer and the way to the next. */
const MOST_CHATS = 4;

/** The centers to choose from, `PAGE` a page. */
export function centersScreen(centers: readonly Center[], page: number, isMore: boolean): Screen {
  const turn = (text: string, to: number) => ({ text, data: centersButton.data({ page: to }) });
  return {
    text: centers.length === 0 ? texts.noCenters : texts.whichCenter,
    buttons: [
      ...centers.map(({ id, mosque, town }) => [
        { text: texts.named(mosque, town), data: centerButton.data({ center: id }) },
      ]),
      [
        ...(page > 0 ? [turn(commonTexts.back, page - 1)] : []),
        ...(isMore ? [turn(texts.more, page + 1)] : []),
        homeButton,
      ],
    ],
  };
}

/** One center: its number, its poster, and where it speaks, a page of that. */
export function centerScreen(center: Center, chats: readonly LinkedChat[], page = 0): Screen {
  const { id, mosque } = center;
  const { shown, next } = chatsOn(chats, page);
  return {
    text: lines(
      bold(mosque),
      texts.numbered(id),
      shown.length > 0 ? texts.chats : texts.noChats,
      ...shown.map(chatWords),
    ),
    buttons: [
      [{ text: texts.centerPoster, data: centerPosterButton.data({ center: id }) }],
      [howToLinkWay(id)],
      ...shown.map((chat) => [unlinkWay(chat)]),
      ...(next === undefined
        ? []
        : [[{ text: texts.moreChats, data: chatsButton.data({ center: id, page: next }) }]]),
      [{ text: commonTexts.back, data: centersButton.data({ page: 0 }) }, homeButton],
    ],
  };
}

export const goneScreen = (): Screen => ({
  text: texts.gone,
  buttons: [[{ text: commonTexts.back, data: centersButton.data({ page: 0 }) }, homeButton]],
});

function chatsOn(chats: readonly LinkedChat[], page: number) {
  if (chats.length <= MOST_CHATS) return { shown: chats, next: undefined };
  const size = MOST_CHATS - 1;
  const first = page * size < chats.length ? page * size : 0;
  const next = first + size < chats.length ? first / size + 1 : 0;
  return { shown: chats.slice(first, first + size), next };
}

const chatWords = (chat: LinkedChat): string => `${chatName(chat)}${chat.state === 'lost' ? texts.lost : ''}`;
