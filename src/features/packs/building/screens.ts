import {
  bold,
  commonTexts,
  homeButton,
  lines,
  plain,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../../bot/index.ts';
import { building, reading } from '../buttons.ts';
import type { Item, Version } from '../pack.ts';
import { limits } from '../rules.ts';
import { signedTitle } from '../screens.ts';
import { texts as roomTexts } from '../texts.fa.ts';
import type { Described } from './described-items.ts';
import { texts } from './texts.fa.ts';

/** Items on a page: with its turn and the ways out it has eight buttons. */
export const ITEMS = 5;
/** Letters of an item's words in a list. */
const GLIMPSE = 24;

/** The desk over a draft: how far it is, and that whatever is sent becomes its next item. */
export function deskScreen(version: Version, items: readonly Described[], note?: Words): Screen {
  const { id } = version;
  const some = [
    { text: texts.items, data: building.items.data({ version: id, page: 0 }) },
    { text: texts.preview, data: reading.preview.data({ version: id, elsewhere: 0 }) },
  ];
  const poll = { text: texts.newPoll, data: building.poll.data({ version: id }) };
  const leave = { text: texts.leave, data: building.leave.data({ version: id }) };
  return {
    text: lines(
      note,
      bold(version.title === '' ? texts.untitled : signedTitle(version)),
      items.length === 0 ? texts.empty : texts.more(items.length),
    ),
    buttons: [...(items.length > 0 ? [some] : []), [poll, leave], [homeButton]],
  };
}

/** The items of a draft, a page of them. */
export function itemsScreen(versionId: number, items: readonly Described[], page: number): Screen {
  const from = page * ITEMS < items.length ? page * ITEMS : 0;
  const next = from + ITEMS < items.length ? from / ITEMS + 1 : 0;
  const turn = { text: texts.next, data: building.items.data({ version: versionId, page: next }) };
  return {
    text: items.length === 0 ? texts.empty : texts.itemsTitle,
    buttons: [
      ...items.slice(from, from + ITEMS).map((each, i) => [itemButton(each, from + i + 1)]),
      ...(items.length > ITEMS ? [[turn]] : []),
      [backTo(versionId), homeButton],
    ],
  };
}

/** Where an item stands: at `at` from 0 among `of`. */
export interface Place {
  readonly versionId: number;
  readonly at: number;
  readonly of: number;
}

/** One item, and what can be done with it. */
export function itemScreen({ item, file }: Described, { versionId, at, of }: Place, note?: Words): Screen {
  const { id } = item;
  const place = (text: string, to: number) => ({ text, data: building.place.data({ item: id, to }) });
  const ways: ScreenButton[] = [
    ...(at > 0 ? [place(texts.up, at - 1)] : []),
    ...(at < of - 1 ? [place(texts.down, at + 1)] : []),
    { text: texts.reword, data: building.words.data({ item: id }) },
    { text: texts.buttonsBelow, data: building.buttons.data({ item: id }) },
    { text: texts.replace, data: building.replace.data({ item: id }) },
    { text: texts.remove, data: building.remove.data({ item: id }) },
  ];
  const back = { text: commonTexts.back, data: building.items.data({ version: versionId, page: 0 }) };
  const title = nameOf({ item, file }, at + 1);
  return { text: lines(note, title), buttons: [...rows(ways), [back, homeButton]] };
}

/** The buttons below an item. */
export function buttonsScreen({ id, kind, buttons }: Item, note?: Words): Screen {
  const drops = buttons.map(({ text }, at) => [
    { text: texts.drop(text), data: building.dropButton.data({ item: id, at, of: buttons.length }) },
  ]);
  const isFull = kind === 'album' || buttons.length >= limits.buttons;
  const add = { text: texts.newButton, data: building.addButton.data({ item: id }) };
  const title = kind === 'album' ? texts.albumBare : buttons.length === 0 ? texts.noButtons : texts.buttonsOf;
  const back = { text: commonTexts.back, data: building.item.data({ item: id }) };
  return { text: lines(note, title), buttons: [...drops, ...(isFull ? [] : [[add]]), [back, homeButton]] };
}

/** Which option of a quiz is right: nobody said it to the bot yet. */
export function rightScreen({ id, words, poll }: Item, versionId: number, note?: Words): Screen {
  const options = (poll?.options ?? []).map((text, option) => [
    { text: roomTexts.short(text), data: building.right.data({ item: id, option }) },
  ]);
  return {
    text: lines(note, words, texts.askRight),
    buttons: [...options, [backTo(versionId), homeButton]],
  };
}

/** Before the next message takes an item's place. */
export const replaceScreen = (itemId: number): Screen => ({
  text: texts.askReplace,
  buttons: [[{ text: commonTexts.back, data: building.item.data({ item: itemId }) }, homeButton]],
});

/** Something could not be kept, or was done: the desk stays open. */
export const noteScreen = (versionId: number, note: Words): Screen => ({
  text: note,
  buttons: [[backTo(versionId), homeButton]],
});

const backTo = (versionId: number): ScreenButton => ({
  text: commonTexts.back,
  data: building.desk.data({ version: versionId }),
});

const itemButton = (described: Described, at: number): ScreenButton => ({
  text: nameOf(described, at),
  data: building.item.data({ item: described.item.id }),
});

function nameOf({ item, file }: Described, at: number): string {
  const said = [...plain(item.words).replace(/\s+/g, ' ')];
  const glimpse =
    said.length > GLIMPSE
      ? `${said
          .slice(0, GLIMPSE - 1)
          .join('')
          .trim()}…`
      : said.join('');
  return texts.named(at, texts.kindOf(item.kind, file), glimpse);
}
