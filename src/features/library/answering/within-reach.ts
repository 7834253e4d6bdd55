import type { NazrContext } from '../../../bot/index.ts';
import { type Gate, isWithin, type Viewer } from '../../staff/index.ts';
import { type Asked, askedById, openQuestions } from '../asking/queries.ts';
import { whereaboutsOfAsker } from '../asking/whereabouts.ts';
import { noQuestionScreen } from './screens.ts';

/** What waits for an answer where somebody may answer, the longest first. */
export async function openWithin(viewer: Viewer, gate: Gate): Promise<Asked[]> {
  const open = await openQuestions(viewer.read);
  const areTheirs = await Promise.all(open.map((asked) => mayAnswer(viewer, gate, asked)));
  return open.filter((_, i) => areTheirs[i]);
}

/** Goes on with the question in a button for whoever may answer it; anybody else meets one that is not there. */
export async function forQuestion(
  ctx: NazrContext,
  gate: Gate,
  id: number,
  go: (asked: Asked) => Promise<void>,
): Promise<void> {
  const asked = await askedById(ctx.read, id);
  const isTheirs = asked !== undefined && (await mayAnswer(ctx, gate, asked));
  // Who took a question back wanted nobody to read it.
  const isThere = asked && (asked.state === 'open' || asked.answer !== null);
  await (isTheirs && isThere ? go(asked) : ctx.show(noQuestionScreen));
}

async function mayAnswer(viewer: Viewer, gate: Gate, { accountId }: Asked): Promise<boolean> {
  const over = await gate.reach(viewer, 'questions.answer');
  return over !== undefined && isWithin(over, await whereaboutsOfAsker(viewer.read, accountId));
}
