import type { Center } from '../places/index.ts';
import type { Venue } from './drive.ts';

/** Finds centers by a part of the name or a number, best first. */
export type FindCenters = (text: string) => Promise<readonly Center[]>;

/** A center as the place of a drive. */
export function placeOf({ id, mosque, address, point, approximate }: Center): Venue {
  return { centerId: id, place: mosque, address, point, approximate };
}
