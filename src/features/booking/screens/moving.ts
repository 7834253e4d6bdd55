import { homeButton, lines, rows, type Screen, type ScreenButton, type Words } from '../../../bot/index.ts';
import { nameOf } from '../../donors/index.ts';
import { type Drive, driveTitle, type Slot } from '../../drives/index.ts';
import {
  mineButton,
  moveButton,
  moveConfirmButton,
  moveDriveButton,
  moveDrivesButton,
  moveToButton,
} from '../buttons.ts';
import type { Booking } from '../queries/bookings.ts';
import { moving } from '../texts/moving.fa.ts';
import { waiting } from '../texts/waiting.fa.ts';
import { texts } from '../texts.fa.ts';
import type { DriveWays } from './drives.ts';
import { hourEntries, lineOf } from './hours.ts';

const mine: ScreenButton = { text: texts.mine, data: mineButton.data({}) };

/** Where the drives lead to which a booking may move. */
export const moveWays = ({ id }: Booking): DriveWays => ({
  drive: (drive) => moveDriveButton.data({ booking: id, drive }),
  page: (page) => moveDrivesButton.data({ booking: id, page }),
  back: moveButton.data({ booking: id }),
});

/** The hours of a drive to which a booking may move, without its own. */
export function moveHoursScreen(booking: Booking, drive: Drive, hours: readonly Slot[]): Screen {
  const { id, personId } = booking;
  const choose = (slot: number) => moveToButton.data({ booking: id, slot });
  const ways = [otherDrives(booking), mine, homeButton];
  if (hours.length === 0) return { text: moving.noHours(booking), buttons: rows(ways) };
  return {
    text: moving.chooseHour(driveTitle(drive), booking, nameOf(booking)),
    buttons: [...rows(hourEntries(hours, { personId, choose })), ...rows(ways)],
  };
}

/** No other drive has a place. */
export const noOtherDrivesScreen = (booking: Booking): Screen => ({
  text: moving.noDrives(booking),
  buttons: rows([
    { text: moving.sameDrive, data: moveButton.data({ booking: booking.id }) },
    mine,
    homeButton,
  ]),
});

/** The old hour and the new one. */
export function moveConfirmScreen(booking: Booking, to: { slot: Slot; place: string }): Screen {
  const { slot, place } = to;
  const press = { booking: booking.id, slot: slot.id };
  const back = {
    text: texts.back,
    data: moveDriveButton.data({ booking: booking.id, drive: slot.driveId }),
  };
  return {
    text: lines(moving.confirm(booking, { ...slot, place }, nameOf(booking)), moving.stays),
    brief: moving.confirm(booking, { ...slot, place }, nameOf(booking)),
    buttons: [[{ text: moving.confirmButton, data: moveConfirmButton.data(press) }], [back, homeButton]],
  };
}

/** What stays of it once the new ticket follows. */
export const movedScreen = (booking: Booking): Screen => ({
  text: moving.moved(booking),
  buttons: [[mine, homeButton]],
});

/** The booking stands where it was: why, and other hours, or the line of the one that is full. */
export function notMovedScreen(booking: Booking, why: Words, full?: Slot): Screen {
  const drive = full?.driveId ?? booking.driveId;
  const line = full && { text: waiting.slotOnly(full), data: lineOf(full, booking.personId) };
  const others = { text: texts.otherSlots, data: moveDriveButton.data({ booking: booking.id, drive }) };
  return {
    text: moving.refused(why, booking),
    buttons: [...(line ? [[line]] : []), ...rows([others, otherDrives(booking), mine, homeButton])],
  };
}

const otherDrives = ({ id }: Booking): ScreenButton => ({
  text: moving.otherDrive,
  data: moveDrivesButton.data({ booking: id, page: 0 }),
});
