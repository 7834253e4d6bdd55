import { createHash } from 'node:crypto';
import source from '../../../calendar/data/occasions.json' with { type: 'json' };
import {
  addDays,
  type EpochDay,
  epochDay,
  hijri,
  jalali,
  type Occasion,
  occasionsOn,
  upcomingOccasions,
} from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import { type Listed, readyPacks } from '../../packs/index.ts';

/** How many days before an occasion its packs are suggested; see the data's meta. */
const leads = new Map(source.occasions.map(({ id, lead_days }) => [id, lead_days]));
const LONGEST_LEAD = Math.max(...leads.values());

/** An occasion as a number, by its name. */
export const codeOf = (id: string): number =>
  createHash('sha256').update(id).digest().readUInt32BE(0) % 36 ** 5;

/** The day whose evening, or morning, it begins in. */
export const beginningOf = ({ day, eveningBefore }: Pick<Occasion, 'day' | 'eveningBefore'>): EpochDay =>
  eveningBefore ? addDays(day, -1) : day;

/**
 * The occasions whose packs are to be suggested on this day: within their lead, and not begun. One whose lunar date
 * is only computed waits until it is confirmed.
 */
export function dueOccasions(day: EpochDay): Occasion[] {
  return upcomingOccasions(day, LONGEST_LEAD + 1).filter((occasion) => {
    const ahead = beginningOf(occasion) - day;
    return ahead > 0 && ahead <= (leads.get(occasion.id) ?? 0);
  });
}

/** The occasion behind a button or a row: undefined where its date is another one by now. */
export function occasionAt(code: number, day: number): Occasion | undefined {
  return upcomingOccasions(epochDay(day), 0).find(({ id }) => codeOf(id) === code);
}

/** The year it is counted in, so that it comes once in each. */
export const yearOf = ({ day, status }: Pick<Occasion, 'day' | 'status'>): number =>
  status === 'fixed' ? jalali(day).year : (hijri(day)?.year ?? 0);

/**
 * The packs that fit an occasion, none where there is none of its own. Where too many come by themselves, those of
 * the season around it stand first: they invite to its other days.
 */
export async function fittingPacks(q: Queries, occasion: Occasion): Promise<Listed[]> {
  const { packs: own } = await readyPacks(q, { occasion: occasion.id });
  if (own.length === 0 || occasion.kind !== 'surge') return [...own];
  const around = occasionsOn(occasion.day).filter(({ end, kind }) => end !== undefined && kind !== 'surge');
  const spread = await Promise.all(around.map(({ id }) => readyPacks(q, { occasion: id })));
  return [...spread.flatMap(({ packs }) => packs), ...own];
}
