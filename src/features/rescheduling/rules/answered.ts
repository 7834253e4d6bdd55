/** A booking of a drive that changed, and what was said to the change. Instants in ms UTC. */
export interface Answering {
  /** What was noted below the notice, or by who called. */
  readonly answer: string | null;
  readonly changedAt: number;
  readonly isCancelled: boolean;
  readonly state: 'active' | 'cancelled' | 'missed' | 'done';
  /** The booking is in another drive by now. */
  readonly isElsewhere: boolean;
  readonly confirmedAt: number | null;
  /** Its hour is none any more. */
  readonly isDropped: boolean;
  /** They are, or were, at the drive. */
  readonly came: boolean;
  /** They made another booking since. */
  readonly isRebooked: boolean;
}

/**
 * Whether somebody said anything to a change: below the notice, or in whatever way they moved, cancelled or
 * confirmed since; who came heard it there. Nobody can come to an hour that was dropped, whatever they said.
 */
export function isAnswered(booking: Answering): boolean {
  const { answer, changedAt, isCancelled, state, isElsewhere, confirmedAt, isDropped, came } = booking;
  if (answer !== null || came) return true;
  if (isCancelled) return booking.isRebooked;
  if (state !== 'active' || isElsewhere) return true;
  return confirmedAt !== null && confirmedAt >= changedAt && !isDropped;
}
