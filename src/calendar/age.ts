import { addDays, type EpochDay } from './epoch-day.ts';
import { addYears, jalali } from './jalali.ts';

/**
 * The day on which a person born on `birth` reaches `age` years, counted in the solar calendar:
 * one born on 30 Esfand does so on 1 Farvardin where Esfand has 29 days, never a day too early.
 */
export function birthday(birth: EpochDay, age: number): EpochDay {
  const day = addYears(birth, age);
  return jalali(day).day < jalali(birth).day ? addDays(day, 1) : day;
}

/** The whole years a person born on `birth` has reached by `on`; negative before birth. */
export function age(birth: EpochDay, on: EpochDay): number {
  const years = jalali(on).year - jalali(birth).year;
  return birthday(birth, years) <= on ? years : years - 1;
}
