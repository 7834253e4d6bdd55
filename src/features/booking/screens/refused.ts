import { homeButton, rows, type Screen, type ScreenButton } from '../../../bot/index.ts';
import { nameOf } from '../../donors/index.ts';
import type { Slot } from '../../drives/index.ts';
import {
  bookButton,
  cancelButton,
  driveButton,
  drivesButton,
  mineButton,
  moveButton,
  othersButton,
  questionsButton,
} from '../buttons.ts';
import type { Booking } from '../queries/bookings.ts';
import { refusalWords, takenWords } from '../refusals.fa.ts';
import { canWait } from '../rules/hours.ts';
import type { Refusal } from '../rules.ts';
import { moving } from '../texts/moving.fa.ts';
import { waiting } from '../texts/waiting.fa.ts';
import { texts } from '../texts.fa.ts';
import { hourWays } from './finding.ts';
import { hourEntries, lineOf } from './hours.ts';

/** Where a refusal happened; `driveId` is 0 when no drive was chosen. */
interface Where {
  readonly personId: number;
  readonly driveId: number;
  /** Data of the button that invites others. */
  readonly invite: string;
}

type Way = 'drives' | 'slots' | 'questions' | 'mine' | 'invite';

const ways: Readonly<Record<Refusal['name'], readonly Way[]>> = {
  'not-yours': [],
  'no-such-slot': ['drives'],
  'has-active-booking': ['mine'],
  'drive-not-open': ['drives'],
  'opens-later': ['drives'],
  'too-late': ['slots', 'drives'],
  'slot-closed': ['slots', 'drives'],
  'wrong-audience': ['slots', 'drives'],
  'sex-unknown': ['questions', 'slots'],
  unscreened: ['questions'],
  'not-before': ['drives'],
  'not-yet': ['questions'],
  never: ['invite'],
  'slot-full': ['drives'],
};

/** Why not, and where to go from here. */
export function refusalScreen(refusal: Refusal, where: Where): Screen {
  const offered = ways[refusal.name].filter((way) => way !== 'slots' || where.driveId !== 0);
  const buttons = offered.map((way) => wayButton(way, where));
  return { text: refusalWords(refusal), buttons: rows([...buttons, homeButton]) };
}

/** The last place was taken in that very moment: the nearest ones instead, or its line. */
export function takenScreen(slot: Slot, nearest: readonly Slot[], where: Where & { now: number }): Screen {
  const { personId, now } = where;
  const way = wayButton(nearest.length > 0 ? 'slots' : 'drives', where);
  const line = { text: waiting.slotOnly(slot), data: lineOf(slot, personId) };
  return {
    text: takenWords(slot.startsAt, nearest.length > 0),
    buttons: [
      ...rows(hourEntries(nearest, hourWays(personId))),
      ...(canWait(slot.startsAt, now) ? [[line]] : []),
      [way, homeButton],
    ],
  };
}

/** There is a booking already: which one, and that it can be moved or given up. */
export function heldScreen(booking: Booking, isOurs: boolean): Screen {
  const move = { text: moving.move, data: moveButton.data({ booking: booking.id }) };
  const cancel = { text: texts.cancel, data: cancelButton.data({ booking: booking.id }) };
  return {
    text: texts.held(nameOf(booking), booking),
    buttons: [
      ...(isOurs ? [[move, cancel]] : []),
      [mine, { text: texts.forAnother, data: othersButton.data({ drive: 0 }) }],
      [homeButton],
    ],
  };
}

const mine: ScreenButton = { text: texts.mine, data: mineButton.data({}) };

/** The button belongs to a booking that is no more, or to somebody else. */
export const staleBookingScreen: Screen = { text: texts.staleBooking, buttons: [[mine, homeButton]] };
export const noSuchTicketScreen: Screen = { text: texts.noSuchTicket, buttons: [[mine, homeButton]] };

function wayButton(way: Way, { personId, driveId, invite }: Where): ScreenButton {
  if (way === 'mine') return mine;
  if (way === 'slots')
    return { text: texts.otherSlots, data: driveButton.data({ drive: driveId, person: personId }) };
  if (way === 'questions')
    return { text: texts.questions, data: questionsButton.data({ person: personId, drive: driveId }) };
  if (way === 'invite') return { text: texts.invite, data: invite };
  const data = personId === 0 ? bookButton.data({}) : drivesButton.data({ person: personId, page: 0 });
  return { text: texts.otherDrives, data };
}
