import {
  commonTexts,
  homeButton,
  int,
  lines,
  plain,
  rows,
  type Screen,
  type ScreenButton,
} from '../../bot/index.ts';
import type { EpochDay } from '../../calendar/index.ts';
import { staffButton } from '../staff/index.ts';
import { audienceWords } from './audience.fa.ts';
import type { Drive, Slot } from './drive.ts';
import { freeOf } from './rules/finding.ts';
import { driveTitle } from './screens.ts';
import { texts } from './texts.fa.ts';

/** The desk: buttons of `/drives` and of a draft. */
export const desk = {
  list: staffButton('drives.see', 'dnl', { page: int }),
  drive: staffButton('drives.see', 'dnd', { drive: int }),
  publish: staffButton('drives.publish', 'dnp', { drive: int }),
  edit: staffButton('drives.plan', 'dne', { drive: int }),
  editGroup: staffButton('drives.plan', 'dng', { drive: int, group: int }),
  discard: staffButton('drives.plan', 'dnx', { drive: int }),
} as const;

/** Something that is said above a drive. */
export type Note = keyof typeof texts.note | { readonly fault: string };

const PAGE = 5;

/** `/drives`: what is coming, five a page. */
export function listScreen(drives: readonly Drive[], today: EpochDay, page: number, note?: Note): Screen {
  const shown = drives.slice(page * PAGE, (page + 1) * PAGE);
  const isMore = drives.length > (page + 1) * PAGE;
  const turn = (text: string, to: number) => ({ text, data: desk.list.data({ page: to }) });
  return {
    text: lines(note && noteWords(note), drives.length === 0 ? texts.listEmpty : texts.listTitle),
    buttons: [
      ...shown.map((drive) => [driveButton(drive, today)]),
      [
        ...(page > 0 ? [turn(commonTexts.back, page - 1)] : []),
        ...(isMore ? [turn(texts.later, page + 1)] : []),
        homeButton,
      ],
    ],
  };
}

/** One drive; a draft can be published, changed and thrown away. */
export function driveScreen(drive: Drive, slots: readonly Slot[], today: EpochDay, note?: Note): Screen {
  const { id, audience, team, state } = drive;
  const draftButtons = [
    [{ text: texts.publish, data: desk.publish.data({ drive: id }) }],
    [
      { text: texts.edit, data: desk.edit.data({ drive: id }) },
      { text: texts.discard, data: desk.discard.data({ drive: id }) },
    ],
  ];
  return {
    text: lines(
      note && noteWords(note),
      driveTitle(drive, today),
      [texts.hours(drive), texts.size(drive.slotMinutes, drive.capacity)].join(texts.comma),
      !isFault(note) && (state === 'draft' ? slotWords(slots) : takenWords(slots)),
      [audienceWords[audience], team, texts.state[state]].join(texts.comma),
    ),
    buttons: [
      ...(state === 'draft' ? draftButtons : []),
      [{ text: texts.allDrives, data: desk.list.data({ page: 0 }) }, homeButton],
    ],
  };
}

/** What of a draft to change. */
export function editScreen({ id }: Drive): Screen {
  const groups = texts.editable.map((text, group) => ({
    text,
    data: desk.editGroup.data({ drive: id, group }),
  }));
  const back = { text: commonTexts.back, data: desk.drive.data({ drive: id }) };
  return { text: texts.editWhat, buttons: [...rows(groups), [back, homeButton]] };
}

const driveButton = (drive: Drive, today: EpochDay): ScreenButton => ({
  text: `${plain(driveTitle(drive, today))}${drive.state === 'open' ? '' : ` (${texts.state[drive.state]})`}`,
  data: desk.drive.data({ drive: drive.id }),
});

// A fault needs its words: the screen stays short.
const isFault = (note: Note | undefined): boolean => typeof note === 'object';

const noteWords = (note: Note): string => (typeof note === 'string' ? texts.note[note] : note.fault);

function slotWords(slots: readonly Slot[]): string {
  const closed = slots.filter((slot) => slot.closed).length;
  return texts.slotCount(slots.length - closed, closed);
}

function takenWords(slots: readonly Slot[]): string {
  const taken = slots.reduce((sum, slot) => sum + slot.taken, 0);
  return texts.booked(taken, taken + slots.reduce((sum, slot) => sum + freeOf(slot), 0));
}
