import { homeButton, lines, rows, type Screen, type ScreenButton, type Words } from '../../../bot/index.ts';
import { wallClock } from '../../../calendar/index.ts';
import {
  cancelWay,
  comingWay,
  mineEntry,
  moveWay,
  otherDrivesWay,
  questionsWay,
  ticketWay,
} from '../../booking/index.ts';
import { notice } from '../buttons.ts';
import { toldApart } from '../place-names.ts';
import type { Place } from '../queries/nearest-place.ts';
import { isElsewhere } from '../rules/known.ts';
import type { NoticeFacts } from './facts.ts';
import { texts } from './texts.fa.ts';

const MINUTE_MS = 60_000;

const mine: ScreenButton = { text: mineEntry.words, data: mineEntry.data };

/** What changed, what became of the booking, and what can be done. */
export function noticeScreen(facts: NoticeFacts): Screen {
  if (facts.drive.state === 'cancelled') return cancelledScreen(facts);
  return facts.homeless ? homelessScreen(facts) : keptScreen(facts);
}

function cancelledScreen({ concernId: concern, known, name }: NoticeFacts): Screen {
  return {
    text: lines(texts.cancelled(known.place, known), texts.bookingEnded(name, known)),
    brief: texts.cancelled(known.place, known),
    buttons: [
      [
        { text: texts.book, data: notice.again.data({ concern }) },
        { text: texts.seen, data: notice.seen.data({ concern }) },
      ],
      [homeButton],
    ],
  };
}

function keptScreen(facts: NoticeFacts): Screen {
  const { bookingId, known, startsAt, name, isOurs } = facts;
  const isSameHour = clockOf(known.startsAt) === clockOf(startsAt);
  const kept = isSameHour ? texts.keptSameHour(name, { startsAt }) : texts.keptHour(name, { startsAt });
  const coming = { text: texts.coming, data: comingWay(bookingId) };
  const ways = [coming, ...(isOurs ? waysOut(bookingId) : [])];
  const buttons = [...rows(ways, 3), [mine, homeButton]];
  return { text: lines(...whatChanged(facts), kept), brief: kept, buttons };
}

function homelessScreen(facts: NoticeFacts): Screen {
  const { bookingId: booking, known, drive, name, isOurs, homeless } = facts;
  const nearest = homeless?.nearest;
  const gone = texts.gone(name, known);
  const proposal = nearest ? texts.nearest(nearest, nearest.place !== drive.place) : texts.noPlace;
  const take = nearest && {
    text: texts.take(nearest),
    data: notice.take.data({ booking, slot: nearest.id }),
  };
  const others = { text: texts.others, data: notice.others.data({ booking }) };
  const ways = isOurs ? [...(take ? [take] : []), others, cancelButton(booking)] : [];
  return {
    text: lines(...whatChanged(facts), gone, proposal),
    brief: lines(gone, proposal),
    buttons: [...rows(ways), [mine, homeButton]],
  };
}

/** The free hours of a drive instead of one that is none any more. */
export function hoursScreen(bookingId: number, hours: readonly Place[], why?: Words): Screen {
  const choices = hours.map((hour) => ({
    text: texts.hour(hour),
    data: notice.take.data({ booking: bookingId, slot: hour.id }),
  }));
  const ask = hours.length === 0 ? texts.noHours : texts.chooseHour;
  const otherDrives = { text: texts.otherDrives, data: otherDrivesWay(bookingId) };
  return {
    text: why ? lines(why, ask) : ask,
    buttons: [...rows(choices), [otherDrives, cancelButton(bookingId)], [mine, homeButton]],
  };
}

/** The questions come first; the hour can be taken after them. */
export function questionsScreen(
  { id: booking, personId }: { readonly id: number; readonly personId: number },
  slot: { readonly id: number; readonly driveId: number; readonly startsAt: number },
  why: Words,
): Screen {
  const take = { text: texts.take(slot), data: notice.take.data({ booking, slot: slot.id }) };
  const questions = { text: texts.questions, data: questionsWay(personId, slot.driveId) };
  return { text: why, buttons: [[questions], [take], [mine, homeButton]] };
}

/** They have the new hour. */
export const takenScreen = (bookingId: number, at: { startsAt: number; place: string }): Screen => ({
  text: texts.taken(at),
  buttons: [[{ text: texts.ticket, data: ticketWay(bookingId) }], [mine, homeButton]],
});

// Of a drive that went elsewhere the place is said, and the new hour below it: once each.
function whatChanged(facts: NoticeFacts): Words[] {
  const { known, drive, startsAt, homeless } = facts;
  const { day, place } = drive;
  const isSameHour = clockOf(known.startsAt) === clockOf(startsAt);
  const minutes = Math.round((startsAt - known.startsAt) / MINUTE_MS);
  if (isElsewhere(known, drive)) return [whereTo(facts)];
  if (known.day !== day) return [texts.moved(place, known.day, day, isSameHour)];
  if (minutes !== 0) return [texts.later(place, day, minutes)];
  return homeless ? [texts.shortened(place, day)] : [];
}

function whereTo({ known, drive, homeless }: NoticeFacts): Words {
  const { from, to } = toldApart(known, drive);
  const isSaid = drive.address !== null && to.includes(drive.address);
  const address = homeless || isSaid ? null : drive.address;
  return texts.placed({ day: known.day, place: from }, { day: drive.day, place: to }, address);
}

const waysOut = (bookingId: number): ScreenButton[] => [
  { text: texts.move, data: moveWay(bookingId) },
  cancelButton(bookingId),
];

const cancelButton = (bookingId: number): ScreenButton => ({
  text: texts.cancel,
  data: cancelWay(bookingId),
});

const clockOf = (instantMs: number): number => wallClock(instantMs).minutes;
