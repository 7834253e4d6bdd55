import {
  bold,
  commonTexts,
  homeButton,
  lines,
  link,
  type Screen,
  type ScreenButton,
  say,
  type Words,
} from '../../../bot/index.ts';
import { type EpochDay, instant } from '../../../calendar/index.ts';
import { chatName, messageLink } from '../../chats/index.ts';
import { queue } from '../buttons.ts';
import { whenCode } from '../planning/plan.ts';
import { moreRow, paged } from '../planning/screens.ts';
import { texts as planningTexts } from '../planning/texts.fa.ts';
import { type PublicationTrouble, publicationTroubles } from '../publication.ts';
import { words } from '../words.fa.ts';
import type { Entry, Outcome, PressView } from './listing.ts';
import { texts } from './texts.fa.ts';

/** Entries on a page, and chats on the screen of one. */
export const PAGE = 4;
/** Items in doubt that find a button. */
const MOST_AGAIN = 2;

/** What is ahead, or what is over; `isMore`: a page follows. */
export function listScreen(
  which: 'list' | 'past',
  shown: readonly Entry[],
  { page, isMore, now }: { readonly page: number; readonly isMore: boolean; readonly now: number },
): Screen {
  const [some, none] =
    which === 'list' ? [texts.ahead, texts.nothingAhead] : [texts.pastTitle, texts.nothingPast];
  const next = isMore ? page + 1 : page > 0 ? 0 : undefined;
  const side =
    which === 'list'
      ? { text: texts.past, data: queue.past.data({ page: 0 }) }
      : { text: commonTexts.back, data: queue.list.data({ page: 0 }) };
  return {
    text: shown.length === 0 ? none : some,
    buttons: [
      ...shown.map(({ id, title, at }) => [
        { text: texts.entry(title, at, now), data: queue.press.data({ publication: id, page: 0 }) },
      ]),
      ...moreRow(next, (to) => queue[which].data({ page: to })),
      [side, homeButton],
    ],
  };
}

/** All of one press: what stands in which chat, and what can still be done. */
export function pressScreen(id: number, view: PressView, page: number, now: number, note?: string): Screen {
  const { title, items, outcomes } = view;
  const { shown, next } = paged(outcomes, page, PAGE);
  const is = (state: string) => outcomes.some(({ publication }) => publication.state === state);
  const to = (text: string, kind: 'cancel' | 'move'): ScreenButton => ({
    text,
    data: queue[kind].data({ publication: id }),
  });
  return {
    text: lines(
      note,
      bold(words.pack(title)),
      ...shown.map((each) => outcomeWords(each, items, now)),
      outcomes.length > shown.length && texts.others(outcomes.length - shown.length),
    ),
    buttons: [
      ...againButtons(shown).map((button) => [button]),
      ...moreRow(next, (other) => queue.press.data({ publication: id, page: other })),
      ...(is('planned') ? [[to(texts.move, 'move'), to(texts.cancel, 'cancel')]] : []),
      ...(!is('planned') && is('running') ? [[to(texts.cancel, 'cancel')]] : []),
      [backTo(view), homeButton],
    ],
  };
}

export const goneScreen = (note: string = texts.gone): Screen => ({
  text: note,
  buttons: [[{ text: commonTexts.back, data: queue.list.data({ page: 0 }) }, homeButton]],
});

/** Before what is ahead of a press is called off. */
export function cancelScreen(id: number, { title }: PressView): Screen {
  const yes = { text: texts.cancelYes, data: queue.cancelNow.data({ publication: id }) };
  return { text: texts.cancelAsk(title), buttons: [[yes], waysBack(id)] };
}

/** Before it is moved; groups that it would wake are counted. */
export function moveScreen(
  id: number,
  { title, outcomes }: PressView,
  { day, minutes, isQuiet }: { readonly day: EpochDay; readonly minutes: number; readonly isQuiet: boolean },
  now: number,
): Screen {
  const groups = outcomes.filter(({ publication, chat }) => {
    return publication.state === 'planned' && chat?.kind === 'group';
  }).length;
  const when = whenCode({ kind: 'at', day, minutes });
  const yes = { text: texts.moveYes, data: queue.moveTo.data({ publication: id, when }) };
  const woken = isQuiet && groups > 0 && planningTexts.woken(groups);
  const ask = texts.moveAsk(title, instant(day, minutes), now);
  return { text: lines(woken, ask), buttons: [[yes], waysBack(id)] };
}

const waysBack = (id: number): ScreenButton[] => [
  { text: commonTexts.back, data: queue.press.data({ publication: id, page: 0 }) },
  homeButton,
];

/** «گروه «اهالی»: ۳ از ۵ پیام – دیدن». */
export function outcomeWords({ publication, chat, posts }: Outcome, items: number, now: number): Words {
  const { state, plannedAt, trouble } = publication;
  const of = (what: string) => posts.filter((post) => post.state === what);
  const [sent, uncertain, refused] = [of('sent'), of('uncertain'), of('failed')];
  const began = posts.length > 0 || state === 'running' || state === 'done';
  const first = sent.find(({ messageId }) => messageId !== null);
  const address = chat && first?.messageId ? messageLink(chat, first.messageId) : undefined;
  const said: readonly (Words | false | undefined)[] = [
    state === 'planned' && texts.waits(plannedAt, now),
    state === 'cancelled' && texts.cancelled,
    state === 'failed' && (isTrouble(trouble) ? words.trouble[trouble] : words.trouble.gone),
    began && texts.sent(sent.length, items),
    uncertain.length > 0 && texts.uncertain(uncertain.length),
    refused.length > 0 && texts.refused(refused.length),
    address !== undefined && link(texts.look, address),
  ];
  const kept = said.filter((each): each is Words => each !== false && each !== undefined);
  return say`${texts.ofChat(chat ? chatName(chat) : words.chatGone)}${joined(kept)}`;
}

const joined = (said: readonly Words[]): Words =>
  said.flatMap((each, i) => (i === 0 ? [each] : [texts.separator, each]));

const isTrouble = (name: string | null): name is PublicationTrouble =>
  (publicationTroubles as readonly (string | null)[]).includes(name);

function againButtons(shown: readonly Outcome[]): ScreenButton[] {
  const inDoubt = shown.flatMap(({ publication, chat, posts }) =>
    posts
      .filter(({ state }) => state === 'uncertain' && chat?.state === 'active')
      .map(({ position }) => ({
        text: texts.again(position, chat ? words.chats([chat]) : ''),
        data: queue.again.data({ publication: publication.id, position }),
      })),
  );
  return inDoubt.slice(0, MOST_AGAIN);
}

function backTo({ outcomes }: PressView): ScreenButton {
  const isAhead = outcomes.some(({ publication }) => ['planned', 'running'].includes(publication.state));
  return { text: commonTexts.back, data: queue[isAhead ? 'list' : 'past'].data({ page: 0 }) };
}
