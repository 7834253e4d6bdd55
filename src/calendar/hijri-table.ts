import source from './data/iran-hijri-months.json' with { type: 'json' };
import { type EpochDay, isoDay, parseIsoDay } from './epoch-day.ts';

/**
 * How sure a lunar month's first day is. The first four are explained in the data's meta;
 * `announced` is one that an admin entered after the announcement.
 */
export type HijriStatus =
  | 'official'
  | 'official_corrected'
  | 'official_secondary'
  | 'provisional'
  | 'announced';

/** One lunar month: its first civil day and its length, 29 or 30 days. */
export interface HijriMonth {
  readonly year: number;
  readonly month: number;
  readonly start: EpochDay;
  readonly days: number;
  readonly status: HijriStatus;
}

/** Iran's lunar months in order, without gaps, and the last day an official calendar covers. */
export interface HijriTable {
  readonly months: readonly HijriMonth[];
  readonly officialUntil: EpochDay;
}

/** What was announced: this month begins on another day than the table says. */
export interface HijriOverride {
  readonly year: number;
  readonly month: number;
  readonly start: EpochDay;
}

/** The published table, checked when it is read. No rule or package computes it: months are decided by sighting. */
export const officialTable: HijriTable = checked({
  months: source.months.map((row) => ({
    year: row.hy,
    month: row.hm,
    start: day(row.start),
    days: row.days,
    status: row.status as HijriStatus,
  })),
  officialUntil: day(source.meta.official_until),
});

/**
 * The table with announced month starts in place of its own; whoever needs them passes the result on.
 * Throws RangeError when a month is not in the table, moves by more than one day,
 * or leaves a month with other than 29 or 30 days.
 */
export function withOverrides(
  overrides: readonly HijriOverride[],
  table: HijriTable = officialTable,
): HijriTable {
  const moved = [...table.months];
  for (const { year, month, start } of overrides) {
    const at = moved.findIndex((each) => each.year === year && each.month === month);
    const old = moved[at];
    if (!old || Math.abs(start - old.start) > 1)
      throw new RangeError(`Month ${year}/${month} cannot begin on ${isoDay(start)}`);
    moved[at] = { ...old, start, status: 'announced' };
  }
  const months = moved.map((each, i) => ({
    ...each,
    days: (moved[i + 1]?.start ?? each.start + each.days) - each.start,
  }));
  return checked({ ...table, months });
}

function checked(table: HijriTable): HijriTable {
  table.months.forEach((month, i) => {
    const next = table.months[i + 1];
    const follows = !next || next.start === month.start + month.days;
    const named = !next || next.year * 12 + next.month === month.year * 12 + month.month + 1;
    if (!follows || !named || month.days < 29 || month.days > 30)
      throw new RangeError(`Lunar month ${month.year}/${month.month} would have ${month.days} days`);
  });
  return table;
}

function day(text: string): EpochDay {
  const parsed = parseIsoDay(text);
  if (parsed === undefined) throw new RangeError(`Not a day: ${text}`);
  return parsed;
}
