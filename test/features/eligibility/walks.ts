import type { EpochDay } from '../../../src/calendar/index.ts';
import { answer, answers, begin, type Step } from '../../../src/features/eligibility/conversation.ts';
import type { Facts } from '../../../src/features/eligibility/facts.ts';
import { type Figures, figuresFor } from '../../../src/features/eligibility/figures.ts';
import type { Known, Purpose, State } from '../../../src/features/eligibility/state.ts';
import { today } from './days.ts';

export const figures = figuresFor('ibto_8w');

type Done = Extract<Step, { readonly done: object }>;

/** A whole conversation: every state that was asked, all that was told, and how it ended. */
export interface Conversation {
  readonly asked: readonly State[];
  readonly answered: readonly string[];
  readonly told: Facts;
  readonly end: Done;
}

export interface Start {
  readonly known?: Known;
  readonly reopened?: boolean;
  readonly figures?: Figures;
  readonly today?: EpochDay;
  readonly person?: number;
  readonly purpose?: Purpose;
}

/** Answers each question with what `pick` says until there is a verdict. */
export function converse(
  pick: (state: State, ids: readonly string[]) => string,
  start: Start = {},
): Conversation {
  const now = start.today ?? today;
  const by = start.figures ?? figures;
  const { known = {}, reopened = false, person = 7, purpose } = start;
  const asked: State[] = [];
  const answered: string[] = [];
  let step = begin(person, known, { today: now, figures: by, reopened, ...(purpose && { purpose }) });
  let told = step.told;
  while (!step.done) {
    const said = pick(step.ask, answers(step.ask, now));
    asked.push(step.ask);
    answered.push(said);
    step = answer(step.ask, said, now, by);
    told = merged(told, step.told);
  }
  return { asked, answered, told, end: step };
}

/** What somebody answers who has nothing to report. */
export const nothingToReport = ({ question }: State, ids: readonly string[]): string =>
  quiet.find((id) => ids.includes(id) && !(question === 'last' && id === 'overYear')) ?? ids[0] ?? '';

const quiet = ['none', 'enough', '18to60', 'never', 'man'];

/** Answers by name where the script has the question (`when` takes one answer after another), else nothing to report. */
export function scripted(script: Readonly<Record<string, readonly string[]>>) {
  const left = new Map(Object.entries(script).map(([question, ids]) => [question, [...ids]]));
  return (state: State, ids: readonly string[]): string =>
    left.get(state.question)?.shift() ?? (state.question === 'more' ? 'no' : nothingToReport(state, ids));
}

/** The numbers choose the answers; when they run out, nothing more is reported. */
export function wandering(numbers: readonly number[]) {
  let at = 0;
  return (state: State, ids: readonly string[]): string => {
    const number = numbers[at++];
    return number === undefined
      ? scripted({})(state, ids)
      : (ids[number % ids.length] ?? nothingToReport(state, ids));
  };
}

/** Of two days for one fact the later stays, as the later end decides. */
function merged(before: Facts, more: Facts): Facts {
  const entries = Object.entries(more).map(([key, value]) => {
    const old = before[key as keyof Facts];
    return [key, typeof old === 'number' && typeof value === 'number' ? Math.max(old, value) : value];
  });
  return { ...before, ...Object.fromEntries(entries) };
}
