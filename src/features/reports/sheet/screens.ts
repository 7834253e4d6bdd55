import { commonTexts, homeButton, lines, type Screen } from '../../../bot/index.ts';
import { type Drive, driveDeskWay, driveTitle } from '../../drives/index.ts';
import type { Sheet } from './sheet.ts';
import { texts } from './texts.fa.ts';

/** What stands below the sheet; `isNewer`: an older one was sent. */
export function sheetScreen(drive: Drive, sheet: Omit<Sheet, 'bytes' | 'name'>, isNewer: boolean): Screen {
  const { pages, booked, confirmed } = sheet;
  return {
    text: lines(
      texts.caption,
      driveTitle(drive),
      texts.counts(booked, confirmed),
      pages > 1 && texts.pages(pages),
      isNewer ? texts.fresh : texts.print,
    ),
    buttons: [[{ text: commonTexts.back, data: driveDeskWay(drive.id) }, homeButton]],
  };
}
