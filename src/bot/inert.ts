import type { ScreenButton } from '../platforms/index.ts';
import { button } from './buttons.ts';

/** A button that only fills a place among others: its press ends its spinning, and nothing else. */
export const inert = button('nil');

// No messenger takes an empty label, and a dot reads as «۰».
/** Such a button; a dash where there is nothing to say. */
export const inertButton = (text = '–'): ScreenButton => ({ text, data: inert.data({}) });
