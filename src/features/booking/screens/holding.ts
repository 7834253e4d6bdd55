import { homeButton, lines, rows, type Screen, type ScreenButton } from '../../../bot/index.ts';
import {
  bookButton,
  calendarButton,
  cancelButton,
  comingButton,
  mapButton,
  mineButton,
  minePageButton,
  ticketButton,
} from '../buttons.ts';
import type { Booking } from '../queries/bookings.ts';
import { texts } from '../texts.fa.ts';
import { isInRamadan } from '../when.ts';
import { nameOf } from './promising.ts';

/** Two buttons each; with the ways on and home they make eight. */
const BOOKINGS_A_PAGE = 3;

/** The ticket's caption, and its whole text when the picture fails. */
export function ticketScreen(booking: Booking): Screen {
  const { id, code, startsAt, approximate } = booking;
  const preparation = isInRamadan(startsAt) ? texts.prepareFasting : texts.prepare;
  const map = { text: texts.map, data: mapButton.data({ booking: id }) };
  return {
    text: texts.ticket(nameOf(booking), booking, code, preparation),
    buttons: [
      [
        { text: texts.coming, data: comingButton.data({ booking: id }) },
        { text: texts.cancel, data: cancelButton.data({ booking: id }) },
      ],
      [{ text: texts.calendar, data: calendarButton.data({ booking: id }) }, ...(approximate ? [] : [map])],
      [homeButton],
    ],
  };
}

/** «نوبت‌های من»: what everybody on this phone holds; pages count from 0. */
export function mineScreen(bookings: readonly Booking[], page = 0): Screen {
  const again = { text: texts.book, data: bookButton.data({}) };
  if (bookings.length === 0) return { text: texts.noneOfMine, buttons: [[again, homeButton]] };
  const shown = bookings.slice(page * BOOKINGS_A_PAGE, (page + 1) * BOOKINGS_A_PAGE);
  const isMore = bookings.length > (page + 1) * BOOKINGS_A_PAGE;
  const turned = isMore ? page + 1 : 0;
  const turn = { text: isMore ? texts.next : texts.previous, data: minePageButton.data({ page: turned }) };
  return {
    text: lines(texts.mineTitle, ...shown.map((booking) => texts.myBooking(nameOf(booking), booking))),
    buttons: [
      ...shown.map(bookingButtons),
      bookings.length > BOOKINGS_A_PAGE ? [turn, homeButton] : [homeButton],
    ],
  };
}

function bookingButtons(booking: Booking): ScreenButton[] {
  const name = nameOf(booking);
  return [
    { text: texts.ticketOf(name), data: ticketButton.data({ booking: booking.id }) },
    { text: texts.cancelOf(name), data: cancelButton.data({ booking: booking.id }) },
  ];
}

/** A place was given back, or there was none to give. */
export function cancelledScreen(how: 'cancelled' | 'cancelled-already' | 'over'): Screen {
  const words = { cancelled: texts.cancelled, 'cancelled-already': texts.cancelledAlready, over: texts.over };
  const again = { text: texts.book, data: bookButton.data({}) };
  return { text: words[how], buttons: rows([again, homeButton]) };
}

/** What there is to see after an answer to the check. */
export function keptScreen(booking: Booking): Screen {
  const mine = { text: texts.mine, data: mineButton.data({}) };
  return { text: texts.unchangedThanks(booking), buttons: [[mine, homeButton]] };
}
