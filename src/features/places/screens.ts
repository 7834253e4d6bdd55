import {
  commonTexts,
  home,
  homeButton,
  type Key,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../bot/index.ts';
import { anotherButton, chooseButton, countiesButton, locationButton } from './buttons.ts';
import type { Center, NearCenter } from './center.ts';
import { kilometreWords } from './distance-words.ts';
import { texts } from './texts.fa.ts';

/** Is this one your mosque? */
export function confirmScreen(center: Center): Screen {
  return {
    text: texts.isThisYours(located(center)),
    brief: texts.yoursBrief(located(center)),
    buttons: [
      [
        { text: texts.yes, sign: 'yes', data: chooseButton.data({ center: center.id }) },
        { text: texts.another, sign: 'no', data: anotherButton.data({}) },
      ],
      [homeButton],
    ],
  };
}

const later: ScreenButton = { text: texts.later, data: home.data({}) };

/** Every way to find one's center, below `text`, and the ways out: whoever has none yet may leave it for later. */
export function waysScreen(
  text: Words = texts.whichMosque,
  waysOut: readonly ScreenButton[] = [later],
): Screen {
  return {
    text,
    buttons: [
      [
        { text: texts.byLocation, data: locationButton.data({}) },
        { text: texts.byList, data: countiesButton.data({ page: 0 }) },
      ],
      waysOut,
    ],
  };
}

/** The same for who has a center; `back`: data of the button to where they came from. */
export function changeScreen(back?: string): Screen {
  const backButton = back === undefined ? [] : [{ text: commonTexts.back, data: back }];
  return waysScreen(texts.whichMosque, [...backButton, homeButton]);
}

export const notFoundScreen = (): Screen => waysScreen(texts.notFound);

/** A poster or button of a center that is not there. */
export const unknownCenterScreen = (): Screen => waysScreen(texts.unknownCenter);

export const noCentersScreen = (): Screen => ({ text: texts.noCenters, buttons: [[homeButton]] });

/** Puts the key that shares a location over the main menu, which works on whatever is done next. */
export function locationScreen(menu: readonly (readonly Key[])[]): Screen {
  return { text: texts.shareLocation, keyboard: [[{ text: texts.byLocation, asks: 'location' }], ...menu] };
}

/** Puts the main menu back. */
export function gotLocationScreen(menu: readonly (readonly Key[])[]): Screen {
  return { text: texts.gotLocation, keyboard: menu };
}

/** Centers that a typed text may mean. */
export function matchesScreen(centers: readonly Center[]): Screen {
  return choices(
    texts.matches,
    centers.map((center) => choice(center, located(center))),
  );
}

/** Centers around a shared location, each with its distance, or its town where the point is not exact. */
export function nearestScreen(found: readonly NearCenter[]): Screen {
  const labels = found.map(({ center, km }) =>
    choice(center, km === undefined ? located(center) : texts.beside(center.mosque, kilometreWords(km))),
  );
  return choices(texts.nearest, labels);
}

/** Instead of centers at the other end of the country: the list of towns. */
export function farScreen(): Screen {
  return choices(texts.farAway, [{ text: texts.byList, data: countiesButton.data({ page: 0 }) }]);
}

function choices(text: Words, centers: readonly ScreenButton[]): Screen {
  const back = { text: commonTexts.back, data: anotherButton.data({}) };
  return { text, buttons: [...rows(centers, 1), [back, homeButton]] };
}

function choice(center: Center, text: string): ScreenButton {
  return { text, data: chooseButton.data({ center: center.id }) };
}

// «مسجد جامع ایلام» needs no «ایلام» beside it.
function located({ mosque, town }: Center): string {
  return mosque.includes(town) ? mosque : texts.beside(mosque, town);
}
