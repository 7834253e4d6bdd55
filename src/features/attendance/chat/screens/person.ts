import {
  bold,
  homeButton,
  lines,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../../../bot/index.ts';
import { longDate, shortDate } from '../../../../calendar/index.ts';
import type { Attendee } from '../../queries/attendees.ts';
import { isClosed, MISSING_MS } from '../../rules.ts';
import { at, results, steps } from '../buttons.ts';
import { type Present, type Who, whoIs } from '../facts.ts';
import { texts } from '../texts.fa.ts';
import { dayWords, personWords, timeWords } from '../words.ts';

/** Something that is said above a person. */
export type Note = 'same' | 'stands' | 'undone' | 'grouped' | 'correctTo' | { readonly says: string };

/** Somebody at a drive: what stands about them, and what can be entered. */
export function personScreen(present: Present, now: number, note?: Note): Screen {
  const { drive, attendee } = present;
  const who = whoIs(drive.id, attendee);
  const isLate = isClosed(drive, now);
  return {
    text: lines(
      note && noteWords(note),
      bold(personWords(attendee)),
      isLate && texts.person.at(`${texts.person.late} – ${shortDate(drive.day)}`, drive.place),
      standing(attendee),
      attendee.donationNumber !== null && texts.person.number(attendee.donationNumber),
    ),
    buttons: [...doing(present, who, now, note === 'correctTo'), onwards(drive.id)],
  };
}

/** The row below what is done at a drive: the next person, the board, home. */
export const onwards = (drive: number): ScreenButton[] => [
  { text: texts.next, data: at.ask.data({ drive }) },
  { text: texts.board, data: at.board.data({ drive }) },
  homeButton,
];

const noteWords = (note: Note): string => (typeof note === 'string' ? texts.person[note] : note.says);

function standing({ arrivedAt, outcome, until }: Attendee): Words {
  if (outcome === 'deferred') return texts.person.outcome.deferred(until === null ? '–' : longDate(until));
  if (outcome !== null) return texts.person.outcome[outcome];
  return arrivedAt === null ? texts.person.awaited : texts.person.arrived(timeWords(arrivedAt));
}

function doing(present: Present, who: Who, now: number, corrects: boolean): ScreenButton[][] {
  const { attendee, drive } = present;
  const { outcome, arrivedAt, startsAt } = attendee;
  if (corrects) return outcomes(who, 1);
  if (outcome !== null) return rows(afterwards(present, who));
  const undo = undoButtons(present);
  if (arrivedAt !== null) return [...outcomes(who, 0), ...undo];
  // Who is long past their hour was taken in while there was no network: their outcome may come first.
  const isPast = isClosed(drive, now) || now > (startsAt ?? now) + MISSING_MS;
  const arrive = { text: texts.act.arrive, data: at.arrive.data({ drive: who.drive, booking: who.booking }) };
  return [...(who.booking > 0 ? [[arrive]] : []), ...(isPast ? outcomes(who, 0) : []), ...undo];
}

function outcomes(who: Who, corrects: number): ScreenButton[][] {
  const result = (name: (typeof results)[number]): ScreenButton => ({
    text: texts.act[name],
    data: at.conclude.data({ ...who, outcome: results.indexOf(name), corrects }),
  });
  const deferred = { text: texts.act.deferred, data: at.defer.data({ ...who, corrects }) };
  return [[result('given'), deferred], [result('left')]];
}

function afterwards({ attendee, lacksGroup, undo }: Present, who: Who): ScreenButton[] {
  const { outcome, donationNumber, visitId } = attendee;
  const visit = visitId ?? 0;
  const isGiven = outcome === 'given';
  return [
    ...(isGiven
      ? [{ text: texts.act[donationNumber === null ? 'bag' : 'bagAnew'], data: at.bag.data({ visit }) }]
      : []),
    ...(isGiven && lacksGroup ? [{ text: texts.act.group, data: at.group.data({ visit }) }] : []),
    ...(undo ? [undoButton(visit, undo)] : []),
    { text: texts.act.correct, data: at.correct.data(who) },
  ];
}

const undoButtons = ({ undo, attendee: { visitId } }: Present): ScreenButton[][] =>
  undo && visitId !== null ? [[undoButton(visitId, undo)]] : [];

const undoButton = (visit: number, step: (typeof steps)[number]): ScreenButton => ({
  text: texts.act.undo,
  data: at.undo.data({ visit, step: steps.indexOf(step) }),
});

/** Their ticket is for another drive: `here` is where they can be taken without one, `there` where it is open. */
export function elsewhereScreen(
  words: Words,
  ways: {
    readonly here?: { readonly drive: number; readonly booking: number } | undefined;
    readonly there?: Who | undefined;
  },
  drive: number | undefined,
): Screen {
  const { here, there } = ways;
  return {
    text: words,
    buttons: [
      ...(here ? [[{ text: texts.other.take, data: at.anyway.data(here) }]] : []),
      ...(there ? [[{ text: texts.other.there, data: at.person.data(there) }]] : []),
      drive === undefined ? [backToDrives, homeButton] : onwards(drive),
    ],
  };
}

/** Something is said, and there is a way on. */
export const saidScreen = (text: Words, drive: number | undefined): Screen => ({
  text,
  buttons: [drive === undefined ? [backToDrives, homeButton] : onwards(drive)],
});

const backToDrives: ScreenButton = { text: texts.admission, data: at.drives.data({}) };

/** «پنجشنبه ۱۲ آذر، ساعت ۱۸:۳۰» of a booking, as two words. */
export const whenWords = (startsAt: number): [day: string, hour: string] => [
  dayWords(startsAt),
  timeWords(startsAt),
];
