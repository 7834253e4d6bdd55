import type { Form, Question } from '../../../bot/index.ts';
import { isUrgent } from './emergency.ts';
import { shownFaq } from './queries.ts';
import { foundScreen, longSearchScreen, searchScreen } from './screens.ts';
import { nearest } from './search.ts';

const LONGEST = 120;
const MOST_FOUND = 4;

/** Never answered for good: whatever is typed is looked for, until they go another way. Nothing of it is kept. */
const words: Question = {
  id: 'words',
  ask: () => searchScreen,
  async read(answer, _kept, ctx) {
    const typed = answer.replace(/\s+/g, ' ').trim();
    if (typed.length > LONGEST) return { again: longSearchScreen(isUrgent(typed)) };
    const found = nearest(await shownFaq(ctx.read), typed, MOST_FOUND);
    return { again: foundScreen(typed, found, isUrgent(typed)) };
  },
};

/** «جست‌وجوی پرسش». */
export const searchForm: Form = { name: 'search-faq', questions: [words], done: async () => {} };
