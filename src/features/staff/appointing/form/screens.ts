import { choice, commonTexts, home, rows, type Screen, type ScreenButton } from '../../../../bot/index.ts';

/** Leaves the form. */
export const cancelButton: ScreenButton = { text: commonTexts.cancel, data: home.data({}) };

/** An answer as a button. */
export const option = (text: string, value: string): ScreenButton => ({ text, data: choice.data({ value }) });

/** A question with its answers as buttons, and the way out. */
export function questionScreen(text: string, options: readonly ScreenButton[] = [], width = 2): Screen {
  return { text, buttons: [...rows(options, width), [cancelButton]] };
}
