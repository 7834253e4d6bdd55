import { addDays, civil, type EpochDay, fromCivil, weekday } from './epoch-day.ts';
import { fromHijri, hijri } from './hijri.ts';
import { type HijriStatus, type HijriTable, officialTable } from './hijri-table.ts';
import { fromJalali, jalali, monthLength } from './jalali.ts';
import { type OccasionKind, type OccasionRule, occasionRules } from './occasion-rules.ts';

/** An occasion on its day of one year. */
export interface Occasion {
  readonly id: string;
  readonly title: string;
  readonly kind: OccasionKind;
  readonly day: EpochDay;
  /** The last day, where it lasts longer than one. */
  readonly end?: EpochDay;
  /** It begins on the evening of the civil day before `day`. */
  readonly eveningBefore: boolean;
  /** It is the night alone; the day that follows is an ordinary one. */
  readonly nightOnly: boolean;
  /** How sure the date is; solar and Gregorian dates are `fixed`. */
  readonly status: HijriStatus | 'fixed';
  /** Words and pictures follow it: no flowers in mourning. */
  readonly mood?: 'mourning' | 'joy';
}

export interface OccasionOptions {
  /** Also those whose lunar date is only computed; they must not be published without confirmation. */
  readonly provisional?: boolean;
  readonly table?: HijriTable;
}

/** What falls on this civil day, its evening included: the evening of 18 Ramadan is the night of the 19th. */
export function occasionsOn(day: EpochDay, options: OccasionOptions = {}): Occasion[] {
  return occasionsAround(day, day, options).filter((each) => {
    const first = each.eveningBefore ? addDays(each.day, -1) : each.day;
    const last = each.nightOnly ? first : (each.end ?? each.day);
    return first <= day && day <= last;
  });
}

/** What begins within `horizonDays` from this day on (this day included), the nearest first. */
export function upcomingOccasions(
  from: EpochDay,
  horizonDays: number,
  options: OccasionOptions = {},
): Occasion[] {
  const until = addDays(from, horizonDays);
  return occasionsAround(from, until, options)
    .filter(({ day }) => from <= day && day <= until)
    .sort((a, b) => a.day - b.day);
}

function occasionsAround(from: EpochDay, until: EpochDay, options: OccasionOptions): Occasion[] {
  const table = options.table ?? officialTable;
  return occasionRules
    .flatMap((rule) => yearsAround(rule, from, until, table).map((year) => inYear(rule, year, table)))
    .filter((each) => each !== undefined)
    .filter((each) => options.provisional === true || each.status !== 'provisional');
}

/** Every year of the rule's calendar that touches the range; one more on each side, for what lasts or begins early. */
function yearsAround(rule: OccasionRule, from: EpochDay, until: EpochDay, table: HijriTable): number[] {
  const yearOf = (day: EpochDay) => {
    if (rule.calendar === 'jalali') return jalali(day).year;
    return rule.calendar === 'gregorian' ? civil(day).year : (hijri(day, table)?.year ?? Number.NaN);
  };
  const [first, last] = [yearOf(from) - 1, yearOf(until) + 1];
  return Number.isNaN(first) ? [] : Array.from({ length: last - first + 1 || 3 }, (_, i) => first + i);
}

function inYear(rule: OccasionRule, year: number, table: HijriTable): Occasion | undefined {
  const day = firstDay(rule, year, table);
  if (day === undefined) return undefined;
  const end = rule.end && dayIn(rule, endYear(rule, year), rule.end.month, rule.end.day, table);
  return {
    id: rule.id,
    title: rule.title,
    kind: rule.kind,
    day,
    ...(end === undefined ? {} : { end }),
    eveningBefore: rule.startsEveningBefore,
    nightOnly: rule.nightOnly,
    status: rule.calendar === 'hijri_iran' ? (hijri(day, table)?.status ?? 'provisional') : 'fixed',
    ...(rule.mood ? { mood: rule.mood } : {}),
  };
}

function firstDay(rule: OccasionRule, year: number, table: HijriTable): EpochDay | undefined {
  if (rule.sinceJalaliYear && rule.calendar === 'jalali' && year < rule.sinceJalaliYear) return undefined;
  if (rule.rule === 'last_friday_of_month') return lastFriday(dayIn(rule, year, rule.month, 'last', table));
  return dayIn(rule, year, rule.month, rule.rule === 'last_day_of_month' ? 'last' : (rule.day ?? 1), table);
}

function dayIn(
  rule: OccasionRule,
  year: number,
  month: number,
  day: number | 'last',
  table: HijriTable,
): EpochDay | undefined {
  if (rule.calendar === 'hijri_iran') return fromHijri(year, month, day, table);
  if (rule.calendar === 'jalali')
    return fromJalali(year, month, day === 'last' ? monthLength(year, month) : day);
  return day === 'last' ? undefined : fromCivil(year, month, day);
}

function endYear(rule: OccasionRule, year: number): number {
  return rule.end && rule.end.month < rule.month ? year + 1 : year;
}

function lastFriday(lastDay: EpochDay | undefined): EpochDay | undefined {
  return lastDay === undefined ? undefined : addDays(lastDay, -((weekday(lastDay) + 1) % 7));
}
