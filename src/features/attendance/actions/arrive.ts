import type { Writes } from '../../../database/index.ts';
import type { Doer } from '../../staff/index.ts';
import { entryRefusal } from '../rules.ts';
import type { Entered } from '../visit.ts';
import { presenceOfBooking } from './presence.ts';
import { settleBooking } from './settle.ts';
import { recordVisit, writeVisit } from './writing.ts';

/** Who arrives where. */
export interface Arriving {
  readonly driveId: number;
  readonly bookingId: number;
  /** Their booking is for another drive, and they are here all the same: a walk-in with their name. */
  readonly isAnyway?: boolean;
}

/**
 * Somebody with a ticket has come. Who gave this booking back is taken by another they hold in this drive, else
 * as a walk-in with a name. An arrival may follow its outcome; the first one told is the one that counts.
 */
export async function arrive(tx: Writes, doer: Doer, who: Arriving): Promise<Entered> {
  const { driveId, bookingId, isAnyway = false } = who;
  const presence = await presenceOfBooking(tx, bookingId, { driveId, isAnyway });
  if ('name' in presence) return { kind: 'refused', refusal: presence };
  const refusal = entryRefusal(presence.drive, doer.now, presence.visit);
  if (refusal) return { kind: 'refused', refusal };
  const { visit: before, drive, booking } = presence;
  const arrivedAt = before?.arrivedAt ?? null;
  if (before && arrivedAt !== null && !presence.isNewlyBooked) return { kind: 'same', visit: before };
  await settleBooking(tx, drive, booking, before ?? { outcome: null }, doer.now);
  const visit = await writeVisit(tx, presence, { arrivedAt: arrivedAt ?? doer.now });
  await recordVisit(tx, doer, 'visit.arrived', presence, { visit: visit.id });
  return { kind: 'done', visit };
}
