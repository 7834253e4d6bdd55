import { homeButton, rows, type Screen, type ScreenButton } from '../../bot/index.ts';
import type { JoinWish } from './actions/join.ts';
import type { WaitlistLinks } from './links.ts';
import { refusalWords } from './refusals.fa.ts';
import type { JoinRefusal } from './rules/joining.ts';
import { texts } from './texts.fa.ts';

type Way = 'slots' | 'questions' | 'mine';

const ways: Readonly<Record<JoinRefusal['name'], readonly Way[]>> = {
  'not-yours': ['mine'],
  'no-such-slot': ['slots'],
  'drive-not-open': ['mine'],
  'wrong-audience': ['slots'],
  'sex-unknown': ['questions', 'slots'],
  'holds-it': ['mine'],
  'held-elsewhere': ['mine'],
  'still-free': ['slots'],
  'too-late': ['slots'],
  unscreened: ['questions'],
  'not-before': ['mine'],
  'not-yet': ['questions'],
  never: ['mine'],
};

/** Why somebody cannot wait, and where to go from here. */
export function refusedScreen(
  refusal: JoinRefusal,
  wish: Pick<JoinWish, 'driveId' | 'personId'>,
  links: Pick<WaitlistLinks, 'slots' | 'questions' | 'mine'>,
): Screen {
  const buttons = ways[refusal.name].map((way) => wayButton(way, wish, links));
  return { text: refusalWords(refusal), buttons: rows([...buttons, homeButton]) };
}

function wayButton(
  way: Way,
  { driveId, personId }: Pick<JoinWish, 'driveId' | 'personId'>,
  links: Pick<WaitlistLinks, 'slots' | 'questions' | 'mine'>,
): ScreenButton {
  if (way === 'slots') return { text: texts.slots, data: links.slots(driveId, personId) };
  if (way === 'questions') return { text: texts.questions, data: links.questions(personId, driveId) };
  return { text: texts.mine, data: links.mine };
}
