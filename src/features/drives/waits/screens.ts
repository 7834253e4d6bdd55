import { commonTexts, homeButton, lines, type Screen } from '../../../bot/index.ts';
import type { EpochDay } from '../../../calendar/index.ts';
import { driveDeskWay } from '../desk/buttons.ts';
import type { Drive, Slot } from '../drive.ts';
import type { HourWaits } from '../links.ts';
import { driveTitle, hourWords } from '../screens.ts';
import { texts } from './texts.fa.ts';

/** How many wait for each hour of a drive, and what is held for them; nobody is named. */
export function waitsScreen(
  drive: Drive,
  slots: readonly Slot[],
  hours: readonly HourWaits[],
  today: EpochDay,
): Screen {
  const inOrder = [{ id: 0 }, ...slots].flatMap((slot) => {
    const line = hours.find(({ slotId }) => slotId === slot.id);
    return line ? [texts.line('startsAt' in slot ? hourWords(slot) : texts.anyHour, line)] : [];
  });
  return {
    text: lines(driveTitle(drive, today), ...(inOrder.length > 0 ? inOrder : [texts.nobody])),
    buttons: [[{ text: commonTexts.back, data: driveDeskWay(drive.id) }, homeButton]],
  };
}
