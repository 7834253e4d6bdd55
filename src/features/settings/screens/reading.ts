import { type Screen, signed } from '../../../bot/index.ts';
import type { Account } from '../../../delivery/index.ts';
import { buttons, modes } from '../buttons.ts';
import { texts } from '../texts.fa.ts';
import { waysOut } from './menu.ts';

/** How screens are read; this one is shown in the mode it speaks of. */
export function readingScreen(account: Account): Screen {
  const switches = modes.map((mode, i) => ({
    text: signed(texts.mode[mode], account[mode] ? 'yes' : 'no'),
    data: buttons.mode.data({ mode: i, on: account[mode] ? 0 : 1 }),
  }));
  return { text: texts.readingText, brief: texts.readingBrief, buttons: [switches, waysOut()] };
}
