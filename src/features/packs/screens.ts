import {
  commonTexts,
  homeButton,
  lines,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../bot/index.ts';
import { reading, writing } from './buttons.ts';
import type { Listed, PackPage } from './library/shelves.ts';
import type { Mood } from './pack.ts';
import { moodSign, texts } from './texts.fa.ts';

/** A title with the sign of its mood before it. */
export const signedTitle = ({ title, mood }: { readonly title: string; readonly mood: Mood }): string =>
  `${moodSign[mood]} ${title}`.trim();

/** `/packs`: packs to read and publish, a page of them. */
export function listScreen(found: PackPage, page: number, mayWrite: boolean, note?: Words): Screen {
  const isEmpty = found.packs.length === 0;
  return {
    text: lines(note, isEmpty ? texts.empty : texts.title),
    buttons: [
      ...packRows(found.packs),
      ...turn(found, page, (to) => reading.list.data({ page: to })),
      ...(isEmpty ? [] : [[{ text: texts.search, data: reading.search.data({}) }]]),
      [...(mayWrite ? [{ text: texts.corner, data: writing.corner.data({}) }] : []), homeButton],
    ],
  };
}

/** What was found for some words. */
export function foundScreen({ packs, more }: PackPage, words: string): Screen {
  const title = packs.length === 0 ? texts.noneFound(words) : texts.found(words);
  return {
    text: lines(title, more && texts.moreFound),
    buttons: [
      ...packRows(packs),
      [{ text: texts.search, data: reading.search.data({}) }],
      [{ text: texts.all, data: reading.list.data({ page: 0 }) }, homeButton],
    ],
  };
}

/** What writers begin with. */
export function cornerScreen(note?: Words): Screen {
  const ways = [
    { text: texts.begin, data: writing.begin.data({}) },
    { text: texts.drafts, data: writing.drafts.data({ page: 0 }) },
    { text: texts.bring, data: writing.bring.data({}) },
    { text: texts.archive, data: writing.archive.data({ page: 0 }) },
  ];
  const back = { text: commonTexts.back, data: reading.list.data({ page: 0 }) };
  return { text: lines(note, texts.cornerTitle), buttons: [...rows(ways), [back, homeButton]] };
}

export function draftsScreen(found: PackPage, page: number, note?: Words): Screen {
  const open = ({ versionId }: Listed) => writing.version.data({ version: versionId });
  return {
    text: lines(note, found.packs.length === 0 ? texts.noDrafts : texts.draftsTitle),
    buttons: [
      ...packRows(found.packs, open),
      ...turn(found, page, (to) => writing.drafts.data({ page: to })),
      toCorner,
    ],
  };
}

export function archiveScreen(found: PackPage, page: number): Screen {
  return {
    text: found.packs.length === 0 ? texts.noArchive : texts.archiveTitle,
    buttons: [
      ...packRows(found.packs),
      ...turn(found, page, (to) => writing.archive.data({ page: to })),
      toCorner,
    ],
  };
}

const toCorner: ScreenButton[] = [{ text: commonTexts.back, data: writing.corner.data({}) }, homeButton];

const packRows = (
  packs: readonly Listed[],
  open = ({ id }: Listed): string => reading.pack.data({ pack: id }),
): ScreenButton[][] => packs.map((pack) => [{ text: texts.short(signedTitle(pack)), data: open(pack) }]);

/** The way on; behind the last page the first one comes again. */
function turn({ more }: PackPage, page: number, to: (page: number) => string): ScreenButton[][] {
  return more || page > 0 ? [[{ text: texts.next, data: to(more ? page + 1 : 0) }]] : [];
}
