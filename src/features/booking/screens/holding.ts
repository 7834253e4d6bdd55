import { homeButton, lines, rows, type Screen, type ScreenButton, type Words } from '../../../bot/index.ts';
import { nameOf } from '../../donors/index.ts';
import { leaveEntry, takeEntry, type Wait, waitLine } from '../../waitlist/index.ts';
import {
  bookButton,
  calendarButton,
  cancelButton,
  comingButton,
  mapButton,
  mineButton,
  minePageButton,
  moveButton,
  ticketButton,
  ticketPartyButton,
} from '../buttons.ts';
import type { Booking } from '../queries/bookings.ts';
import { moving } from '../texts/moving.fa.ts';
import { party } from '../texts/party.fa.ts';
import { texts } from '../texts.fa.ts';
import { isInRamadan } from '../when.ts';

/** Three buttons each at most; with the ways on and home they make eight. */
const ENTRIES_A_PAGE = 2;

/** The ticket's caption, and its whole text when the picture fails. */
export function ticketScreen(booking: Booking, done: 'made' | 'moved' = 'made'): Screen {
  const { id, code, startsAt, approximate, isVowed } = booking;
  const name = nameOf(booking);
  const preparation = isInRamadan(startsAt) ? texts.prepareFasting : texts.prepare;
  const map = { text: texts.map, data: mapButton.data({ booking: id }) };
  return {
    text: texts.ticket(texts[done](name), booking, code, [...(isVowed ? [texts.vowed] : []), preparation]),
    brief: texts.ticketBrief(name, booking),
    buttons: [
      [
        { text: texts.comingOf(name), data: comingButton.data({ booking: id }) },
        { text: moving.move, data: moveButton.data({ booking: id }) },
      ],
      [
        { text: texts.cancel, data: cancelButton.data({ booking: id }) },
        { text: party.open, data: ticketPartyButton.data({ booking: id }) },
      ],
      [{ text: texts.calendar, data: calendarButton.data({ booking: id }) }, ...(approximate ? [] : [map])],
      [homeButton],
    ],
  };
}

interface Entry {
  readonly line: Words;
  readonly buttons: readonly ScreenButton[];
}

/** «نوبت‌های من»: what everybody on this phone holds and waits for; pages count from 0. */
export function mineScreen(bookings: readonly Booking[], waits: readonly Wait[], page = 0): Screen {
  const again = { text: texts.book, data: bookButton.data({}) };
  const all = [...bookings.map(bookingEntry), ...waits.map(waitEntry)];
  if (all.length === 0) return { text: texts.noneOfMine, buttons: [[again, homeButton]] };
  const shown = all.slice(page * ENTRIES_A_PAGE, (page + 1) * ENTRIES_A_PAGE);
  const isMore = all.length > (page + 1) * ENTRIES_A_PAGE;
  const turned = isMore ? page + 1 : 0;
  const turn = { text: isMore ? texts.next : texts.previous, data: minePageButton.data({ page: turned }) };
  return {
    text: lines(texts.mineTitle, ...shown.map(({ line }) => line)),
    buttons: [
      ...shown.flatMap(({ buttons }) => rows(buttons)),
      all.length > ENTRIES_A_PAGE ? [turn, homeButton] : [homeButton],
    ],
  };
}

function bookingEntry(booking: Booking): Entry {
  const name = nameOf(booking);
  const press = { booking: booking.id };
  return {
    line: texts.myBooking(name, booking),
    buttons: [
      { text: texts.ticketOf(name), data: ticketButton.data(press) },
      { text: moving.moveOf(name), data: moveButton.data(press) },
      { text: texts.cancelOf(name), data: cancelButton.data(press) },
    ],
  };
}

const waitEntry = (wait: Wait): Entry => ({
  line: waitLine(wait),
  buttons: [...takeEntry(wait), leaveEntry(wait)],
});

/** A place was given back, or there was none to give. */
export function cancelledScreen(how: 'cancelled' | 'cancelled-already' | 'over', booking: Booking): Screen {
  const cancelled = texts.cancelled(nameOf(booking), booking);
  const words = { cancelled, 'cancelled-already': texts.cancelledAlready, over: texts.over };
  const again = { text: texts.book, data: bookButton.data({}) };
  const mine = { text: texts.mine, data: mineButton.data({}) };
  return { text: words[how], buttons: [[again, mine], [homeButton]] };
}

/** What there is to see after an answer to the check. */
export function keptScreen(booking: Booking): Screen {
  const mine = { text: texts.mine, data: mineButton.data({}) };
  return { text: texts.unchangedThanks(nameOf(booking), booking), buttons: [[mine, homeButton]] };
}
