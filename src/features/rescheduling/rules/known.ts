/** Where a drive stands, as people are told. */
export interface Site {
  readonly centerId: number | null;
  readonly place: string;
  readonly address: string | null;
}

/** What a drive was when somebody last heard of it, and when they were to come (ms). */
export interface Known extends Site {
  readonly day: number;
  readonly startsAt: number;
}

/** A change that came to a booking: what was so before it, and whether they heard of it. */
export interface Turn {
  readonly before: Known;
  readonly isHeard: boolean;
}

/** Whether these are two places: centers share their names, and a center may go to another street. */
export const isElsewhere = (a: Site, b: Site): boolean =>
  a.centerId !== b.centerId || a.place !== b.place || a.address !== b.address;

/** What somebody knew before the last of these turns: what an earlier one said to nobody was never known. */
export function knownBefore(newest: Turn, earlier: readonly Turn[]): Known {
  let known = newest.before;
  for (const { before, isHeard } of earlier.toReversed()) {
    if (isHeard) break;
    known = before;
  }
  return known;
}

/** Whether what they know is true: nothing is left to tell them. */
export const isAsKnown = (known: Known, drive: Site, startsAt: number): boolean =>
  known.startsAt === startsAt && !isElsewhere(known, drive);
