import type { Compose } from '../../../delivery/index.ts';
import type { Vault } from '../../../lib/vault.ts';
import { askedById } from './queries.ts';
import { answeredScreen } from './screens.ts';
import { answerOf, questionOf } from './sealing.ts';

/** `library.answered`: the answer, to whoever asked. Of no use once the question is erased. */
export const composeAnswered =
  (vault: Vault): Compose =>
  async (q, { question = 0 }) => {
    const asked = await askedById(q, question);
    const answer = asked && answerOf(vault, asked);
    if (!asked || answer === undefined) return 'obsolete';
    return answeredScreen(question, questionOf(vault, asked), answer);
  };
