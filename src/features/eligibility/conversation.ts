import { addMonths, age, type EpochDay } from '../../calendar/index.ts';
import { type DateId, factsOf, nothingPicked, pick, pickable } from './dates.ts';
import type { Facts } from './facts.ts';
import type { Figures } from './figures.ts';
import { type Choice, homeOf, type QuestionId, questions } from './questions.ts';
import { rulesRevision } from './revision.ts';
import { isRegular } from './rule-table/basics.ts';
import { weigh } from './rules.ts';
import { type Stage, stageOf, stagesAfter } from './stages.ts';
import { blank, type Known, type Purpose, type State, withDonations } from './state.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/**
 * What an answer leads to: the next question, or the verdict. `keep` is all that may be kept of the answers,
 * and only with consent; `told` is what this one answer said, for the proof that folding loses nothing.
 */
export type Step = { readonly told: Facts } & (
  | { readonly ask: State; readonly done?: undefined }
  | { readonly done: Verdict; readonly end: State; readonly keep: Known }
);

/** How a conversation is begun. */
export interface Beginning {
  readonly today: EpochDay;
  readonly figures: Figures;
  readonly purpose?: Purpose;
  /** Only the questions whose answers can have changed since a screening that still counts. */
  readonly reopened?: boolean;
  /** The person is a relative of who answers. */
  readonly ofRelative?: boolean;
}

/** The first question to this person, or the verdict when what is known leaves nothing to ask. */
export function begin(person: number, known: Known, beginning: Beginning): Step {
  const { today, figures, purpose = { kind: 'check', id: 0 } } = beginning;
  const { reopened = false, ofRelative = false } = beginning;
  const state: State = {
    ...blank({ revision: rulesRevision(figures), person, purpose, reopened, ofRelative }),
    birth: known.birth ?? null,
    sex: known.sex ?? null,
    donations: withDonations(known.donations ?? []),
  };
  return onward({ state, told: {}, today, figures }, null);
}

/** The ids of all answers to the open question, in the order of its buttons. */
export function answers(state: State, today: EpochDay): string[] {
  const { question, date, picked } = state;
  if (question === 'done') return [];
  if (question === 'when') return date === null ? [] : pickable(date, picked, today);
  return questions[question].choices.map(({ id }) => id);
}

/** Takes an answer. One that the open question does not have leaves everything as it was. */
export function answer(state: State, answerId: string, today: EpochDay, figures: Figures): Step {
  if (!answers(state, today).includes(answerId)) return { ask: state, told: {} };
  const walk: Walk = { state: { ...state, first: false }, told: {}, today, figures };
  const { question, date } = state;
  if (question === 'when') return date === null ? ask(walk, {}) : pickDate(walk, date, answerId);
  const choice = choiceOf(question, answerId);
  return choice ? choose(walk, question, choice) : ask(walk, {});
}

/** One answer on its way through the graph. */
interface Walk {
  readonly state: State;
  readonly told: Facts;
  readonly today: EpochDay;
  readonly figures: Figures;
}

function choose(walk: Walk, question: QuestionId, choice: Choice): Step {
  const walked = tell(walk, choice.facts ?? {});
  if (walked.state.fold.permanent) return finish(walked);
  if (choice.date) return ask(walked, { question: 'when', date: choice.date });
  if (choice.ask) return ask(walked, { question: choice.ask });
  return leave(walked, question, choice.id);
}

function pickDate(walk: Walk, date: DateId, answerId: string): Step {
  const picked = pick(answerId, walk.state.picked, walk.today);
  if (picked === undefined) return ask(walk, { question: 'when', date });
  if ('next' in picked) return ask(walk, { question: 'when', date, picked: picked.next });
  if ('tooLongAgo' in picked) return leave(walk, homeOf(date), date);
  if (date === 'birth') return bornOn(walk, picked.day);
  if (date === 'donation') return gaveOn(walk, picked.day);
  return leave(tell(walk, factsOf(date, picked.day)), homeOf(date), date);
}

function bornOn(walk: Walk, birth: EpochDay): Step {
  const walked = tell({ ...walk, state: { ...walk.state, birth } }, { birth_date: birth });
  return isMinor(birth, walk) ? finish(walked) : onward(walked, 'age');
}

/** Further dates matter until they fill the year. */
function gaveOn(walk: Walk, day: EpochDay): Step {
  const donations = withDonations(walk.state.donations, day);
  const walked = { ...walk, state: { ...walk.state, donations } };
  const { capMonths, donationsAYear } = walk.figures;
  const counted = donations.filter((given) => addMonths(given, capMonths) > walk.today);
  const full = counted.length >= donationsAYear[walk.state.sex ?? 'male'];
  return full ? onward(walked, 'last') : ask(walked, { question: 'more' });
}

/** Where a finished answer leads: a list comes back until nothing is left, a detail returns to its list. */
function leave(walk: Walk, question: QuestionId, answerId: string): Step {
  const { list, up } = question === 'when' || question === 'done' ? {} : questions[question];
  if (up) return ask(walk, { question: up, again: true });
  if (list && answerId !== 'enough') return ask(walk, { question, again: true });
  return onward(walk, stageOf(question));
}

/** To the next stage that has something to ask, or to the end. */
function onward(walk: Walk, from: Stage | null): Step {
  const [next] = stagesAfter(from, walk.state.reopened);
  if (next === undefined) return finish(walk);
  return stages[next]?.(walk) ?? ask(walk, { question: next as QuestionId });
}

/** Stages that look at what is known first; all others just ask. */
const stages: Partial<Record<Stage, (walk: Walk) => Step | undefined>> = {
  age: ageKnown,
  sex: (walk) => (walk.state.sex === null ? undefined : onward(walk, 'sex')),
  last: (walk) => (walk.state.donations.length > 0 ? ask(walk, { question: 'since' }) : undefined),
  settle: (walk) => onward(tell(walk, donationFacts(walk.state)), 'settle'),
  women: (walk) => (walk.state.sex === 'female' ? undefined : onward(walk, 'women')),
};

function ageKnown(walk: Walk): Step | undefined {
  const { birth, donations } = walk.state;
  if (birth === null) return undefined;
  const { maximumAge, maximumAgeOfRegulars } = walk.figures;
  const years = age(birth, walk.today);
  const regular = isRegular(donations, walk.today, walk.figures);
  if (years > maximumAge && years <= maximumAgeOfRegulars && !regular)
    return ask(walk, { question: 'regular' });
  const walked = tell(walk, { birth_date: birth, regular_donor: regular });
  return walked.state.fold.permanent || isMinor(birth, walk) ? finish(walked) : onward(walked, 'age');
}

/** A minor's other answers would be stale long before the birthday: the exact day is all there is to say. */
const isMinor = (birth: EpochDay, { today, figures }: Walk): boolean =>
  age(birth, today) < figures.minimumAge;

function donationFacts({ sex, donations }: State): Facts {
  return { ...(sex && { sex }), whole_blood_donations_last_12_months: donations };
}

function tell(walk: Walk, facts: Facts): Walk {
  const { state, today, figures } = walk;
  const fold = weigh(state.fold, facts, today, figures);
  return {
    ...walk,
    told: { ...walk.told, ...facts },
    state: { ...state, sex: facts.sex ?? state.sex, fold },
  };
}

type Open = Partial<Pick<State, 'question' | 'again' | 'date' | 'picked'>>;

const ask = ({ state, told }: Walk, open: Open): Step => ({
  ask: { ...state, again: false, date: null, picked: nothingPicked, ...open },
  told,
});

function finish({ state, told, today }: Walk): Step {
  const closed = { question: 'done', first: false, again: false, date: null, picked: nothingPicked } as const;
  const { birth, sex, donations } = state;
  const keep = { ...(birth !== null && { birth }), ...(sex && { sex }), donations };
  return { done: verdictOf(state.fold, today), end: { ...state, ...closed }, keep, told };
}

const choiceOf = (question: QuestionId, id: string): Choice | undefined =>
  question === 'when' || question === 'done'
    ? undefined
    : questions[question].choices.find((c) => c.id === id);
