import { commonTexts, homeButton, lines, type Screen, type ScreenButton } from '../../../bot/index.ts';
import { chatName, howToLinkWay } from '../../chats/index.ts';
import { type Drive, driveDeskWay, driveTitle } from '../../drives/index.ts';
import { announceNowButton, passOnButton } from '../buttons.ts';
import type { Announcing } from './actions.ts';
import type { Audience } from './queries.ts';
import { texts } from './texts.fa.ts';

/** More chats than these are counted. */
const MOST_NAMED = 3;

/** Before a drive is announced: in which chats, and the one confirmation. */
export function previewScreen(drive: Drive, audiences: readonly Audience[]): Screen {
  const open = audiences.filter(({ telling }) => telling !== 'already');
  if (open.length === 0) return outcomeScreen(drive, { kind: 'already' });
  const isAgain = open.every(({ telling }) => telling === 'again');
  const yes = {
    text: isAgain ? texts.confirmAgain : texts.confirm,
    data: announceNowButton.data({ drive: drive.id }),
  };
  return {
    text: lines(
      driveTitle(drive),
      texts.where,
      ...open.slice(0, MOST_NAMED).map(named),
      open.length > MOST_NAMED && texts.more(open.length - MOST_NAMED),
    ),
    buttons: [[yes], [passOn(drive)], ways(drive)],
  };
}

/** After it, or where there is nothing to announce. */
export function outcomeScreen(drive: Drive, outcome: Announcing): Screen {
  return { text: lines(driveTitle(drive), wordsOf(outcome)), buttons: [[passOn(drive)], ways(drive)] };
}

/** Where a center has no chat: the text follows, to be sent by hand. */
export function byHandScreen(drive: Drive, hasChats: boolean): Screen {
  const { centerId } = drive;
  const link = hasChats || centerId === null ? [] : [[howToLinkWay(centerId)]];
  return {
    text: hasChats || centerId === null ? texts.readyText : texts.noChats,
    buttons: [...link, ways(drive)],
  };
}

export const closedScreen = (drive?: Drive): Screen => ({
  text: texts.closed,
  buttons: [drive ? ways(drive) : [homeButton]],
});

function wordsOf(outcome: Announcing): string {
  if (outcome.kind === 'announced') return texts.announced(outcome.chats);
  if (outcome.kind === 'already') return texts.already;
  return outcome.kind === 'closed' ? texts.closed : texts.noChats;
}

const named = ({ chat, telling }: Audience): string =>
  `${chatName(chat)}${telling === 'again' ? texts.again : ''}`;

const passOn = ({ id }: Drive): ScreenButton => ({
  text: texts.passOn,
  data: passOnButton.data({ drive: id }),
});

const ways = ({ id }: Drive): ScreenButton[] => [
  { text: commonTexts.back, data: driveDeskWay(id) },
  homeButton,
];
