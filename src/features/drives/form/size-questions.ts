import type { Question } from '../../../bot/index.ts';
import { limits } from '../rules/plan.ts';
import { readCount } from './reading.ts';
import { option, questionScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

/** Keeps the minutes of a slot. */
export const slotQuestion = countQuestion({
  id: 'slot',
  letter: 's',
  usual: [10, 15, 20, 30],
  range: limits.slotMinutes,
  words: texts.minutes,
});

/** Keeps the donor chairs; the seats of a slot follow from them and from the center. */
export const chairsQuestion = countQuestion({
  id: 'chairs',
  letter: 'p',
  usual: [2, 3, 4, 5, 6, 8],
  range: limits.capacity,
  words: texts.chairs,
});

function countQuestion(count: {
  id: 'slot' | 'chairs';
  letter: string;
  usual: readonly number[];
  range: { from: number; to: number };
  words: (n: number) => string;
}): Question {
  const { id, letter, usual, range, words } = count;
  const pressed = new RegExp(`^${letter}(?=\\d+$)`);
  return {
    id,
    ask: () =>
      questionScreen(
        texts.ask[id],
        usual.map((n) => option(words(n), `${letter}${n}`)),
      ),
    read(answer) {
      const n = readCount(answer.replace(pressed, ''), range);
      return n === undefined ? { again: texts.noNumber(range.from, range.to) } : { value: String(n) };
    },
  };
}
