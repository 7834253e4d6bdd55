import { homeButton, lines, rows, type Screen, type ScreenButton } from '../../../bot/index.ts';
import { type Person, personWords, relationWords } from '../../donors/index.ts';
import { type Drive, driveTitle, eveningNote, type Slot } from '../../drives/index.ts';
import { joinButton } from '../../waitlist/index.ts';
import {
  addable,
  bookButton,
  driveButton,
  drivesButton,
  relativeButton,
  slotButton,
  whoButton,
} from '../buttons.ts';
import { withPlaces } from '../rules/hours.ts';
import { waiting } from '../texts/waiting.fa.ts';
import { texts } from '../texts.fa.ts';
import type { DriveWays } from './drives.ts';
import { type HourWays, hourEntries } from './hours.ts';

/** As many persons as one screen has room for beside the way home. */
const MOST_PERSONS = 7;

/** For whom: everybody on this phone, and whoever may be added. `driveId` is 0 when none was chosen yet. */
export function whoScreen(persons: readonly Person[], driveId: number): Screen {
  const known = persons.slice(0, MOST_PERSONS).map((person) => ({
    text: personWords(person),
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
      : [{ text: relationWords[relation], data: relativeButton.data({ relation: i, drive: driveId }) }],
  );
}

/** Where the drives for a person lead. */
export const driveWays = (personId: number): DriveWays => ({
  drive: (drive) => driveButton.data({ drive, person: personId }),
  page: (page) => drivesButton.data({ person: personId, page }),
  back: bookButton.data({}),
});

/** There is no drive to offer. */
export const noDrivesScreen: Screen = { text: texts.noDrives, buttons: [[homeButton]] };

/** The hours of a drive for a person; `all` its slots, which tell where prayer splits the evening. */
export function slotsScreen(
  drive: Drive,
  hours: readonly Slot[],
  all: readonly Slot[],
  personId: number,
): Screen {
  const back = { text: texts.back, data: drivesButton.data({ person: personId, page: 0 }) };
  if (hours.length === 0)
    return { text: texts.noSlots, buttons: [[{ ...back, text: texts.otherDrives }, homeButton]] };
  const isFull = withPlaces(hours).length === 0;
  const anyHour = {
    text: waiting.anyHour,
    data: joinButton.data({ drive: drive.id, slot: 0, person: personId }),
  };
  return {
    text: isFull
      ? waiting.driveIsFull(driveTitle(drive))
      : lines(driveTitle(drive), eveningNote(drive, all), texts.chooseSlot),
    buttons: [
      ...(isFull ? [[anyHour]] : []),
      ...rows(hourEntries(hours, hourWays(personId))),
      [back, homeButton],
    ],
  };
}

/** Where the hours for a person lead. */
export const hourWays = (personId: number): HourWays => ({
  personId,
  choose: (slot) => slotButton.data({ slot, person: personId }),
});
