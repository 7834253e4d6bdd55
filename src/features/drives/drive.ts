import type { EpochDay } from '../../calendar/index.ts';
import type { Point } from '../../lib/distance.ts';

/** For whom the hours are. */
export type Audience = 'all' | 'women' | 'men';

export type DriveState = 'draft' | 'open' | 'closed' | 'moved' | 'cancelled' | 'done';

/** Where a drive stands. */
export interface Venue {
  readonly centerId: number | null;
  readonly place: string;
  readonly address: string | null;
  readonly point: Point;
  /** The point is its town's, not its own: no distance is shown. */
  readonly approximate: boolean;
}

/** Hours within a drive; minutes count from midnight of its day and may pass 1440. */
export interface Hours {
  readonly startMinutes: number;
  readonly endMinutes: number;
}

/** Hours for somebody else than the rest of the drive. */
export interface ReservedHours extends Hours {
  readonly audience: Audience;
}

/** What has to be known to make a drive. */
export interface DrivePlan extends Venue, Hours {
  readonly team: string;
  readonly day: EpochDay;
  readonly slotMinutes: number;
  /** Places in each slot. */
  readonly capacity: number;
  /** Donor chairs; 0 where nobody said. */
  readonly chairs?: number;
  readonly audience: Audience;
  /** Hours for somebody else than `audience`: the morning for women, say. */
  readonly reserved?: readonly ReservedHours[];
  readonly notes: string | null;
}

/** One visit of a team to a place on a day. */
export interface Drive extends Venue, Hours {
  readonly id: number;
  readonly teamId: number;
  readonly team: string;
  /** The town of its center; null for another place. */
  readonly town: string | null;
  readonly day: EpochDay;
  readonly slotMinutes: number;
  readonly capacity: number;
  /** Donor chairs; 0 where nobody said. */
  readonly chairs: number;
  readonly audience: Audience;
  /** Instants (ms) between which booking is open. */
  readonly opensAt: number;
  readonly endsAt: number;
  readonly notes: string | null;
  readonly state: DriveState;
}

/** An interval of a drive with its places. */
export interface Slot {
  readonly id: number;
  readonly driveId: number;
  readonly startsAt: number;
  readonly minutes: number;
  readonly capacity: number;
  readonly taken: number;
  readonly audience: Audience;
  /** Over azan and the congregation after it, or before iftar. */
  readonly closed: boolean;
  /** Outside the hours of a drive that was shortened: closed for good. */
  readonly dropped: boolean;
}
