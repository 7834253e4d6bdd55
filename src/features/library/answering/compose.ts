import type { Compose } from '../../../delivery/index.ts';
import { askedById } from '../asking/queries.ts';
import { newsScreen } from './screens.ts';

/** `library.asked`: something new waits for whoever may answer; of no use once it was answered. */
export const composeAsked: Compose = async (q, { question = 0 }) =>
  (await askedById(q, question))?.state === 'open' ? newsScreen(question) : 'obsolete';
