import {
  choice,
  commonTexts,
  type Form,
  type NazrContext,
  type Question,
  rows,
  type Screen,
  type ScreenButton,
} from '../../../bot/index.ts';
import { searchKey } from '../../../lib/normalise.ts';
import { writing } from '../buttons.ts';
import { comingOccasions, isMourning, moodFor, type PackOccasion } from '../occasions.ts';
import { type Details, type Mood, moods } from '../pack.ts';
import { lengthOf, limits } from '../rules.ts';
import { detailsOf, linesOf } from './answers.ts';
import { texts } from './texts.fa.ts';

const NONE = 'none';
/** Occasions shown at once: with the way on, none of them and the way out there are eight buttons. */
const OCCASIONS = 5;

/** What stands on the cover, question by question; `done` gets all of it, and the draft it is for, if any. */
export function detailsForm(
  name: string,
  done: (ctx: NazrContext, details: Details, versionId: number | undefined) => Promise<void>,
): Form {
  return {
    name,
    questions: [title, theme, occasion, mood, summary, sources],
    done: (ctx, kept) =>
      done(ctx, detailsOf(kept), kept.version === undefined ? undefined : Number(kept.version)),
  };
}

const title: Question = {
  id: 'title',
  ask: () => questionScreen(texts.ask.title),
  read: (answer) => line(answer, limits.title),
};

const theme: Question = {
  id: 'theme',
  ask: () =>
    questionScreen(
      texts.ask.theme,
      texts.themes.map((each, i) => option(each, `t${i}`)),
    ),
  read: (answer) => line(texts.themes[Number(/^t(\d)$/.exec(answer)?.[1] ?? -1)] ?? answer, limits.theme),
};

const occasion: Question = {
  id: 'occasion',
  ask: (_, { now }) => occasionScreen(comingOccasions(now), 0),
  read(answer, _, { now }) {
    const all = comingOccasions(now);
    if (answer === NONE || answer === texts.anyDay) return { value: '' };
    const page = /^more(\d{1,2})$/.exec(answer)?.[1];
    if (page !== undefined) return { again: occasionScreen(all, Number(page)) };
    const pressed = all.find(({ id }) => id === answer);
    if (pressed) return { value: pressed.id };
    const found = all.filter((each) => searchKey(each.title).includes(searchKey(answer)));
    const [only, ...others] = found;
    if (!only) return { again: texts.noOccasion };
    return others.length === 0 ? { value: only.id } : { again: occasionScreen(found.slice(0, OCCASIONS), 0) };
  },
};

const mood: Question = {
  id: 'mood',
  ask: ({ occasion: id }) =>
    questionScreen(
      texts.ask.mood,
      moodsFor(id).map((each) => option(...each)),
    ),
  read(answer, { occasion: id }) {
    const found = moodsFor(id).find(([words, value]) => value === answer || words === answer);
    return found ? { value: found[1] } : { again: texts.ask.mood };
  },
};

const summary: Question = {
  id: 'summary',
  ask: () => questionScreen(texts.ask.summary),
  read: (answer) => line(answer, limits.summary),
};

const sources: Question = {
  id: 'sources',
  ask: () => questionScreen(texts.ask.sources, [option(texts.none, NONE)]),
  read(answer) {
    const all = answer === NONE ? [] : linesOf(answer);
    const fits = all.length <= limits.sources && all.every((each) => lengthOf(each) <= limits.source);
    return fits ? { value: all.join('\n') } : { again: texts.longSources(limits.sources) };
  },
};

/** The moods that fit an occasion with their words, the proposed one first; nothing is glad in mourning. */
function moodsFor(occasionId = ''): [string, Mood][] {
  const proposed = moodFor(occasionId === '' ? null : occasionId);
  const fitting = moods.filter((each) => each !== proposed && !(each === 'glad' && isMourning(occasionId)));
  return [
    [texts.proposed(texts.moods[proposed]), proposed],
    ...fitting.map((each): [string, Mood] => [texts.moods[each], each]),
  ];
}

function occasionScreen(all: readonly PackOccasion[], page: number): Screen {
  const shown = all.slice(page * OCCASIONS, (page + 1) * OCCASIONS);
  const isMore = all.length > (page + 1) * OCCASIONS;
  const options = [
    ...shown.map(({ id, title: words }) => option(words, id)),
    ...(isMore ? [option(texts.moreOccasions, `more${page + 1}`)] : []),
    option(texts.anyDay, NONE),
  ];
  return questionScreen(texts.ask.occasion, options, 1);
}

function line(answer: string, most: number) {
  const text = answer.replace(/\s+/g, ' ').trim();
  const count = lengthOf(text);
  if (count === 0) return { again: commonTexts.formAgain };
  return count > most ? { again: texts.long(most, count) } : { value: text };
}

const option = (text: string, value: string): ScreenButton => ({ text, data: choice.data({ value }) });

const questionScreen = (text: string, options: readonly ScreenButton[] = [], width = 2): Screen => ({
  text,
  buttons: [...rows(options, width), [{ text: commonTexts.cancel, data: writing.corner.data({}) }]],
});
