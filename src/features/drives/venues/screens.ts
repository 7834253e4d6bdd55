import {
  bold,
  commonTexts,
  homeButton,
  lines,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../../bot/index.ts';
import type { Center } from '../../places/index.ts';
import type { StaffWay } from '../../staff/index.ts';
import { driveDeskWay } from '../desk/buttons.ts';
import { type Factor, factors, type ShowRate, withinBounds } from '../rules/factor.ts';
import { venueLimits } from './actions.ts';
import { venue } from './buttons.ts';
import { checks, type Premises } from './premises.ts';
import { venueSummary } from './summary.ts';
import { texts } from './texts.fa.ts';

/** A center that is looked at, and the drive from which somebody came; 0: from the list. */
export interface VenueSight {
  readonly center: Center;
  readonly premises: Premises;
  readonly from: number;
}

/** Places on a page of the list. */
export const PAGE = 5;

/** The places somebody looks after, `PAGE` a page. */
export function venuesScreen(centers: readonly Center[], page: number, isMore: boolean): Screen {
  const turn = (text: string, to: number) => ({ text, data: venue.list.data({ page: to }) });
  const turns = [
    ...(page > 0 ? [turn(texts.earlier, page - 1)] : []),
    ...(isMore ? [turn(texts.later, page + 1)] : []),
  ];
  const places = centers.map(({ id, mosque, town }) => [
    { text: texts.center(mosque, town), data: venue.view.data({ center: id, from: 0 }) },
  ]);
  return {
    text: centers.length === 0 ? texts.listEmpty : texts.listTitle,
    buttons: [...places, [...turns, homeButton]],
  };
}

/** The place is there no more. */
export const noVenueScreen: Screen = {
  text: texts.gone,
  buttons: [[{ text: commonTexts.back, data: venue.list.data({ page: 0 }) }, homeButton]],
};

/** What is known of a place, and the ways to change it. */
export function venueScreen({ center, premises, from }: VenueSight, ways: readonly StaffWay[]): Screen {
  const { before, after } = premises.azan;
  const back = { text: commonTexts.back, data: from > 0 ? driveDeskWay(from) : venue.list.data({ page: 0 }) };
  return {
    text: lines(
      bold(texts.center(center.mosque, center.town)),
      venueSummary(premises),
      texts.seats(premises.waitingRoom),
      texts.azanNow(before, after),
    ),
    buttons: [...rows(ways.map(({ text, data }) => ({ text, data }))), [back, homeButton]],
  };
}

/** The ways from a place, with the rights they take. */
export function venueWays(center: number, from: number): StaffWay[] {
  const kinds = ['checks', 'waitingRoom', 'azan', 'factor'] as const;
  return kinds.map((kind) => {
    const { data, permission } = venue[kind];
    return { text: texts[kind], data: data({ center, from }), permission };
  });
}

/** What is looked at on the spot; each press goes on to the next answer. */
export function checksScreen(sight: VenueSight, note?: Words): Screen {
  const { center, premises, from } = sight;
  const answers = checks.map((check, i): ScreenButton => {
    const known = premises.checks[check];
    const answer = known === null ? 1 : known ? 0 : 2;
    return {
      text: texts.answer(texts.check[check], known),
      data: venue.answer.data({ center: center.id, from, check: i, answer }),
    };
  });
  return {
    text: lines(note, bold(center.mosque), texts.checksTitle),
    buttons: [...rows(answers), [backTo(sight), homeButton]],
  };
}

/** The minutes around azan, a step more or less on either side. */
export function azanScreen(sight: VenueSight): Screen {
  const { center, premises, from } = sight;
  const { before, after } = premises.azan;
  const { step } = venueLimits.azan;
  const change = (text: string, by: { before?: number; after?: number }): ScreenButton => {
    const minutes = { before: within(before + (by.before ?? 0)), after: within(after + (by.after ?? 0)) };
    return { text, data: venue.setAzan.data({ center: center.id, from, ...minutes }) };
  };
  const words = texts.azanButton;
  return {
    text: lines(bold(center.mosque), texts.azanNow(before, after), texts.azanHint),
    buttons: [
      [change(words.before.less, { before: -step }), change(words.before.more, { before: step })],
      [change(words.after.less, { after: -step }), change(words.after.more, { after: step })],
      [backTo(sight), homeButton],
    ],
  };
}

/** Seats for a chair: as learned, as set, and what is used. */
export function factorScreen(sight: VenueSight, factor: Factor, rate: ShowRate): Screen {
  const { center, premises, from } = sight;
  const set = (text: string, to: number): ScreenButton => ({
    text,
    data: venue.setFactor.data({ center: center.id, from, factor: to }),
  });
  return {
    text: lines(
      bold(center.mosque),
      texts.factorNow(factor.used),
      texts.learned(factor.learned, rate.came, rate.expected),
      texts.override(factor.override),
      premises.waitingRoom !== null && texts.cap,
    ),
    buttons: [
      [
        set(texts.less, withinBounds(factor.used - factors.step)),
        set(texts.more, withinBounds(factor.used + factors.step)),
      ],
      ...(factor.override === null ? [] : [[set(texts.asLearned, 0)]]),
      [backTo(sight), homeButton],
    ],
  };
}

const backTo = ({ center, from }: VenueSight): ScreenButton => ({
  text: commonTexts.back,
  data: venue.view.data({ center: center.id, from }),
});

const within = (minutes: number): number =>
  Math.min(venueLimits.azan.to, Math.max(venueLimits.azan.from, minutes));
