import type { StaffWay } from '../staff/index.ts';
import { desk } from './buttons.ts';
import { texts } from './texts.fa.ts';

/** «پرسش‌های مردم» in the panel: what waits for an answer, as far as it is theirs to give. */
export const questionsWay: StaffWay = {
  text: texts.questions,
  data: desk.questions.data({ page: 0 }),
  permission: desk.questions.permission,
};

/** «پرسش‌های رایج» in the panel: to be changed, hidden and shown again. */
export const faqWay: StaffWay = {
  text: texts.faq,
  data: desk.entries.data({ page: 0 }),
  permission: desk.entries.permission,
};
