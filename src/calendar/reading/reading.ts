import type { EpochDay } from '../epoch-day.ts';
import type { HijriDate } from '../hijri.ts';

/** What a date is asked for; it decides which way a date without a year looks, and what is refused. */
export type DateMode = 'future' | 'past' | 'birth' | 'any';

/** A part of the day named without an hour. */
export type DayPart = 'dawn' | 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';

/** One day as it was understood; `minutes` since midnight in Tehran when an hour was named, `hijri` when the date was lunar. */
export interface ReadDay {
  readonly day: EpochDay;
  readonly minutes?: number;
  readonly part?: DayPart;
  readonly hijri?: HijriDate;
}

/** What has to be asked before a reading is taken. */
export type AskReason =
  | 'two_digit_year'
  | 'passed_this_year'
  | 'month_missing'
  | 'day_missing'
  | 'day_month_order'
  | 'approximate'
  | 'weekday_is_today'
  | 'next_weekday_sense'
  | 'eve_sense'
  | 'am_pm'
  | 'midnight_sense'
  | 'lunar_provisional'
  | 'lunar_ramadan_shawwal';

/** Why a text is no answer. */
export type RejectReason =
  | 'no_date'
  | 'unknown_word'
  | 'two_dates'
  | 'day_out_of_range'
  | 'month_out_of_range'
  | 'year_out_of_range'
  | 'year_looks_lunar'
  | 'year_missing'
  | 'time_out_of_range'
  | 'weekday_mismatch'
  | 'in_the_past'
  | 'in_the_future';

/**
 * How a text was read. `ok`: take it, and echo it; `confirm`: ask yes or no, alternatives as buttons;
 * `ambiguous`: ask with the candidates as buttons; `partial`: a range, ask for the day; `reject`: say why, with the hint.
 */
export type DateReading = Taken | Confirm | Ambiguous | Partial | Reject;

export interface Taken extends ReadDay {
  readonly status: 'ok';
}

export interface Confirm extends ReadDay {
  readonly status: 'confirm';
  readonly reason: AskReason;
  readonly alternatives: readonly ReadDay[];
}

export interface Ambiguous {
  readonly status: 'ambiguous';
  readonly reason: AskReason;
  readonly candidates: readonly ReadDay[];
}

export interface Partial {
  readonly status: 'partial';
  readonly reason: 'day_missing';
  readonly granularity: 'week' | 'month' | 'year';
  readonly from: EpochDay;
  readonly to: EpochDay;
}

export interface Reject {
  readonly status: 'reject';
  readonly reason: RejectReason;
  /** One short Persian sentence that helps to correct it. */
  readonly hint?: string;
}
