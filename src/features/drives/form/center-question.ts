import type { Question } from '../../../bot/index.ts';
import { centerById } from '../../places/index.ts';
import type { FindCenters } from '../center.ts';
import { texts } from '../texts.fa.ts';
import { option, questionScreen } from './screens.ts';

const MOST = 6;

/** Keeps the id of a center. */
export function centerQuestion(findCenters: FindCenters): Question {
  return {
    id: 'center',
    ask: () => questionScreen(texts.ask.center),
    async read(answer, _, { read }) {
      const pressed = /^c(\d{1,9})$/.exec(answer)?.[1];
      if (pressed && (await centerById(read, Number(pressed)))) return { value: pressed };
      const found = await findCenters(answer);
      if (found.length === 0) return { again: texts.noCenter(answer.slice(0, 40)) };
      const options = found
        .slice(0, MOST)
        .map(({ id, mosque, town }) => option(texts.center(mosque, town), `c${id}`));
      return { again: questionScreen(texts.whichCenter, options, 1) };
    },
  };
}
