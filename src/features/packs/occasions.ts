import { today, upcomingOccasions } from '../../calendar/index.ts';
import { occasionRules } from '../../calendar/occasion-rules.ts';
import type { Mood } from './pack.ts';

/** Every occasion comes within a year of its calendar. */
const YEAR = 370;

/** An occasion a pack may be written for. */
export interface PackOccasion {
  readonly id: string;
  readonly title: string;
}

/** What an occasion is called; undefined when the calendar has none of this id. */
export const occasionTitle = (id: string): string | undefined => ruleOf(id)?.title;

/** Whether it is a day of mourning: nothing glad is said on it. */
export const isMourning = (id: string): boolean => ruleOf(id)?.mood === 'mourning';

/** How a pack for this occasion sounds unless its writer says otherwise; null: for any day. */
export function moodFor(id: string | null): Mood {
  const rule = id === null ? undefined : ruleOf(id);
  if (rule?.mood !== undefined) return rule.mood === 'joy' ? 'glad' : 'mourning';
  return rule?.calendar === 'hijri_iran' ? 'sacred' : 'plain';
}

/** Every occasion, the nearest first; those whose day is not known yet stand last. */
export function comingOccasions(now: number): PackOccasion[] {
  const coming = upcomingOccasions(today(now), YEAR, { provisional: true });
  const all = [...coming, ...occasionRules].map(({ id, title }) => [id, title] as const);
  // A map keeps the place of a key where it came first.
  return [...new Map(all)].map(([id, title]) => ({ id, title }));
}

const ruleOf = (id: string) => occasionRules.find((rule) => rule.id === id);
