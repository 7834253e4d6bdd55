import { today } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import type { Sex } from '../../donors/index.ts';
import {
  bookableSlots,
  type Drive,
  driveById,
  freeOf,
  isSurelyFor,
  nearestDrives,
  openDrives,
  type Slot,
  slotsOf,
} from '../../drives/index.ts';
import { isBarred, type Terms } from '../../waitlist/index.ts';

/** Who looks for a place instead of the one they had. */
export interface Seeker {
  readonly personId: number;
  readonly sex: Sex | null;
  readonly driveId: number;
  /** Their hour that is none any more (ms). */
  readonly startsAt: number;
}

/** A free hour, and where. */
export interface Place extends Slot {
  readonly place: string;
}

/** So many other drives are looked into, the nearest ones. */
const MOST_DRIVES = 10;

/** The free hour nearest in time of the same drive, else the first of the nearest other drive that has one. */
export async function nearestPlace(q: Queries, seeker: Seeker, terms: Terms): Promise<Place | undefined> {
  const own = await driveById(q, seeker.driveId);
  const [here] = own ? await freeHours(q, own, seeker, terms) : [];
  if (!own || here) return here;
  const others = (await openDrives(q, terms.now, seeker.sex)).filter(
    ({ id, free }) => id !== own.id && free > 0,
  );
  const near = nearestDrives(others, { ...own.point, approximate: own.approximate });
  for (const drive of near.slice(0, MOST_DRIVES)) {
    const [there] = await freeHours(q, drive, seeker, terms);
    if (there) return there;
  }
  return undefined;
}

/** The free hours of a drive for somebody, the nearest in time to theirs first. */
export async function freeHours(
  q: Queries,
  drive: Drive,
  { personId, sex, startsAt }: Seeker,
  { now, standing }: Terms,
): Promise<Place[]> {
  if (drive.state !== 'open' || drive.opensAt > now) return [];
  const away = (slot: Slot) => Math.abs(slot.startsAt - startsAt);
  const free = bookableSlots(await slotsOf(q, drive.id), now)
    .filter((slot) => freeOf(slot) > 0 && isSurelyFor(slot.audience, sex))
    .sort((a, b) => away(a) - away(b));
  const [first] = free;
  if (!first || isBarred(await standing(q, personId, today(first.startsAt), now))) return [];
  return free.map((slot) => ({ ...slot, place: drive.place }));
}
