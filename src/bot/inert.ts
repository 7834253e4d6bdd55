import type { ScreenButton } from '../platforms/index.ts';
import { button } from './buttons.ts';

/** A button that only fills a place among others: its press ends its spinning, and nothing else. */
export const inert = button('nil');

/** Such a button; a dash where there is nothing to say, since no messenger takes an empty one, and a dot would read as «۰». */
export const inertButton = (text = '–'): ScreenButton => ({ text, data: inert.data({}) });
