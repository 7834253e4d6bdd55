import type { Words } from './words.ts';

/** A button below a message: pressing sends its data back, opens an address, or copies a text. */
export type ScreenButton = Face &
  ({ readonly data: string } | { readonly url: string } | { readonly copy: string });

interface Face {
  readonly text: string;
  /** What it says to the question above: for whom reading is hard, a green or a red sign stands before it. */
  readonly sign?: 'yes' | 'no';
}

/** A key of the keyboard under the chat: its text is sent, or the person's contact or location. */
export interface Key {
  readonly text: string;
  readonly asks?: 'contact' | 'location';
}

/** One message: its words and rows of buttons. Screens are pure values, made from facts and texts. */
export interface Screen {
  readonly text: Words;
  /** The same in few words, for whom reading is hard; a screen that has none is short already. */
  readonly brief?: Words;
  readonly buttons?: readonly (readonly ScreenButton[])[];
  /** The keyboard under the chat from now on; a screen has either this or buttons. */
  readonly keyboard?: readonly (readonly Key[])[] | 'remove';
}

/** Buttons in rows of `width`, in reading order. */
export function rows(buttons: readonly ScreenButton[], width = 2): ScreenButton[][] {
  const made: ScreenButton[][] = [];
  for (let i = 0; i < buttons.length; i += width) made.push(buttons.slice(i, i + width));
  return made;
}
