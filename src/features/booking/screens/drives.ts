import { homeButton, rows, type Screen, type ScreenButton, type Words } from '../../../bot/index.ts';
import { instant } from '../../../calendar/index.ts';
import { type Drive, hourWords, type Near, type OpenDrive, onlyForWords } from '../../drives/index.ts';
import { kilometreWords } from '../../places/index.ts';
import { waiting } from '../texts/waiting.fa.ts';
import { texts } from '../texts.fa.ts';
import { dayOf } from '../when.ts';

/** Drives on one screen; with the ways on, back and home they make eight buttons. */
const DRIVES_A_PAGE = 5;

/** Where the buttons of a list of drives lead. */
export interface DriveWays {
  readonly drive: (driveId: number) => string;
  readonly page: (page: number) => string;
  readonly back: string;
}

type Listed = OpenDrive & Near;

/** The next drives, the nearest first; pages count from 0. */
export function drivesScreen(drives: readonly Listed[], ways: DriveWays, page: number, text: Words): Screen {
  const shown = drives.slice(page * DRIVES_A_PAGE, (page + 1) * DRIVES_A_PAGE);
  const isMore = drives.length > (page + 1) * DRIVES_A_PAGE;
  const back = { text: texts.back, data: ways.back };
  const turns: ScreenButton[] = [
    page > 0 ? { text: texts.previous, data: ways.page(page - 1) } : back,
    ...(isMore ? [{ text: texts.next, data: ways.page(page + 1) }] : []),
    homeButton,
  ];
  const entries = shown.map((drive) => ({ text: driveWords(drive, drives), data: ways.drive(drive.id) }));
  return { text, buttons: [...entries.map((entry) => [entry]), ...rows(turns)] };
}

function driveWords(drive: Listed, all: readonly Listed[]): string {
  const { km, town, audience, place, free } = drive;
  const where = km === undefined ? town : kilometreWords(km);
  const more = [where, onlyForWords(audience)];
  const words = texts.drive(
    whenWords(drive, all),
    place,
    more.filter((each) => each != null),
  );
  return free > 0 ? words : waiting.fullDrive(words);
}

// Two drives of one day at one place are told apart by their hour.
function whenWords(drive: Drive, all: readonly Drive[]): string {
  const startsAt = instant(drive.day, drive.startMinutes);
  const isAlike = all.some(
    ({ id, day, place }) => id !== drive.id && day === drive.day && place === drive.place,
  );
  return isAlike ? texts.dayAndHour(dayOf(startsAt), hourWords({ startsAt })) : dayOf(startsAt);
}
