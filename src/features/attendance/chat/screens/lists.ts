import {
  commonTexts,
  homeButton,
  lines,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../../../bot/index.ts';
import type { Drive } from '../../../drives/index.ts';
import { type Attendee, isAwaited } from '../../queries/attendees.ts';
import type { OnDrive } from '../../queries/drives.ts';
import { beginningOf } from '../../rules.ts';
import { at, type Part, parts } from '../buttons.ts';
import { whoIs } from '../facts.ts';
import { texts } from '../texts.fa.ts';
import { dayWords, personWords, timeWords } from '../words.ts';
import { onwards } from './person.ts';

const PAGE = 5;
const MOST_DRIVES = 7;

/** The drives at which something can be entered; `next` where there is none that is on. */
export function drivesScreen(found: readonly OnDrive[], next: Drive | undefined): Screen {
  return {
    text: found.some(({ isOn }) => isOn) ? texts.drives.title : noneOn(next),
    buttons: [...found.slice(0, MOST_DRIVES).map((each) => [driveButton(each)]), [homeButton]],
  };
}

function noneOn(next: Drive | undefined): string {
  if (!next) return texts.drives.none;
  const begins = beginningOf(next);
  return texts.drives.comingNext(dayWords(begins), timeWords(begins), next.place);
}

function driveButton({ drive, isOn }: OnDrive): ScreenButton {
  const begins = beginningOf(drive);
  const text = isOn
    ? texts.drives.on(dayWords(begins), timeWords(begins), drive.place)
    : texts.drives.late(dayWords(begins), drive.place);
  return { text, data: at.board.data({ drive: drive.id }) };
}

/** Who belongs to a part of the list. */
export const inPart = (all: readonly Attendee[], part: Part): Attendee[] =>
  all.filter((each) => isAwaited(each) && partOf(each) === part);

function partOf({ arrivedAt, outcome }: Attendee): Part {
  if (outcome !== null) return 'done';
  return arrivedAt === null ? 'waiting' : 'inside';
}

/** A page of one part of a drive's people, by hour, and the ways to the other parts. */
export function listScreen(drive: number, all: readonly Attendee[], part: Part, page: number): Screen {
  const here = inPart(all, part);
  const shown = here.slice(page * PAGE, (page + 1) * PAGE);
  const to = (text: string, of: Part, on: number): ScreenButton => ({
    text,
    data: at.list.data({ drive, part: parts.indexOf(of), page: on }),
  });
  const others = parts.filter((each) => each !== part);
  const turns = [
    ...(page > 0 ? [to(texts.list.earlier, part, page - 1)] : []),
    ...(here.length > (page + 1) * PAGE ? [to(texts.list.later, part, page + 1)] : []),
  ];
  const title = texts.list.count(texts.list.title[part], here.length);
  return {
    text: lines(title, here.length === 0 && texts.list.empty),
    buttons: [
      ...shown.map((each) => [personButton(drive, each)]),
      ...(turns.length > 0 ? [turns] : []),
      others.map((each) => to(texts.list.count(texts.list.title[each], inPart(all, each).length), each, 0)),
      onwards(drive),
    ],
  };
}

/** Those whose name was typed. */
export const namesakesScreen = (drive: number, text: Words, found: readonly Attendee[]): Screen => ({
  text: lines(text, found.length > PAGE && texts.looking.more),
  buttons: [...found.slice(0, PAGE).map((each) => [personButton(drive, each)]), onwards(drive)],
});

const personButton = (drive: number, attendee: Attendee): ScreenButton => ({
  text: personWords(attendee),
  data: at.person.data(whoIs(drive, attendee)),
});

/** Buttons of a question, the way back to where it was asked, and home. */
export const questionScreen = (text: Words, buttons: readonly ScreenButton[], back: string): Screen => ({
  text,
  buttons: [...rows(buttons), [{ text: commonTexts.back, data: back }, homeButton]],
});
