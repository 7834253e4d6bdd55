import type { QuestionId } from './questions.ts';

/** The course of a conversation. Each stage opens with the question of its name; `settle` asks nothing and weighs the donations. */
const course = [
  'age',
  'weight',
  'sex',
  'last',
  'settle',
  'well',
  'women',
  'skin',
  'medicine',
  'travel',
  'confidential',
] as const;
export type Stage = (typeof course)[number];

/** Age, weight and past donations do not change within the days a screening counts. */
const unchanging: readonly Stage[] = ['age', 'weight', 'last'];

/** The stages still to come, in order; all of them from null. */
export function stagesAfter(stage: Stage | null, reopened: boolean): readonly Stage[] {
  const rest = stage === null ? course : course.slice(course.indexOf(stage) + 1);
  return reopened ? rest.filter((s) => !unchanging.includes(s)) : rest;
}

/** The stage to which a question belongs. */
export function stageOf(question: QuestionId): Stage {
  const stage = course.find((s) => s === question) ?? within[question];
  if (!stage) throw new Error(`No stage for ${question}`);
  return stage;
}

const within: Partial<Record<QuestionId, Stage>> = {
  senior: 'age',
  regular: 'age',
  since: 'last',
  more: 'last',
  recovered: 'well',
  womenList: 'women',
  skinList: 'skin',
  medicineList: 'medicine',
  travelList: 'travel',
};

/** Which of the about nine questions this is, from 1; undefined for details and for the women's screen. */
export function numberOf(question: QuestionId): number | undefined {
  const n = numbered.indexOf(question === 'since' ? 'last' : question);
  return n < 0 ? undefined : n + 1;
}

const numbered: readonly string[] = course.filter((stage) => stage !== 'settle' && stage !== 'women');
