import { homeButton, lines, rows, type Screen, type ScreenButton, type Words } from '../../../bot/index.ts';
import { nameOf, type Person, personWords } from '../../donors/index.ts';
import { freeOf, type Slot } from '../../drives/index.ts';
import {
  driveButton,
  holderButton,
  mineButton,
  partyButton,
  partyConfirmButton,
  partyRelativeButton,
  partySeatsButton,
  planButton,
} from '../buttons.ts';
import { packSeatings } from '../rules/carried-party.ts';
import { MOST_COMPANIONS, type Seat } from '../rules/party.ts';
import type { StandingRefusal } from '../rules.ts';
import { party } from '../texts/party.fa.ts';
import { texts } from '../texts.fa.ts';

/** A party as one account sees it before it books. */
export interface PartyView {
  readonly slot: Slot;
  readonly host: Person;
  /** The host has a booking in the slot already. */
  readonly isSeated: boolean;
  /** How they come, by position in `plans`. */
  readonly plan: number;
  readonly chosen: readonly Person[];
  /** Who else of this phone may come along. */
  readonly others: readonly Person[];
  /** Who holds a place already. */
  readonly holders: readonly { readonly person: Person; readonly bookingId: number }[];
}

/** Who was chosen and may not give that day. */
export interface LeftOut {
  readonly person: Person;
  readonly why: Exclude<StandingRefusal, { readonly name: 'unscreened' }>;
}

/** Buttons for persons; with the ways on, back and home they make eight. */
const MOST_PERSONS = 4;

/** Who comes along: each is put in or taken out with one tap. Who is left out is named with the reason. */
export function partyScreen(all: PartyView, leftOut: readonly LeftOut[] = []): Screen {
  const chosen = leftOut.reduce<readonly Person[]>((rest, { person }) => without(rest, person), all.chosen);
  const view = { ...all, chosen };
  const isFull = chosen.length >= MOST_COMPANIONS;
  const another = { text: party.another, data: partyRelativeButton.data(pressOf(view)) };
  const goOn = { text: party.goOn, data: partySeatsButton.data(pressOf(view)) };
  return {
    text: leftOut.length > 0 ? leftOutWords(leftOut) : party.choose(view.slot),
    buttons: [
      ...rows(personButtons(view, isFull).slice(0, MOST_PERSONS)),
      ...rows([...(isFull ? [] : [another]), ...(chosen.length > 0 ? [goOn] : [])]),
      [backOf(view), homeButton],
    ],
  };
}

function personButtons(view: PartyView, isFull: boolean): ScreenButton[] {
  const { chosen, others, holders } = view;
  const out = chosen.map((person) => ({
    text: party.chosen(personWords(person)),
    data: partyButton.data(pressOf(view, without(chosen, person))),
  }));
  const into = (isFull ? [] : others).map((person) => ({
    text: party.unchosen(personWords(person)),
    data: partyButton.data(pressOf(view, [...chosen, person])),
  }));
  const taken = holders.map(({ person, bookingId }) => ({
    text: party.holds(nameOf(person) ?? personWords(person)),
    data: holderButton.data({ booking: bookingId }),
  }));
  return [...out, ...into, ...taken];
}

function leftOutWords(leftOut: readonly LeftOut[]): Words {
  const [first, ...more] = leftOut;
  const who =
    first && more.length === 0
      ? party.leftOut(nameOf(first.person), first.why)
      : party.severalLeftOut(leftOut.map(({ person }) => nameOf(person)));
  return lines(who, party.nothingYet, party.whoElse);
}

/** Who comes when, before the promise; `isChanged`: they were told otherwise a moment ago. */
export function seatsScreen(view: PartyView, seats: readonly Seat[], isChanged = false): Screen {
  const { slot, host, chosen } = view;
  const told = [
    { name: nameOf(host), startsAt: slot.startsAt },
    ...seats.map((seat) => ({
      name: chosen.find(({ id }) => id === seat.personId)?.firstName,
      startsAt: seat.slot.startsAt,
    })),
  ];
  const press = { ...pressOf(view), seats: packSeatings(seats.map(({ seating }) => seating)) };
  return {
    text: lines(
      isChanged && party.changed,
      isTooFull(view, seats) && party.full(slot),
      party.seats(slot, told),
    ),
    buttons: [
      [{ text: party.confirm, data: partyConfirmButton.data(press) }],
      [{ text: texts.back, data: partyButton.data(pressOf(view)) }, homeButton],
    ],
  };
}

// Others sit elsewhere because the hour is not for them.
function isTooFull({ slot, isSeated }: PartyView, seats: readonly Seat[]): boolean {
  const here = seats.filter(({ seating }) => seating === 'same').length;
  return here < seats.length && freeOf(slot) - here - (isSeated ? 0 : 1) <= 0;
}

/** There is no room for all of them together. */
export const noRoomScreen = (view: PartyView): Screen => ({
  text: party.noRoom(view.slot),
  buttons: rows([others(view), hours(view), homeButton]),
});

/** One of them cannot come: who and why. */
export function companionRefusedScreen(view: PartyView, person: Person, why: Words): Screen {
  const rest = without(view.chosen, person);
  return {
    text: party.refused(nameOf(person), why),
    buttons: rows([
      { text: party.otherPeople, data: partyButton.data(pressOf(view, rest)) },
      backOf(view),
      homeButton,
    ]),
  };
}

/** What stays of the promise once the tickets follow it. */
export const partyBookedScreen: Screen = {
  text: party.booked,
  buttons: [[{ text: texts.mine, data: mineButton.data({}) }, homeButton]],
};

/** What the buttons of a party carry. */
export function pressOf(
  view: Omit<PartyView, 'others' | 'holders'>,
  chosen: readonly Person[] = view.chosen,
) {
  const [a = 0, b = 0, c = 0] = chosen.map(({ id }) => id);
  return { slot: view.slot.id, person: view.host.id, plan: view.plan, a, b, c };
}

const without = (all: readonly Person[], one: Person): Person[] => all.filter(({ id }) => id !== one.id);

const others = (view: PartyView): ScreenButton => ({
  text: party.otherPeople,
  data: partyButton.data(pressOf(view)),
});

// Who holds a ticket chooses another hour by moving it.
const hours = ({ slot, host, isSeated }: PartyView): ScreenButton =>
  isSeated
    ? { text: texts.mine, data: mineButton.data({}) }
    : { text: texts.otherSlots, data: driveButton.data({ drive: slot.driveId, person: host.id }) };

function backOf({ slot, host, plan, isSeated }: PartyView): ScreenButton {
  const promise = planButton.data({ slot: slot.id, person: host.id, plan });
  return { text: texts.back, data: isSeated ? mineButton.data({}) : promise };
}
