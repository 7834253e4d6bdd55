import { commonTexts, homeButton, type Screen, type ScreenButton } from '../../../bot/index.ts';
import type { Center } from '../../places/index.ts';
import { centerButton, linkButton, unlinkNowButton } from '../buttons.ts';
import { type LinkedChat, type Place, shortTitle } from './linked-chat.ts';
import { texts } from './texts.fa.ts';

/** Words of this room that need nothing but a way on. */
export function plainScreen(
  which: 'howTo' | 'noChat' | 'asker' | 'bot' | 'taken' | 'sayNumber' | 'lostAgain' | 'stale',
): Screen {
  return { text: texts[which], buttons: [[homeButton]] };
}

export const notYoursScreen = (centerId: number): Screen => ({
  text: texts.notYours(centerId),
  buttons: [[homeButton]],
});

/** How to link a chat to this center. */
export const howToScreen = (centerId: number): Screen => ({
  text: texts.howTo,
  buttons: [[backTo(centerId), homeButton]],
});

/** Which of their centers a chat is to speak for. In a group there is no way home: it would be everybody's. */
export function whichCenterScreen(
  place: Place,
  centers: readonly Center[],
  { accountId, isPrivate }: { readonly accountId: number; readonly isPrivate: boolean },
): Screen {
  const ways = centers.map(({ id, mosque }) => [
    { text: mosque, data: linkButton.data({ center: id, account: accountId, chat: String(place.chatId) }) },
  ]);
  return { text: texts.whichCenter(place.title), buttons: [...ways, ...(isPrivate ? [[homeButton]] : [])] };
}

/** What is said in the group itself. */
export const linkedHereScreen = ({ mosque }: Center): Screen => ({ text: texts.linkedHere(mosque) });

/** What is said to who linked it. */
export const linkedScreen = ({ title }: Place, { id, mosque }: Center): Screen => ({
  text: texts.linked(title, mosque),
  buttons: [[backTo(id), homeButton]],
});

export function unlinkScreen({ id, centerId, title }: LinkedChat): Screen {
  const yes = { text: texts.unlink, data: unlinkNowButton.data({ center: centerId, linked: id }) };
  return { text: texts.unlinkAsk(shortTitle(title)), buttons: [[yes], [backTo(centerId), homeButton]] };
}

const backTo = (centerId: number): ScreenButton => ({
  text: commonTexts.back,
  data: centerButton.data({ center: centerId }),
});
