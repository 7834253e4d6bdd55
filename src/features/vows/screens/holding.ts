import { homeButton, lines, rows, type Screen, type ScreenButton, type Words } from '../../../bot/index.ts';
import { nameOf } from '../../donors/index.ts';
import { chancesButton } from '../buttons.ts';
import type { Vow } from '../queries/vows.ts';
import type { Chance } from '../rules/least-crowded.ts';
import { texts } from '../texts.fa.ts';
import { countWords, type Somebody, windowWords } from './declaring.ts';
import { backTo, endings, nameOfVow, vowWay } from './ways.ts';

/** A vow that was just made, renewed, or found to be there; or one whose hours are asked for. */
export type Headline = 'declared' | 'declaredAgain' | 'renewed' | 'asked';

/** Ways into booking. */
export interface BookingWays {
  readonly slotWay: (slotId: number, personId: number) => string;
  readonly book: (personId: number) => string;
}

/** What follows a vow: when, or the least crowded hours and why these. A new one repeats its intention. */
export function chancesScreen(facts: {
  readonly headline: Headline;
  readonly vow: Vow;
  readonly person: Somebody;
  /** On behalf of whom, for those who may read it. */
  readonly behalf: string | undefined;
  readonly chances: readonly Chance[];
  readonly ways: BookingWays;
}): Screen {
  const { headline, vow, person, behalf, chances, ways } = facts;
  const title = headline === 'asked' ? undefined : texts[headline];
  const name = texts.title(nameOfVow(vow), nameOf(person));
  const book = { text: texts.book, data: ways.book(vow.personId) };
  const hours = chances.map((chance) => [chanceButton(chance, chances, ways.slotWay, vow.personId)]);
  const mayBook = vow.bookingId === null;
  return {
    text: lines(
      title,
      name,
      ...declaredWords(vow, isNew(headline) ? texts.intended[vow.intention](behalf) : undefined),
      ...nextWords(vow, chances.length > 0),
    ),
    brief: lines(title ?? name, chances.length > 0 ? texts.calmest : (whenWords(vow) ?? texts.datesFollow)),
    buttons: [...hours, ...(mayBook ? [[book]] : []), [backTo(vow.personId), homeButton]],
  };
}

const isNew = (headline: Headline): boolean => headline === 'declared' || headline === 'declaredAgain';

/** Whoever is told their intention has just seen the days, unless these are still to come. */
function declaredWords({ campaign }: Vow, intention: string | undefined): (Words | undefined)[] {
  const days = campaign ? windowWords(campaign) : undefined;
  return intention === undefined || campaign?.provisional ? [intention, days] : [intention];
}

function nextWords(vow: Vow, hasChances: boolean): (Words | undefined)[] {
  if (hasChances) return [texts.why(vow.campaign?.name), texts.calmest];
  const when = whenWords(vow);
  if (vow.bookingId !== null) return [when];
  return vow.isOnCall ? [when, texts.bookAnyway] : [texts.why(vow.campaign?.name), when];
}

function whenWords(vow: Vow): Words | undefined {
  if (vow.bookingId !== null) return texts.joined;
  if (vow.isOnCall) return texts.whenNeeded;
  return vow.campaign?.provisional ? undefined : texts.noChances;
}

// Mosques of several towns may share a name.
function chanceButton(
  { slot, drive }: Chance,
  all: readonly Chance[],
  slotWay: BookingWays['slotWay'],
  personId: number,
): ScreenButton {
  const isAlone = all.every((each) => each.drive.town === drive.town);
  const where = isAlone || drive.town === null ? drive.place : texts.beside(drive.place, drive.town);
  return { text: texts.chance(slot.startsAt, where), data: slotWay(slot.id, personId) };
}

/** An open vow: for what, with which intention, and the ways to end it. */
export function vowScreen(facts: {
  readonly vow: Vow;
  readonly person: Somebody;
  /** On behalf of whom, for those who may read it. */
  readonly behalf: string | undefined;
  /** Of the vow's center. */
  readonly people: number;
  readonly isOver: boolean;
}): Screen {
  const { vow, person, behalf, people, isOver } = facts;
  const chances = { text: texts.findChances, data: chancesButton.data({ vow: vow.id }) };
  const mayAsk = vow.campaign?.provisional === false && vow.bookingId === null && !isOver;
  const days = vow.campaign ? windowWords(vow.campaign) : texts.whenNeeded;
  const title = texts.title(nameOfVow(vow), nameOf(person));
  return {
    text: lines(
      title,
      isOver ? texts.over : days,
      texts.intended[vow.intention](behalf),
      vow.bookingId === null || isOver ? countWords(people) : texts.joined,
    ),
    brief: lines(title, isOver ? texts.over : days),
    buttons: [
      ...(mayAsk ? [[chances]] : []),
      ...rows(endings(vow, isOver)),
      [backTo(vow.personId), homeButton],
    ],
  };
}

export const releasedScreen: Screen = { text: texts.released, buttons: [[vowWay, homeButton]] };

/** The button belongs to a vow that is no longer open, is not there, or is somebody else's. */
export function closedScreen(vow: Pick<Vow, 'state'> | undefined): Screen {
  const text = vow?.state === 'kept' ? texts.kept : texts.noLonger;
  return { text, buttons: [[vowWay, homeButton]] };
}

export const noCampaignScreen: Screen = { text: texts.noCampaign, buttons: [[vowWay, homeButton]] };

export const notYoursScreen: Screen = { text: texts.notYours, buttons: [[vowWay, homeButton]] };
