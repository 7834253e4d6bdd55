import type { Kept, Question } from '../../../../bot/index.ts';
import type { Queries } from '../../../../database/index.ts';
import { normalise } from '../../../../lib/normalise.ts';
import type { Named } from '../../links.ts';
import { texts } from '../../texts.fa.ts';
import { option, questionScreen } from './screens.ts';

/** Who is asked, when (ms), and what they answered so far. */
export interface Asked {
  readonly accountId: number;
  readonly now: number;
  readonly kept: Kept;
}

/** A question with a fixed list of answers, pressed or typed in full; keeps the value. */
export function choosing(
  id: keyof typeof texts.ask,
  optionsOf: (q: Queries, asked: Asked) => Promise<readonly (readonly [string, string])[]>,
  skip: NonNullable<Question['skip']>,
): Question {
  return {
    id,
    skip,
    async ask(kept, { read, account, now }) {
      const options = await optionsOf(read, { accountId: account.id, now, kept });
      return questionScreen(
        options.length === 0 ? texts.nothingToChoose : texts.ask[id],
        options.map(([value, words]) => option(words, value)),
      );
    },
    async read(answer, kept, { read, account, now }) {
      const options = await optionsOf(read, { accountId: account.id, now, kept });
      const meant = normalise(answer);
      const found = options.find(([value, words]) => value === answer || normalise(words) === meant);
      return found ? { value: found[0] } : { again: texts.noChoice };
    },
  };
}

/** Counties and teams as answers. */
export const byNumber = (all: readonly Named[]): (readonly [string, string])[] =>
  all.map(({ id, name }) => [`n${id}`, name] as const);

/** The number in such an answer. */
export const numberIn = (value: string | undefined): number => Number(value?.slice(1) ?? 0);
