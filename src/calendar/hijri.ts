import { addDays, type EpochDay } from './epoch-day.ts';
import { type HijriMonth, type HijriStatus, type HijriTable, officialTable } from './hijri-table.ts';

/** A day in Iran's lunar calendar. The civil day: its religious night was the evening before. */
export interface HijriDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly status: HijriStatus;
}

const RAMADAN = 9;

/** The lunar date of this day, or undefined outside the table (1423–1450). */
export function hijri(day: EpochDay, table: HijriTable = officialTable): HijriDate | undefined {
  const month = monthOf(day, table);
  return month && { year: month.year, month: month.month, day: day - month.start + 1, status: month.status };
}

/** The civil day of this lunar date, or undefined when the month is outside the table or has no such day. */
export function fromHijri(
  year: number,
  month: number,
  day: number | 'last',
  table: HijriTable = officialTable,
): EpochDay | undefined {
  const found = table.months.find((each) => each.year === year && each.month === month);
  if (!found) return undefined;
  const ofMonth = day === 'last' ? found.days : day;
  const exists = Number.isInteger(ofMonth) && ofMonth >= 1 && ofMonth <= found.days;
  return exists ? addDays(found.start, ofMonth - 1) : undefined;
}

/** Whether this civil day is a day of fasting. */
export function isRamadan(day: EpochDay, table: HijriTable = officialTable): boolean {
  return hijri(day, table)?.month === RAMADAN;
}

/** Whether the evening of this civil day is a night of Ramadan: the religious night precedes its day. */
export function isRamadanNight(day: EpochDay, table: HijriTable = officialTable): boolean {
  return isRamadan(addDays(day, 1), table);
}

/** The last day that an official calendar covers; what follows is computed. */
export function hijriTableEnd(table: HijriTable = officialTable): EpochDay {
  return table.officialUntil;
}

function monthOf(day: EpochDay, table: HijriTable): HijriMonth | undefined {
  let [low, high] = [0, table.months.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((table.months[middle]?.start ?? Number.POSITIVE_INFINITY) <= day) low = middle + 1;
    else high = middle;
  }
  const month = table.months[low - 1];
  return month && day < month.start + month.days ? month : undefined;
}
