import { homeButton, lines, rows, type Screen, type ScreenButton } from '../../../bot/index.ts';
import { instant } from '../../../calendar/index.ts';
import type { Person } from '../../donors/index.ts';
import { type Drive, driveTitle, eveningNote, freeOf, type Near, type Slot } from '../../drives/index.ts';
import { kilometreWords } from '../../places/index.ts';
import {
  addable,
  bookButton,
  driveButton,
  drivesButton,
  relativeButton,
  slotButton,
  whoButton,
} from '../buttons.ts';
import { texts } from '../texts.fa.ts';
import { dayOf } from '../when.ts';

/** Drives on one screen; with the ways on, back and home they make eight buttons. */
const DRIVES_A_PAGE = 5;
/** As many persons as one screen has room for beside the way home. */
const MOST_PERSONS = 7;

/** For whom: everybody on this phone, and whoever may be added. `driveId` is 0 when none was chosen yet. */
export function whoScreen(persons: readonly Person[], driveId: number): Screen {
  const known = persons.slice(0, MOST_PERSONS).map((person) => ({
    text: texts.person(person),
    data: whoButton.data({ person: person.id, drive: driveId }),
  }));
  const additional = additions(persons, driveId);
  const skipped = Math.max(0, known.length + additional.length - MOST_PERSONS);
  return {
    text: texts.forWhom,
    buttons: [...rows([...known, ...additional.slice(skipped)]), [homeButton]],
  };
}

function additions(persons: readonly Person[], driveId: number): ScreenButton[] {
  const isMarried = persons.some((person) => person.relation === 'spouse');
  return addable.flatMap((relation, i) =>
    relation === 'spouse' && isMarried
      ? []
      : [{ text: texts.relation(relation), data: relativeButton.data({ relation: i, drive: driveId }) }],
  );
}

/** The next drives, the nearest first; pages count from 0. */
export function drivesScreen(drives: readonly (Drive & Near)[], personId: number, page: number): Screen {
  const shown = drives.slice(page * DRIVES_A_PAGE, (page + 1) * DRIVES_A_PAGE);
  const isMore = drives.length > (page + 1) * DRIVES_A_PAGE;
  const turn = (text: string, to: number): ScreenButton => ({
    text,
    data: drivesButton.data({ person: personId, page: to }),
  });
  const back = { text: texts.back, data: bookButton.data({}) };
  const ways = [
    page > 0 ? turn(texts.previous, page - 1) : back,
    isMore && turn(texts.next, page + 1),
    homeButton,
  ];
  return {
    text: texts.chooseDrive,
    buttons: [
      ...shown.map((drive) => [driveEntry(drive, personId)]),
      ...rows(ways.filter((way) => way !== false)),
    ],
  };
}

function driveEntry(drive: Drive & Near, personId: number): ScreenButton {
  const { id, km, town, audience, place } = drive;
  const where = km === undefined ? town : kilometreWords(km);
  const more = [where, audience === 'all' ? null : texts.forAudience(audience)].filter(
    (each) => each !== null,
  );
  const day = dayOf(instant(drive.day, drive.startMinutes));
  return { text: texts.drive(day, place, more), data: driveButton.data({ drive: id, person: personId }) };
}

/** There is no drive to offer. */
export const noDrivesScreen: Screen = { text: texts.noDrives, buttons: [[homeButton]] };

/** The hours of a drive that are still free; `all` its slots, which tell where prayer splits the evening. */
export function slotsScreen(
  drive: Drive,
  free: readonly Slot[],
  all: readonly Slot[],
  personId: number,
): Screen {
  const back = { text: texts.back, data: drivesButton.data({ person: personId, page: 0 }) };
  if (free.length === 0)
    return { text: texts.noSlots, buttons: [[{ ...back, text: texts.otherDrives }, homeButton]] };
  return {
    text: lines(driveTitle(drive), eveningNote(drive, all), texts.chooseSlot),
    buttons: [...rows(slotEntries(free, personId)), [back, homeButton]],
  };
}

/** A button for each slot. */
export function slotEntries(slots: readonly Slot[], personId: number): ScreenButton[] {
  return slots.map((slot) => ({
    text: texts.slot(slot, freeOf(slot), slot.audience),
    data: slotButton.data({ slot: slot.id, person: personId }),
  }));
}
