import type { Queries } from '../../../database/index.ts';
import {
  bookableSlots,
  type Drive,
  type Near,
  nearestDrives,
  openDrives,
  type Slot,
  slotsOf,
  type Viewpoint,
} from '../../drives/index.ts';
import { type Chance, leastCrowded, mayOffer, offeredSlots, type Seeker } from '../rules/least-crowded.ts';

/**
 * So many of the nearest drives are compared, on more than one evening where there are others: nobody is sent
 * far away for an empty hour.
 */
const NEAREST = 3;
const NEAREST_AN_EVENING = 2;

/** The least crowded hours near somebody's center that can be booked at `now` (ms). */
export async function chancesFor(
  q: Queries,
  seeker: Seeker,
  from: Viewpoint | undefined,
  now: number,
): Promise<Chance<Drive & Near>[]> {
  const open = (await openDrives(q, now)).filter((drive) => mayOffer(drive, seeker));
  const found: { drive: Drive & Near; slots: Slot[] }[] = [];
  for (const drive of nearestDrives(open, from)) {
    if (found.filter((each) => each.drive.day === drive.day).length === NEAREST_AN_EVENING) continue;
    const slots = offeredSlots(bookableSlots(await slotsOf(q, drive.id), now), seeker);
    if (slots.length > 0) found.push({ drive, slots });
    if (found.length === NEAREST) break;
  }
  return leastCrowded(found);
}
