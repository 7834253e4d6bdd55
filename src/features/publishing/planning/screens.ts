import { bold, commonTexts, homeButton, lines, type Screen, type ScreenButton } from '../../../bot/index.ts';
import { chatsWay, type LinkedChat } from '../../chats/index.ts';
import type { Version } from '../../packs/index.ts';
import { planning, queue } from '../buttons.ts';
import { words } from '../words.fa.ts';
import type { CountyChats } from './chats.ts';
import { type Aim, choiceOf, isOut, type Plan, toggled, whenCode } from './plan.ts';
import { type Consent, lastOf } from './publish.ts';
import type { Hindrance, Situation } from './situation.ts';
import { texts } from './texts.fa.ts';

/** Choices on a page: with the ways on and back a screen has eight buttons. */
const PAGE = 4;

/** What is chosen so far. */
export type Chosen = Pick<Plan, 'versions' | 'aim'>;

/** Where there are too many chats for one list. */
export function countiesScreen(
  { versions }: Pick<Chosen, 'versions'>,
  all: Aim,
  counties: readonly CountyChats[],
  page: number,
): Screen {
  const start = choiceOf({ versions, aim: all });
  const total = counties.reduce((sum, { chats }) => sum + chats, 0);
  const { shown, next } = paged(counties, page);
  const toCounty = (county: CountyChats): ScreenButton[] => [
    { text: texts.county(county), data: planning.chats.data({ ...start, county: county.id, page: 0 }) },
  ];
  return {
    text: texts.whichCounty,
    buttons: [
      [{ text: texts.everywhere(total), data: planning.when.data(start) }],
      ...shown.map(toCounty),
      ...moreRow(next, (to) => planning.counties.data({ ...start, page: to })),
      [homeButton],
    ],
  };
}

/** The chats to choose from, all of them chosen at first. */
export function chatsScreen(
  chosen: Chosen,
  [version]: readonly Version[],
  chats: readonly LinkedChat[],
  page: number,
): Screen {
  const { versions, aim } = chosen;
  const { shown, next, first } = paged(chats, page);
  const toggle = (chat: LinkedChat, i: number): ScreenButton[] => {
    const flipped = choiceOf({ versions, aim: toggled(aim, first + i) });
    const data = planning.chats.data({ ...flipped, page });
    return [{ text: texts.toggle(chat, isOut(aim, first + i)), data }];
  };
  const isAny = chats.some((_, place) => !isOut(aim, place));
  return {
    text: lines(version && bold(version.title), texts.whichChats),
    buttons: [
      ...shown.map(toggle),
      ...moreRow(next, (to) => planning.chats.data({ ...choiceOf(chosen), page: to })),
      ...(isAny ? [[{ text: texts.goOn, data: planning.when.data(choiceOf(chosen)) }]] : []),
      [homeButton],
    ],
  };
}

/** When it is to go out. */
export function whenScreen(chosen: Chosen, [version]: readonly Version[]): Screen {
  const choice = choiceOf(chosen);
  return {
    text: lines(version && bold(version.title), texts.when),
    buttons: [
      [{ text: texts.now, data: planning.preview.data({ ...choice, when: 0 }) }],
      [{ text: texts.later, data: planning.later.data(choice) }],
      [{ text: texts.series, data: planning.series.data({ ...choice, page: 0 }) }],
      [{ text: commonTexts.back, data: planning.chats.data({ ...choice, page: 0 }) }, homeButton],
    ],
  };
}

/** What goes out where and when, what speaks against it, and the one confirmation. */
export function previewScreen(plan: Plan, situation: Situation, now: number): Screen {
  const { recent, woken } = situation;
  const choice = choiceOf(plan);
  const isCalm = recent.length === 0 && woken === 0;
  const consent: Consent = { seen: lastOf(recent), sure: woken > 0 ? 1 : 0 };
  const agreed = { ...choice, ...consent, when: whenCode(plan.when) };
  const nearest = recent.at(-1);
  return {
    text: lines(
      bold(sentence(plan, situation, now)),
      nearest && texts.recent(nearest.plannedAt, now),
      woken > 0 && texts.woken(woken),
    ),
    buttons: [
      [{ text: isCalm ? texts.yes : texts.yesAnyway, data: planning.publish.data(agreed) }],
      [{ text: texts.otherTime, data: planning.when.data(choice) }, homeButton],
    ],
  };
}

/** It stands in the queue. */
export const plannedScreen = ({ when }: Plan): Screen => ({
  text: when.kind === 'now' ? texts.begins : texts.planned,
  buttons: [[{ text: words.queue, data: queue.list.data({ page: 0 }) }, homeButton]],
});

/** Why nothing can be published, and what leads on. */
export function hindranceScreen(why: Hindrance, chosen?: Chosen): Screen {
  return { text: texts.hindrance[why], buttons: [...waysOn(why, chosen), [homeButton]] };
}

export const notYoursScreen = (): Screen => ({ text: texts.notYours, buttons: [[homeButton]] });

function waysOn(why: Hindrance, chosen: Chosen | undefined): ScreenButton[][] {
  const [version] = chosen?.versions ?? [];
  if (why === 'no-chats') return [[{ text: texts.link, data: chatsWay.data }]];
  if (why === 'past' && chosen)
    return [[{ text: texts.otherTime, data: planning.when.data(choiceOf(chosen)) }]];
  return why === 'changed' && version !== undefined
    ? [[{ text: texts.publish, data: planning.start.data({ version }) }]]
    : [];
}

function sentence({ when }: Plan, { versions, chats, planned }: Situation, now: number): string {
  const titles = versions.map(({ title }) => title);
  return texts.plan(titles, chats, texts.moment(when, planned[0]?.plannedAt ?? now, now));
}

/** A page of a list, and the number of the next; after the last comes the first. */
export function paged<T>(all: readonly T[], page: number, size = PAGE) {
  const first = page * size < all.length ? page * size : 0;
  const next = first + size < all.length ? first / size + 1 : first > 0 ? 0 : undefined;
  return { shown: all.slice(first, first + size), first, next };
}

export const moreRow = (next: number | undefined, dataOf: (page: number) => string): ScreenButton[][] =>
  next === undefined ? [] : [[{ text: words.more, data: dataOf(next) }]];
