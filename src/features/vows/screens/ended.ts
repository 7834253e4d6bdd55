import { homeButton, rows, type Screen } from '../../../bot/index.ts';
import type { Vow } from '../queries/vows.ts';
import { texts } from '../texts.fa.ts';
import { endings, nameOfVow } from './ways.ts';

/** The window ended: a tap renews, a tap lets go. On behalf of whom is not said: others may read it. */
export function endedScreen(
  vow: Vow,
  /** Whose it is, where the phone speaks for several. */
  name?: string,
): Screen {
  return {
    text: texts.ended(nameOfVow(vow), name),
    brief: texts.endedBrief(nameOfVow(vow), name),
    buttons: [...rows(endings(vow, true)), [homeButton]],
  };
}
