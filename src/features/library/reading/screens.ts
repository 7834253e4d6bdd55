import {
  commonTexts,
  homeButton,
  lines,
  plain,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../../bot/index.ts';
import type { Letter } from '../../../delivery/index.ts';
import { letterOf, type PackPage } from '../../packs/index.ts';
import { buttons } from '../buttons.ts';
import { toLibrary } from '../screens.ts';
import { texts as room } from '../texts.fa.ts';
import type { Place } from './open-pack.ts';
import { texts } from './texts.fa.ts';

/** Code points (Bot API), less the room for the progress below and the marks that Bale counts. */
const longest = { text: 4000, caption: 960 } as const;

/** The packs there are to read. */
export const packsScreen = ({ packs, more }: PackPage, page: number): Screen => ({
  text: packs.length === 0 ? texts.none : texts.which,
  buttons: [
    ...rows(
      packs.map(({ id, title }) => ({ text: title, data: buttons.read.data({ pack: id, at: 0 }) })),
      1,
    ),
    [
      ...(page > 0
        ? [{ text: commonTexts.back, data: buttons.packs.data({ page: page - 1 }) }]
        : [toLibrary]),
      ...(more ? [{ text: room.page, data: buttons.packs.data({ page: page + 1 }) }] : []),
      homeButton,
    ],
  ],
});

/** It was archived since, or never was. */
export const goneScreen: Screen = {
  text: texts.gone,
  buttons: [[{ text: room.packs, data: buttons.packs.data({ page: 0 }) }, homeButton]],
};

/** An item with how far one is, and the ways on. An album bears neither: they follow it. */
export function itemLetter(place: Place): Letter {
  const { item } = place;
  const letter = letterOf(item, 'private');
  if (item.kind === 'album') return letter;
  if (letter.poll) return { ...letter, buttons: [...(letter.buttons ?? []), ...onward(place, true)] };
  const text = withProgress(letter.text, place, letter.media ? longest.caption : longest.text);
  return { ...letter, text, buttons: [...(letter.buttons ?? []), ...onward(place)] };
}

/** What follows an album: how far one is, and the ways on. */
export const onwardScreen = (place: Place): Screen => ({ text: progressOf(place), buttons: onward(place) });

/** A poll where the messenger has none: the options of a quiz are pressed, others are read. */
export function pollScreen(place: Place): Screen {
  const { pack, at, item } = place;
  const { options = [], right } = item.poll ?? {};
  const isQuiz = right !== undefined;
  const press = (text: string, option: number) => ({ text, data: buttons.quiz.data({ pack, at, option }) });
  const listed = isQuiz ? [] : options.map((option, i) => texts.option(i + 1, option));
  return {
    text: lines(item.words, ...listed, progressOf(place)),
    buttons: [...(isQuiz ? rows(options.map(press), 1) : []), ...onward(place)],
  };
}

/** A quiz after somebody answered it. */
export function quizScreen(place: Place, option: number): Screen {
  const { options = [], right = 0 } = place.item.poll ?? {};
  const said = option === right ? texts.right : texts.wrong(options[right] ?? '');
  return { text: lines(place.item.words, said, progressOf(place)), buttons: onward(place) };
}

const progressOf = ({ at, of }: Place): Words => texts.progress(at + 1, of);

const withProgress = (words: Words, place: Place, most: number): Words =>
  [...plain(words)].length > most ? words : lines(words, '', progressOf(place));

/** The ways from an item; `tells`: the button on says how far one is, where the words cannot. */
function onward({ pack, at, of }: Place, tells = false): ScreenButton[][] {
  const to = (text: string, there: number) => ({ text, data: buttons.read.data({ pack, at: there }) });
  const next = tells ? texts.nextAfter(at + 1, of) : room.next;
  const turns = [...(at > 0 ? [to(room.earlier, at - 1)] : []), ...(at + 1 < of ? [to(next, at + 1)] : [])];
  const isLast = at + 1 === of;
  const list = { text: isLast ? texts.others : commonTexts.back, data: buttons.packs.data({ page: 0 }) };
  return [...(turns.length > 0 ? [turns] : []), [list, homeButton]];
}
