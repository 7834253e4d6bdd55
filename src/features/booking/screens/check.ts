import { homeButton, type Screen } from '../../../bot/index.ts';
import { relativeDay, today } from '../../../calendar/index.ts';
import { cancelButton, changedButton, unchangedButton } from '../buttons.ts';
import { texts } from '../texts.fa.ts';

/** The day before: did anything change? No name and no word of health before the first question mark. */
export function checkScreen(
  booking: { readonly id: number; readonly startsAt: number },
  now: number,
  /** Whose it is, where the phone speaks for several. */
  name?: string,
): Screen {
  const { id, startsAt } = booking;
  return {
    text: texts.check(booking, relativeDay(today(startsAt), today(now))),
    buttons: [
      [
        { text: texts.unchanged(name), data: unchangedButton.data({ booking: id }) },
        { text: texts.changed, data: changedButton.data({ booking: id }) },
      ],
      [{ text: texts.cancel, data: cancelButton.data({ booking: id }) }, homeButton],
    ],
  };
}
