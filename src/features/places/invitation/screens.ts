import { homeButton, lines, plain, type Screen } from '../../../bot/index.ts';
import type { Platform } from '../../../platforms/index.ts';
import { texts } from './texts.fa.ts';

/** What is passed on: the links, and whose mosque invites. */
export interface Passed {
  readonly mosque: string | undefined;
  readonly links: readonly string[];
}

/** Fewer would tell who came. */
const FEWEST_TOLD = 5;

/** Above the ready text: what to do with it, and what came of the mosque's links so far. */
export function invitationScreen(
  { can, shareLink }: Pick<Platform, 'can' | 'shareLink'>,
  passed: Passed,
  arrived: number,
): Screen {
  const [first, ...others] = passed.links;
  const text = plain(lines(texts.call(passed.mosque), ...others));
  const share =
    can.shareLinks && first !== undefined ? [{ text: texts.share, url: shareLink(first, text) }] : [];
  return {
    text: lines(
      texts.passOn,
      passed.mosque !== undefined && texts.counted,
      arrived >= FEWEST_TOLD && texts.arrived(arrived),
    ),
    buttons: [share, [homeButton]].filter((row) => row.length > 0),
  };
}

/** The ready text: a message of its own, to be forwarded as it is. */
export const readyMessage = ({ mosque, links }: Passed): Screen => ({
  text: lines(texts.call(mosque), ...links),
});
