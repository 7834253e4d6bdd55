import {
  addDays,
  type EpochDay,
  fromHijri,
  fromJalali,
  type HijriTable,
  hijri,
  jalali,
  monthLength,
  officialTable,
} from '../../../calendar/index.ts';

/** A day of a year; `last` is the last of its month, however long. */
interface DayOfYear {
  readonly month: number;
  readonly day: number | 'last';
}

/** A campaign as it comes back every year of its calendar; `to` before `from` lies in the year after. */
export interface CampaignPlan {
  readonly name: string;
  readonly calendar: 'lunar' | 'solar';
  readonly from: DayOfYear;
  readonly to: DayOfYear;
}

/**
 * The campaigns that are made by themselves. The blood service's own scheme runs from 1 Muharram to the end
 * of Safar; in Ramadan mosques give at night. Kept by name: never rename.
 */
export const campaignPlans: readonly CampaignPlan[] = [
  {
    name: 'muharram-safar',
    calendar: 'lunar',
    from: { month: 1, day: 1 },
    to: { month: 2, day: 'last' },
  },
  { name: 'ramadan', calendar: 'lunar', from: { month: 9, day: 1 }, to: { month: 9, day: 'last' } },
];

/** A campaign in one year of its calendar: the days on which a donation keeps its vows, both included. */
export interface CampaignWindow {
  readonly name: string;
  readonly year: number;
  readonly startDay: EpochDay;
  readonly endDay: EpochDay;
  /** The first or last day is only computed, and not to be announced. */
  readonly provisional: boolean;
}

/** The windows of a plan that touch some days, both included, the earliest first. */
export function windowsOf(
  plan: CampaignPlan,
  days: { readonly from: EpochDay; readonly until: EpochDay },
  table: HijriTable = officialTable,
): CampaignWindow[] {
  return yearsOf(plan, days, table)
    .map((year) => windowIn(plan, year, table))
    .filter((window) => window !== undefined)
    .filter(({ startDay, endDay }) => endDay >= days.from && startDay <= days.until);
}

function windowIn(plan: CampaignPlan, year: number, table: HijriTable): CampaignWindow | undefined {
  const { name, calendar, from, to } = plan;
  const endYear = to.month < from.month ? year + 1 : year;
  const startDay = dayIn(calendar, year, from, table);
  const endDay = dayIn(calendar, endYear, to, table);
  if (startDay === undefined || endDay === undefined) return undefined;
  const provisional = calendar === 'lunar' && !(isSure(startDay, from, table) && isSure(endDay, to, table));
  return { name, year, startDay, endDay, provisional };
}

function dayIn(
  calendar: CampaignPlan['calendar'],
  year: number,
  { month, day }: DayOfYear,
  table: HijriTable,
): EpochDay | undefined {
  if (calendar === 'lunar') return fromHijri(year, month, day, table);
  return fromJalali(year, month, day === 'last' ? monthLength(year, month) : day);
}

// The last day of a month is as sure as the first of the next one.
function isSure(day: EpochDay, { day: ofMonth }: DayOfYear, table: HijriTable): boolean {
  const decided = hijri(ofMonth === 'last' ? addDays(day, 1) : day, table);
  return decided !== undefined && decided.status !== 'provisional';
}

function yearsOf(
  plan: CampaignPlan,
  days: { readonly from: EpochDay; readonly until: EpochDay },
  table: HijriTable,
): number[] {
  if (plan.calendar === 'lunar') return [...new Set(table.months.map(({ year }) => year))];
  const first = jalali(days.from).year - 1;
  return Array.from({ length: jalali(days.until).year - first + 1 }, (_, i) => first + i);
}
