import { bold, commonTexts, homeButton, lines, type Screen, type ScreenButton } from '../../bot/index.ts';
import type { Center } from '../places/index.ts';
import { centerButton, centerPosterButton, centersButton, howToLinkButton, unlinkButton } from './buttons.ts';
import { type LinkedChat, shortTitle } from './linking/linked-chat.ts';
import { texts } from './texts.fa.ts';

const PAGE = 6;
const MOST_CHATS = 4;

/** The centers to choose from, six a page. */
export function centersScreen(centers: readonly Center[], page: number): Screen {
  const shown = centers.slice(page * PAGE, (page + 1) * PAGE);
  const turn = (text: string, to: number) => ({ text, data: centersButton.data({ page: to }) });
  const isMore = centers.length > (page + 1) * PAGE;
  return {
    text: centers.length === 0 ? texts.noCenters : texts.whichCenter,
    buttons: [
      ...shown.map(({ id, mosque, town }) => [
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

/** One center: its number, its poster, and where it speaks. `note`: what just happened. */
export function centerScreen(center: Center, chats: readonly LinkedChat[], note?: string): Screen {
  const { id, mosque } = center;
  const shown = chats.slice(0, MOST_CHATS);
  return {
    text: lines(
      note,
      bold(mosque),
      texts.numbered(id),
      shown.length > 0 ? texts.chats : texts.noChats,
      ...shown.map(chatWords),
    ),
    buttons: [
      [{ text: texts.centerPoster, data: centerPosterButton.data({ center: id }) }],
      [{ text: texts.link, data: howToLinkButton.data({ center: id }) }],
      ...shown.map((chat) => [unlink(chat)]),
      [{ text: commonTexts.back, data: centersButton.data({ page: 0 }) }, homeButton],
    ],
  };
}

export const goneScreen = (): Screen => ({
  text: texts.gone,
  buttons: [[{ text: commonTexts.back, data: centersButton.data({ page: 0 }) }, homeButton]],
});

const chatWords = ({ kind, title, platform, state }: LinkedChat): string =>
  `${texts.chat(kind, shortTitle(title), platform)}${state === 'lost' ? texts.lost : ''}`;

const unlink = ({ id, centerId, title }: LinkedChat): ScreenButton => ({
  text: texts.unlink(shortTitle(title)),
  data: unlinkButton.data({ center: centerId, linked: id }),
});
