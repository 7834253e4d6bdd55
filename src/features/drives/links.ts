import type { Lock, Queries, Writes } from '../../database/index.ts';
import type { StaffWay } from '../staff/index.ts';
import type { Drive } from './drive.ts';
import type { ShowRate } from './rules/factor.ts';

/** Who waits for an hour, and what is held for them; slot 0: any hour of the drive. */
export interface HourWaits {
  readonly slotId: number;
  readonly waits: number;
  /** Places held for somebody who has yet to answer; they count as taken in their slot. */
  readonly offers: number;
}

/** What the desk shows of later rooms. */
export interface DeskLinks {
  /** Their ways from a published drive; who looks gets those that are open to them. */
  ways(drive: Drive): readonly StaffWay[];
  /** The line of a drive by hour, without hours for which nobody waits. */
  waiting(q: Queries, driveId: number): Promise<readonly HourWaits[]>;
  /** An hour was opened, with so many free places: in the same write they go to who waits. `now` in ms. */
  opened(tx: Writes, slot: Lock<'slot'>, places: number, now: number): Promise<void>;
  /** Over a center's latest drives: who held a place, and who of them came. */
  showRate(q: Queries, centerId: number): Promise<ShowRate>;
}
