import { homeButton, type Screen } from '../../../bot/index.ts';
import { mineEntry } from '../../booking/index.ts';
import { texts } from './texts.fa.ts';

/** An instant in ms UTC. */
type At = { readonly startsAt: number };
type On = { readonly place: string; readonly day: number };

/** What they wait for is at another time or place; they stay in line. */
export const waitingScreen = (name: string | undefined, drive: On, at: At): Screen => ({
  text: texts.stillWaiting(name, drive.place, at),
  buttons: [[{ text: mineEntry.words, data: mineEntry.data }, homeButton]],
});

/** There is nothing to wait for any more: the hour was dropped, or the whole drive called off. */
export const lapsedScreen = (
  name: string | undefined,
  { place, day }: On,
  dropped: At | undefined,
  book: string,
): Screen => ({
  text: dropped ? texts.hourDropped(name, place, dropped) : texts.nothingToWaitFor(name, place, day),
  buttons: [[{ text: texts.book, data: book }, homeButton]],
});
