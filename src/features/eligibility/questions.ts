import type { DateId } from './dates.ts';
import type { Facts } from './facts.ts';

/** One thing a person can press. It tells facts, asks for a day, opens a question, or leads on. */
export interface Choice {
  readonly id: string;
  readonly facts?: Facts;
  readonly date?: DateId;
  readonly ask?: QuestionId;
}

/** A question and its choices. `up` is where it returns to; a list comes back until nothing is left. */
export interface Question {
  readonly choices: readonly Choice[];
  readonly up?: QuestionId;
  readonly list?: true;
}

const choice = (id: string, rest: Omit<Choice, 'id'> = {}): Choice => ({ id, ...rest });
const none = choice('none');
/** Closes a list; told apart from an answer in it. */
export const enough = choice('enough');

const gate = (ask: QuestionId): Question => ({ choices: [none, choice('some', { ask })] });
const list = (...choices: readonly Choice[]): Question => ({ choices: [...choices, enough], list: true });
const detail = (up: QuestionId, ...choices: readonly Choice[]): Question => ({ choices, up });

/** The ids of all questions, by name and never by place in a message. Travel in buttons by position. */
export const questionIds = [
  'age',
  'senior',
  'regular',
  'weight',
  'sex',
  'last',
  'since',
  'more',
  'well',
  'recovered',
  'women',
  'womenList',
  'skin',
  'skinList',
  'leech',
  'care',
  'operation',
  'medicine',
  'medicineList',
  'drugs',
  'vaccine',
  'sideEffects',
  'bite',
  'illness',
  'heart',
  'diabetes',
  'travel',
  'travelList',
  'confidential',
  'when',
  'done',
] as const;
export type QuestionId = (typeof questionIds)[number];

/** What a choice of each question tells. `when` asks for a day and `done` is the end: neither has choices of its own. */
export const questions: Readonly<Record<Exclude<QuestionId, 'when' | 'done'>, Question>> = {
  age: {
    choices: [
      choice('under18', { date: 'birth' }),
      choice('18to60'),
      choice('61to65'),
      choice('over65', { ask: 'senior' }),
    ],
  },
  senior: {
    choices: [choice('66to70', { ask: 'regular' }), choice('over70', { facts: { age_band: 'over_70' } })],
  },
  regular: {
    choices: [
      choice('yes', { facts: { age_band: '66_70', regular_donor: true } }),
      choice('no', { facts: { age_band: '66_70', regular_donor: false } }),
    ],
  },
  weight: { choices: [choice('yes'), choice('no', { facts: { under_weight: true } })] },
  sex: {
    choices: [choice('man', { facts: { sex: 'male' } }), choice('woman', { facts: { sex: 'female' } })],
  },
  last: { choices: [choice('never'), choice('overYear'), choice('recent', { date: 'donation' })] },
  since: { choices: [choice('no'), choice('yes', { date: 'donation' })] },
  more: { choices: [choice('no'), choice('yes', { date: 'donation' })] },
  well: {
    choices: [
      choice('yes'),
      choice('no', { facts: { feels_well_today: false } }),
      choice('recovered', { ask: 'recovered' }),
    ],
  },
  recovered: {
    choices: [
      choice('flu', { date: 'flu' }),
      choice('covid', { date: 'covid' }),
      choice('other', { facts: { recovered_from_other: true } }),
    ],
  },

  women: gate('womenList'),
  womenList: list(
    choice('now', { facts: { pregnant_or_breastfeeding: true } }),
    choice('birth', { date: 'delivery' }),
    choice('loss', { date: 'loss' }),
  ),

  skin: gate('skinList'),
  skinList: list(
    choice('cupping', { date: 'cupping' }),
    choice('needle', { date: 'needle' }),
    choice('leech', { ask: 'leech' }),
    choice('care', { ask: 'care' }),
    choice('blood', { facts: { received_blood: true } }),
  ),
  leech: detail('skinList', choice('farmed'), choice('wild', { date: 'leech' })),
  care: detail(
    'skinList',
    choice('minor', { ask: 'operation' }),
    choice('major', { facts: { hospital_stay: true } }),
    choice('endoscopy', { facts: { endoscopy: true } }),
    choice('dental', { facts: { dental_work: true } }),
    none,
  ),
  operation: detail(
    'skinList',
    choice('healed', { date: 'operation' }),
    choice('healing', { facts: { fully_recovered: false } }),
  ),

  medicine: gate('medicineList'),
  medicineList: list(
    choice('drugs', { ask: 'drugs' }),
    choice('vaccine', { ask: 'vaccine' }),
    choice('bite', { ask: 'bite' }),
    choice('illness', { ask: 'illness' }),
    choice('malaria', { facts: { ever_had_malaria: true } }),
  ),
  drugs: detail(
    'medicineList',
    choice('antibiotic', { facts: { taking_antibiotics: true } }),
    choice('other', { facts: { other_medicine: true } }),
    none,
  ),
  vaccine: detail(
    'medicineList',
    choice('vector', { date: 'vector' }),
    choice('inactivated', { ask: 'sideEffects' }),
    choice('live', { date: 'live' }),
    choice('hepatitis', { date: 'exposure' }),
    choice('other', { facts: { other_vaccine: true } }),
    none,
  ),
  sideEffects: detail(
    'medicineList',
    choice('gone'),
    choice('still', { facts: { vaccine_side_effects_now: true } }),
  ),
  bite: detail(
    'medicineList',
    choice('vaccinated', { date: 'bite' }),
    choice('bare', { facts: { recent_animal_bite: true } }),
    none,
  ),
  illness: detail(
    'medicineList',
    choice('heart', { ask: 'heart' }),
    choice('grave', { facts: { permanent_illness: true } }),
    choice('diabetes', { ask: 'diabetes' }),
    choice('other', { facts: { other_illness: true } }),
    none,
  ),
  heart: detail(
    'medicineList',
    choice('valve', { facts: { heart_disease: 'simple_mitral_prolapse' } }),
    choice('other', { facts: { heart_disease: 'other' } }),
  ),
  diabetes: detail(
    'medicineList',
    choice('insulin', { facts: { diabetes: 'insulin' } }),
    choice('tablets', { facts: { diabetes: 'tablets' } }),
  ),

  travel: gate('travelList'),
  travelList: list(
    choice('visit', { date: 'visit' }),
    choice('residence', { date: 'residence' }),
    choice('abroad', { facts: { long_stay_abroad: true } }),
    choice('madCow', { facts: { lived_in_bse_area_during_outbreak: true } }),
    choice('unwell', { facts: { unwell_since_travel: true } }),
  ),

  confidential: {
    choices: [none, choice('physician', { facts: { confidential_screen: 'prefer_physician' } })],
  },
};

/** The question whose choice asks for this day. */
export function homeOf(date: DateId): QuestionId {
  const home = homes.get(date);
  if (!home) throw new Error(`No question asks for ${date}`);
  return home;
}

const homes = new Map(
  (Object.keys(questions) as (keyof typeof questions)[]).flatMap((id) =>
    questions[id].choices.flatMap(({ date }) => (date ? [[date, id] as const] : [])),
  ),
);
