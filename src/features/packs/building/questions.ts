import { choice, commonTexts, rows, type Screen, type ScreenButton, type Words } from '../../../bot/index.ts';
import { building } from '../buttons.ts';

/** An answer as a button. */
export const option = (text: string, value: string): ScreenButton => ({ text, data: choice.data({ value }) });

/** A question of the desk: its way out leads back there, where the form is left. */
export const questionScreen = (text: Words, options: readonly ScreenButton[], back: string): Screen => ({
  text,
  buttons: [...rows(options, 1), [{ text: commonTexts.back, data: back }]],
});

export const deskWay = (version = '0'): string => building.desk.data({ version: Number(version) });
export const itemWay = (item = '0'): string => building.item.data({ item: Number(item) });
export const buttonsWay = (item = '0'): string => building.buttons.data({ item: Number(item) });
