import type { Question } from '../../../bot/index.ts';
import { audienceWords } from '../audience.fa.ts';
import type { Audience } from '../drive.ts';
import { limits } from '../rules/plan.ts';
import { texts } from '../texts.fa.ts';
import { readAudience, readCount } from './reading.ts';
import { option, questionScreen } from './screens.ts';

/** Keeps the minutes of a slot. */
export const slotQuestion = countQuestion({
  id: 'slot',
  letter: 's',
  usual: [10, 15, 20, 30],
  range: limits.slotMinutes,
  words: texts.minutes,
});

/** Keeps the places in a slot. */
export const capacityQuestion = countQuestion({
  id: 'capacity',
  letter: 'p',
  usual: [2, 3, 4, 5, 6, 8],
  range: limits.capacity,
  words: texts.people,
});

/** Keeps for whom the hours are. */
export const audienceQuestion: Question = {
  id: 'audience',
  ask: () => {
    const audiences = Object.entries(audienceWords) as [Audience, string][];
    return questionScreen(
      texts.ask.audience,
      audiences.map(([audience, words]) => option(words, audience)),
      3,
    );
  },
  read(answer) {
    const audience = readAudience(answer);
    return audience === undefined ? { again: texts.noAudience } : { value: audience };
  },
};

function countQuestion(count: {
  id: 'slot' | 'capacity';
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
