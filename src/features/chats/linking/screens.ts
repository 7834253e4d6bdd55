import { commonTexts, homeButton, lines, type Screen, type ScreenButton } from '../../../bot/index.ts';
import type { Center } from '../../places/index.ts';
import { deskButton, hoursButton, linkButton, stepsButton } from '../buttons.ts';
import type { Place } from '../linked-chat.ts';
import type { Standing } from './standing.ts';
import { texts } from './texts.fa.ts';

/** Words of this room that need nothing but a way on. */
export function plainScreen(
  which: Exclude<Standing, 'fine'> | 'noChat' | 'taken' | 'lostAgain' | 'stale',
): Screen {
  return { text: texts[which], buttons: [[homeButton]] };
}

export const notYoursScreen = (centerId: number): Screen => ({
  text: texts.notYours(centerId),
  buttons: [[homeButton]],
});

/** Where the center can only be named: how, with the chat in the words where it has to be named too. */
export const sayNumberScreen = (place?: Place): Screen => ({
  text: texts.sayNumber(place ? nameOf(place) : ''),
  buttons: [[homeButton]],
});

/** How to link a chat, in short, with the ways to each step. */
export const howToScreen = (): Screen => ({
  text: texts.howTo,
  buttons: [stepWays(), [backToDesk(), homeButton]],
});

/** How to link a group or a channel on this platform, step by step; `username` is the bot's, where it has one. */
export function stepsScreen(
  kind: Place['kind'],
  platform: Place['platform'],
  username: string | undefined,
): Screen {
  const bot = username ? nameOn[platform](username) : texts.bot;
  return {
    text: lines(texts.stepsTitle(kind), ...texts.steps(kind, platform, bot)),
    buttons: [[backToDesk(), homeButton]],
  };
}

// Bale's marks are kept out of names by signs that nobody sees and a search does not find; an address stays whole.
const nameOn: Readonly<Record<Place['platform'], (username: string) => string>> = {
  telegram: (username) => `@${username}`,
  bale: (username) => `https://ble.ir/${username}`,
};

/** The ways to the steps, for a group and for a channel. */
export const stepWays = (): ScreenButton[] =>
  (['group', 'channel'] as const).map((kind) => ({
    text: texts.toSteps(kind),
    data: stepsButton.data({ kind }),
  }));

/** To whom a question goes, and whether they alone read it. */
export interface Asked {
  readonly accountId: number;
  readonly isPrivate: boolean;
}

/** Which of their centers a chat is to speak for. In a group there is no way home: it would be everybody's. */
export function whichCenterScreen(
  place: Place,
  centers: readonly Center[],
  { accountId, isPrivate }: Asked,
  words: string = texts.whichCenter(place.title),
): Screen {
  const ways = centers.map(({ id, mosque }) => [
    { text: mosque, data: linkButton.data({ center: id, account: accountId, chat: String(place.chatId) }) },
  ]);
  return { text: words, buttons: [...ways, ...(isPrivate ? [[homeButton]] : [])] };
}

/** What is said in the group itself. */
export const linkedHereScreen = ({ mosque }: Center): Screen => ({ text: texts.linkedHere(mosque) });

/** What is said to who linked it, with what is best chosen next. */
export const linkedScreen = ({ title }: Place, { mosque }: Center, id: number): Screen => ({
  text: texts.linked(title, mosque),
  buttons: [[{ text: texts.toHour, data: hoursButton.data({ chat: id }) }], [backToDesk(), homeButton]],
});

const nameOf = ({ username, chatId }: Place): string => (username === null ? String(chatId) : `@${username}`);

const backToDesk = (): ScreenButton => ({ text: commonTexts.back, data: deskButton.data({ page: 0 }) });
