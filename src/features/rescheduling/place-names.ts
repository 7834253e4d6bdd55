import type { Site } from './rules/known.ts';

/** A place by all that tells it from another of its name. */
export type Placed = Site & { readonly town: string | null };

/** What two places are called beside each other: namesakes with their towns, else with their addresses. */
export function toldApart(from: Placed, to: Placed): { readonly from: string; readonly to: string } {
  if (from.place !== to.place) return { from: from.place, to: to.place };
  const by = from.town === to.town ? 'address' : 'town';
  const called = (each: Placed): string => (each[by] ? `${each.place} (${each[by]})` : each.place);
  return { from: called(from), to: called(to) };
}
