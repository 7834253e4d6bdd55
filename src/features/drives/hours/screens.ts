import { commonTexts, homeButton, lines, rows, type Screen, type ScreenButton } from '../../../bot/index.ts';
import type { EpochDay } from '../../../calendar/index.ts';
import { desk, driveDeskWay } from '../desk/buttons.ts';
import type { Drive, Slot } from '../drive.ts';
import { driveTitle, hourWords } from '../screens.ts';
import type { HourOutcome } from './actions.ts';
import { texts } from './texts.fa.ts';

/** Hours on a page; a list of hours may have many buttons. */
const PAGE = 18;

/** A drive's hours, each a button that opens or closes it where `mayChange`, else a line. */
export function hoursScreen(
  drive: Drive,
  slots: readonly Slot[],
  today: EpochDay,
  view: { readonly page: number; readonly mayChange: boolean; readonly note?: HourOutcome },
): Screen {
  const held = slots.filter(({ dropped }) => !dropped);
  const first = view.page * PAGE < held.length ? view.page * PAGE : 0;
  const turn = (text: string, page: number) => ({ text, data: desk.hours.data({ drive: drive.id, page }) });
  const turns = [
    ...(first > 0 ? [turn(texts.earlier, first / PAGE - 1)] : []),
    ...(first + PAGE < held.length ? [turn(texts.later, first / PAGE + 1)] : []),
  ];
  const shown = held.slice(first, first + PAGE);
  return {
    text: lines(
      view.note && texts.note[view.note],
      driveTitle(drive, today),
      texts.counts(countsOf(held)),
      ...(view.mayChange ? [texts.hint] : shown.map(hourLine)),
    ),
    buttons: [
      ...rows(view.mayChange ? shown.map((slot) => hourButton(drive.id, slot)) : []),
      ...(turns.length > 0 ? [turns] : []),
      [{ text: commonTexts.back, data: driveDeskWay(drive.id) }, homeButton],
    ],
  };
}

/** Of the hours that somebody may hold: how many are open and closed, and the places taken. */
export function countsOf(slots: readonly Slot[]) {
  const closed = slots.filter((slot) => slot.closed).length;
  const taken = slots.reduce((sum, slot) => sum + slot.taken, 0);
  return { open: slots.length - closed, closed, taken };
}

const hourLine = (slot: Slot): string => texts.hour(hourWords(slot), slot);

const hourButton = (drive: number, slot: Slot): ScreenButton => ({
  text: hourLine(slot),
  data: desk.setHour.data({ drive, slot: slot.id, open: Number(slot.closed) }),
});

/** The page on which an hour stands; the first where it is not there. */
export function pageOf(slots: readonly Slot[], slotId: number): number {
  const place = slots.filter(({ dropped }) => !dropped).findIndex(({ id }) => id === slotId);
  return Math.max(0, Math.floor(place / PAGE));
}
