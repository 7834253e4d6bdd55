import { homeButton, lines, rows, type Screen, type ScreenButton } from '../../../bot/index.ts';
import type { EpochDay, Occasion } from '../../../calendar/index.ts';
import type { LinkedChat } from '../../chats/index.ts';
import { type Listed, packWay } from '../../packs/index.ts';
import { planning, suggestion } from '../buttons.ts';
import { choiceOf, printOf } from '../planning/plan.ts';
import { beginningOf, codeOf } from './occasions.ts';
import { texts } from './texts.fa.ts';

/** Packs that are offered at once. */
const MOST_PACKS = 3;

/** Some days before an occasion: its packs, each a press away from the preview of publishing it. */
export function suggestionScreen(
  occasion: Occasion,
  packs: readonly Listed[],
  chats: readonly LinkedChat[],
  today: EpochDay,
): Screen {
  const { title, kind, eveningBefore } = occasion;
  const first = beginningOf(occasion);
  const shown = packs.slice(0, MOST_PACKS);
  const about = { occasion: codeOf(occasion.id), day: occasion.day };
  const publish = ({ versionId, title: name }: Listed): ScreenButton => {
    const chosen = { versions: [versionId], aim: { county: 0, out: 0, print: printOf(chats) } };
    return { text: name, data: planning.preview.data({ ...choiceOf(chosen), when: 0 }) };
  };
  return {
    text: lines(
      texts.ahead(first - today, title, first, eveningBefore),
      kind === 'surge' && texts.surge,
      texts.which(shown.length, chats),
    ),
    buttons: [
      ...rows(shown.map(publish), 1),
      [
        { text: texts.plan, data: suggestion.plan.data(about) },
        { text: texts.look, data: suggestion.look.data(about) },
        { text: texts.notNow, data: suggestion.notNow.data(about) },
      ],
    ],
  };
}

/** Which of its packs is to be planned, or looked at. */
export function packsScreen(packs: readonly Listed[], what: 'plan' | 'look'): Screen {
  const ways = packs.slice(0, MOST_PACKS).map((pack) => [
    {
      text: pack.title,
      data: what === 'plan' ? planning.start.data({ version: pack.versionId }) : packWay(pack.id),
    },
  ]);
  return {
    text: what === 'plan' ? texts.whichToPlan : texts.whichToLook,
    buttons: [...ways, [homeButton]],
  };
}

export const leftScreen = (): Screen => ({ text: texts.left, buttons: [[homeButton]] });
export const overScreen = (): Screen => ({ text: texts.over, buttons: [[homeButton]] });
