import type { Premises } from '../venues/premises.ts';

/** Of those who held a place, how many came. */
export interface ShowRate {
  readonly expected: number;
  readonly came: number;
}

/** Seats opened for a chair, in hundredths. */
export interface Factor {
  readonly learned: number;
  /** As staff set it; null where nobody did. */
  readonly override: number | null;
  readonly used: number;
}

/** Bounds of a factor, in hundredths: never fewer seats than chairs, and three for two chairs is much already. */
export const factors = { from: 100, to: 160, step: 5 } as const;

/** As many people, all of whom came, stand beside what was seen: one busy drive. Few drives change little. */
const PRIOR = 60;

/** Seats for a chair so that, with this show rate, as many come as there are chairs; in hundredths. */
export function learnedFactor({ expected, came }: ShowRate): number {
  const seen = Math.min(Math.max(came, 0), Math.max(expected, 0));
  return withinBounds(Math.round((100 * (Math.max(expected, 0) + PRIOR)) / (seen + PRIOR)));
}

/** The factor of a center: what staff set, else what was learned. */
export function factorOf({ factor }: Pick<Premises, 'factor'>, rate: ShowRate): Factor {
  const learned = learnedFactor(rate);
  return { learned, override: factor, used: factor ?? learned };
}

/**
 * Seats of a slot: the chairs by the factor, as long as all of them find a seat in the waiting room should
 * everybody come; never fewer than chairs, never more than `most`.
 */
export function seatsFor(chairs: number, factor: number, waitingRoom: number | null, most: number): number {
  const wished = Math.round((chairs * factor) / 100);
  return Math.min(most, Math.max(chairs, Math.min(wished, waitingRoom ?? wished)));
}

/** The nearest factor there may be. */
export const withinBounds = (factor: number): number => Math.min(factors.to, Math.max(factors.from, factor));
