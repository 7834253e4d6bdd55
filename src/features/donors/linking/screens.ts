import { homeButton, type Screen, type Words } from '../../../bot/index.ts';
import type { PlatformName } from '../../../config.ts';
import { buttons } from '../buttons.ts';
import { apartButton, askButton, confirmButton, declineButton, partSurelyButton } from './buttons.ts';
import type { Twin } from './queries.ts';
import { texts } from './texts.fa.ts';
import type { Tiding } from './tidings.ts';

const profile = { text: texts.profile, data: buttons.profile.data({}) };

/** An account on the other platform has the same number: are they one? */
export const offerScreen = ({ id, platform }: Twin): Screen => ({
  text: texts.offer(platform),
  buttons: [
    [
      { text: texts.yes, data: askButton.data({ other: id }) },
      { text: texts.no, data: apartButton.data({}) },
    ],
    [homeButton],
  ],
});

/** The same asked on the other account. */
export const questionScreen = (asker: number, here: PlatformName, there: PlatformName): Screen => ({
  text: texts.question(here, there),
  buttons: [
    [
      { text: texts.yes, data: confirmButton.data({ asker }) },
      { text: texts.notMe, data: declineButton.data({ asker }) },
    ],
    [homeButton],
  ],
});

/** What the account hears that did not decide. */
export function toldScreen(tiding: Tiding, here: PlatformName, there: PlatformName): Screen {
  if (tiding === 'declined') return noteScreen(texts.toldDeclined(there));
  return noteScreen(tiding === 'linked' ? texts.linked(here, there) : texts.toldParted(here, there));
}

/** Both hold a booking: one of them goes first. `mine`: data of the button that shows them. */
export const bothBookedScreen = (here: PlatformName, there: PlatformName, mine: string): Screen => ({
  text: texts.bothBooked(here, there),
  buttons: [[{ text: texts.mine, data: mine }, homeButton]],
});

/** Before the accounts come apart: who keeps what. */
export const partingScreen = ({ id, platform }: Twin): Screen => ({
  text: texts.askPart(platform),
  buttons: [
    [
      { text: texts.partYes, sign: 'yes', data: partSurelyButton.data({ other: id }) },
      { text: texts.no, sign: 'no', data: profile.data },
    ],
    [homeButton],
  ],
});

/** One sentence, and the ways on. */
export const noteScreen = (text: Words): Screen => ({ text, buttons: [[profile, homeButton]] });
