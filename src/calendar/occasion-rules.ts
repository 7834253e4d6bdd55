import source from './data/occasions.json' with { type: 'json' };

/**
 * What an occasion does to donation: `surge` brings too many by itself (invite before and after, never on the day),
 * `shortage` too few, `campaign` is a programme to join, `recognition` a day of thanks, `info` touches hours only.
 */
export type OccasionKind = 'surge' | 'shortage' | 'campaign' | 'recognition' | 'info';

/** How an occasion's day is found in a year of its calendar; the fields are explained in the data's meta. */
export interface OccasionRule {
  readonly id: string;
  readonly title: string;
  readonly calendar: 'jalali' | 'gregorian' | 'hijri_iran';
  readonly rule: 'fixed' | 'range' | 'last_day_of_month' | 'last_friday_of_month';
  readonly month: number;
  readonly day?: number;
  readonly end?: { readonly month: number; readonly day: number | 'last' };
  readonly startsEveningBefore: boolean;
  readonly nightOnly: boolean;
  readonly kind: OccasionKind;
  readonly mood?: 'mourning' | 'joy';
  readonly sinceJalaliYear?: number;
}

/** The occasions the bot knows, with their sources in the data file. */
export const occasionRules: readonly OccasionRule[] = (source.occasions as readonly Row[]).map(
  ({ starts_evening_before = false, night_only = false, since_jalali_year, ...row }) => ({
    ...row,
    startsEveningBefore: starts_evening_before,
    nightOnly: night_only,
    ...(since_jalali_year === undefined ? {} : { sinceJalaliYear: since_jalali_year }),
  }),
);

/** A row as the file has it; what only readers of the file need (sources, notes) is left out. */
interface Row extends Omit<OccasionRule, 'startsEveningBefore' | 'nightOnly' | 'sinceJalaliYear'> {
  readonly starts_evening_before?: boolean;
  readonly night_only?: boolean;
  readonly since_jalali_year?: number;
}
