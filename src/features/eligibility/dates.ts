import {
  addMonths,
  type EpochDay,
  epochDay,
  fromJalali,
  type JalaliDate,
  jalali,
  monthLength,
} from '../../calendar/index.ts';
import type { DayFact, Facts } from './facts.ts';

/** A day that can be asked for, between `months` and `since` months ago; what is older has an answer of its own. */
interface AskedDate {
  readonly fact?: DayFact;
  readonly also?: Facts;
  readonly months: number;
  readonly since?: number;
}

/** Travel in buttons by position. A birth and a donation are kept on their way, so they have no fact here. */
const asked = {
  birth: { months: 12 * 18, since: 12 * 7 },
  donation: { months: 12 },
  flu: { fact: 'flu_symptoms_ended', months: 1 },
  covid: { fact: 'covid_recovered_on', months: 2 },
  delivery: { fact: 'delivery_date', months: 2 },
  loss: { fact: 'miscarriage_or_abortion_date', months: 6 },
  cupping: { fact: 'wet_cupping_hijama_date', months: 12 },
  needle: { fact: 'skin_procedure_date', months: 12 },
  leech: { fact: 'non_farmed_leech_therapy_date', months: 12 },
  operation: { fact: 'minor_surgery_fully_recovered_on', months: 12 },
  vector: { fact: 'vector_vaccine_date', months: 1 },
  live: { fact: 'live_vaccine_date', months: 1 },
  exposure: { fact: 'hepatitis_b_exposure_date', months: 12 },
  bite: { fact: 'animal_bite_date', also: { rabies_post_exposure_vaccine: true }, months: 12 },
  visit: { fact: 'malaria_area_visit_ended', months: 12 },
  residence: { fact: 'malaria_area_residence_ended', months: 36 },
} as const satisfies Record<string, AskedDate>;

export type DateId = keyof typeof asked;
export const dateIds = Object.keys(asked) as readonly DateId[];

/** What a day tells once it is known. */
export function factsOf(date: DateId, day: EpochDay): Facts {
  const { fact, also }: AskedDate = asked[date];
  return fact === undefined ? {} : { ...also, [fact]: day };
}

/** How much of a date has been picked so far; year 0 or month 0 is still open. */
export interface Picked {
  readonly year: number;
  readonly month: number;
}

export const nothingPicked: Picked = { year: 0, month: 0 };

/** What can be picked next: years (`y1405`), months (`m1405.9`) or days (`d23`), then the two ways around them. */
export function pickable(date: DateId, { year, month }: Picked, today: EpochDay): string[] {
  if (month > 0) return [...daysOf(year, month, today).map((day) => `d${day}`), ...unsure(date)];
  const months = monthsBack(date, today);
  if (year > 0) return months.filter((m) => m.year === year).map(monthAnswer);
  const older = date === 'birth' || date === 'donation' ? [] : ['earlier'];
  if (months.length <= 13) return [...months.map(monthAnswer), ...older];
  return [...new Set(months.map((m) => `y${m.year}`)), ...older];
}

/** A picked answer: a finer choice, the day itself, or nothing because it is too long ago to matter. */
export type Pickings =
  | { readonly next: Picked }
  | { readonly day: EpochDay }
  | { readonly tooLongAgo: true }
  | undefined;

/** Reads an answer of `pickable`. «Not sure» is the last day of the month: the reading that keeps the patient safe. */
export function pick(answer: string, { year, month }: Picked, today: EpochDay): Pickings {
  if (answer === 'earlier') return { tooLongAgo: true };
  if (answer === 'unsure') return dayOf(year, month, daysOf(year, month, today).length);
  const [first = 0, second = 0] = answer.slice(1).split('.').map(Number);
  if (answer.startsWith('y')) return { next: { year: first, month: 0 } };
  if (answer.startsWith('m')) return { next: { year: first, month: second } };
  return dayOf(year, month, first);
}

const unsure = (date: DateId): string[] => (date === 'birth' ? [] : ['unsure']);
const monthAnswer = ({ year, month }: Picked): string => `m${year}.${month}`;

function dayOf(year: number, month: number, day: number): Pickings {
  const picked = fromJalali(year, month, day);
  return picked === undefined ? undefined : { day: picked };
}

/** Newest first; the month in which the window begins is in it. */
function monthsBack(date: DateId, today: EpochDay): Picked[] {
  const { months, since = 0 }: AskedDate = asked[date];
  const newest = monthNumber(jalali(addMonths(today, -since)));
  const oldest = monthNumber(jalali(addMonths(today, -months)));
  return Array.from({ length: newest - oldest + 1 }, (_, i) => {
    const n = newest - i;
    return { year: Math.floor(n / 12), month: (n % 12) + 1 };
  });
}

const monthNumber = ({ year, month }: JalaliDate): number => year * 12 + month - 1;

/** The days of the month that have come. */
function daysOf(year: number, month: number, today: EpochDay): number[] {
  const first = fromJalali(year, month, 1) ?? today;
  const come = Math.min(monthLength(year, month), epochDay(today) - first + 1);
  return Array.from({ length: come }, (_, i) => i + 1);
}
