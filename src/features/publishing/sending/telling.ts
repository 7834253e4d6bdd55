import { bold, homeButton, lines, type Screen, type Words } from '../../../bot/index.ts';
import type { Compose } from '../../../delivery/index.ts';
import { queue } from '../buttons.ts';
import type { Publication } from '../publication.ts';
import { publicationById } from '../queries.ts';
import { type Outcome, type PressView, viewOf } from '../queue/listing.ts';
import { outcomeWords } from '../queue/screens.ts';
import { texts as queueTexts } from '../queue/texts.fa.ts';
import { texts } from './texts.fa.ts';

/** Chats that are named one by one. */
const MOST_NAMED = 3;
/** Who asked for it hears of all of it, as far as they reach today or not. */
const everywhere = { isEverywhere: true, counties: [], centers: [], teams: [] };

/** Tells who asked that all of a press is over, or that a part of it failed. */
const composing =
  (show: typeof doneScreen): Compose =>
  async (q, { publication: id = 0 }, now) => {
    const publication = await publicationById(q, id);
    if (!publication) return 'obsolete';
    return show(id, await viewOf(q, publication, everywhere), now);
  };

export const composeDone: Compose = (...about) => composing(doneScreen)(...about);
export const composeFailed: Compose = (...about) => composing(failedScreen)(...about);

/** All chats of a press at once: where it arrived, and where it did not. */
export function doneScreen(id: number, view: PressView, now: number): Screen {
  const done = inState(view, 'done');
  const failed = inState(view, 'failed');
  const chats = done.flatMap(({ chat }) => chat ?? []);
  return {
    text: lines(
      bold(texts.done(view.title, chats)),
      ...named(done, view, now),
      failed.length > 0 && texts.failedToo,
      ...named(failed, view, now),
    ),
    buttons: waysFrom(id),
  };
}

/** The chats in which it failed so far, and why. */
export function failedScreen(id: number, view: PressView, now: number): Screen {
  const failed = inState(view, 'failed');
  return {
    text: lines(bold(texts.failed(view.title)), ...named(failed, view, now)),
    buttons: waysFrom(id),
  };
}

const inState = ({ outcomes }: PressView, state: Publication['state']): Outcome[] =>
  outcomes.filter(({ publication }) => publication.state === state);

function named(outcomes: readonly Outcome[], { items }: PressView, now: number): Words[] {
  const others = outcomes.length - MOST_NAMED;
  const said = outcomes.slice(0, MOST_NAMED).map((each) => outcomeWords(each, items, now));
  return others > 0 ? [...said, queueTexts.others(others)] : said;
}

const waysFrom = (id: number) => [
  [{ text: texts.result, data: queue.press.data({ publication: id, page: 0 }) }, homeButton],
];
