import { commonTexts, homeButton, lines, type Screen } from '../../../bot/index.ts';
import type { PlatformName } from '../../../config.ts';
import { building, reading } from '../buttons.ts';
import type { Lack } from '../elsewhere.ts';
import type { Version } from '../pack.ts';
import { texts } from './texts.fa.ts';

/** More than these are too many to read. */
const MOST_LACKS = 4;

/** What follows the items: on which messenger they look so, what is missing there, and the ways on. */
export function doneScreen({ id, packId, state }: Version, { on, other, elsewhere, lacks }: Shown): Screen {
  const back = state === 'draft' ? building.desk.data({ version: id }) : reading.pack.data({ pack: packId });
  return {
    text: lines(
      texts.done(on),
      ...lacks.slice(0, MOST_LACKS).map(({ at, lack }) => texts.lack(at, lack)),
      lacks.length === 0 && texts.nothingLacks,
    ),
    buttons: [
      [
        {
          text: texts.elsewhere(other),
          data: reading.preview.data({ version: id, elsewhere: 1 - elsewhere }),
        },
      ],
      [{ text: commonTexts.back, data: back }, homeButton],
    ],
  };
}

interface Shown {
  readonly on: PlatformName;
  readonly other: PlatformName;
  /** 1: not on the messenger where it is read. */
  readonly elsewhere: number;
  readonly lacks: readonly { readonly at: number; readonly lack: Lack }[];
}
