import { bold, commonTexts, homeButton, lines, type Screen, type ScreenButton } from '../../../bot/index.ts';
import { addDays, type EpochDay } from '../../../calendar/index.ts';
import type { Version } from '../../packs/index.ts';
import { planning } from '../buttons.ts';
import { choiceOf, MOST_PACKS, whenCode } from './plan.ts';
import { type Chosen, moreRow } from './screens.ts';
import { texts } from './texts.fa.ts';

/** A pack that may be taken into a series. */
export interface Offered {
  readonly versionId: number;
  readonly title: string;
}

/** The packs of a series in their order, and others to add; pressed again, one goes. */
export function seriesScreen(
  { versions, aim }: Chosen,
  chosen: readonly Version[],
  offered: { readonly packs: readonly Offered[]; readonly page: number; readonly next: number | undefined },
): Screen {
  const { packs, page, next } = offered;
  const choice = choiceOf({ versions, aim });
  const pick = ({ versionId, title }: Offered): ScreenButton[] => {
    const isPicked = versions.includes(versionId);
    const others = isPicked ? versions.filter((id) => id !== versionId) : [...versions, versionId];
    // A series has a pack at least, and no more than a button holds.
    const after = others.length === 0 || others.length > MOST_PACKS ? versions : others;
    const data = planning.series.data({ ...choiceOf({ versions: after, aim }), page });
    return [{ text: texts.picked(title, isPicked), data }];
  };
  return {
    text: lines(texts.whichPacks, ...chosen.map(({ title }, i) => bold(texts.numbered(i + 1, title)))),
    buttons: [
      ...packs.map(pick),
      ...moreRow(next, (to) => planning.series.data({ ...choice, page: to })),
      [{ text: texts.goOn, data: planning.from.data(choice) }],
      [{ text: commonTexts.back, data: planning.when.data(choice) }, homeButton],
    ],
  };
}

/** From which day on; today only where every usual hour of it is still to come. */
export function fromScreen(chosen: Chosen, today: EpochDay, isTodayOpen: boolean): Screen {
  const choice = choiceOf(chosen);
  const on = (text: string, day: EpochDay): ScreenButton => ({
    text,
    data: planning.preview.data({ ...choice, when: whenCode({ kind: 'daily', day }) }),
  });
  const days = [...(isTodayOpen ? [on(texts.today, today)] : []), on(texts.tomorrow, addDays(today, 1))];
  return {
    text: texts.fromWhich,
    buttons: [
      days,
      [{ text: texts.otherDay, data: planning.otherDay.data(choice) }],
      [{ text: commonTexts.back, data: planning.series.data({ ...choice, page: 0 }) }, homeButton],
    ],
  };
}
