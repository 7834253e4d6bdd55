import { type Chore, onceAMinute } from '../../../delivery/index.ts';
import { askedBefore, deleteQuestions } from './queries.ts';

/** How long a question is kept after it was asked, answered or not. */
const KEPT_MS = 90 * 24 * 60 * 60_000;

/** Erases questions and answers after 90 days; what became a common question stays. */
export function dropOldQuestions(): Chore {
  return onceAMinute(async (database, now) => {
    const old = await askedBefore(database.read, now - KEPT_MS);
    if (old.length > 0) await database.write((tx) => deleteQuestions(tx, old));
  });
}
