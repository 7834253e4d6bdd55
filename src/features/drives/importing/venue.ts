import { pointInIran } from '../../../lib/iran.ts';
import { searchKey } from '../../../lib/normalise.ts';
import type { Center } from '../../places/index.ts';
import { placeOf } from '../center.ts';
import type { Venue } from '../drive.ts';

/** What a row says of the place: a center, or a place of its own with its point. */
export interface Whereabouts {
  readonly center: string;
  readonly town: string;
  readonly place: string;
  readonly address: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** Finds centers by number or name, best first. */
export type Search = (text: string) => readonly Center[];

/** The place of a row, or what is wrong with it. A name must fit one center alone. */
export function venueIn(row: Whereabouts, search: Search): Venue | string {
  if (row.center !== '') return centerIn(row, search);
  const { place, address, lat, lon } = row;
  if (place === '') return 'neither center nor place is given';
  const point = pointInIran({ lat, lon });
  if (point === null) return `the place «${place}» needs lat and lon`;
  return typeof point === 'string' ? point : { centerId: null, place, address, point, approximate: false };
}

function centerIn({ center, town }: Whereabouts, search: Search): Venue | string {
  const inTown = search(center).filter((each) => town === '' || searchKey(each.town) === searchKey(town));
  const named = inTown.filter((each) => searchKey(each.mosque) === searchKey(center));
  const [found, ...others] = named.length > 0 ? named : inTown;
  if (!found) return `no center «${center}»${town && ` in «${town}»`}`;
  if (others.length === 0) return placeOf(found);
  const numbers = [found, ...others].slice(0, 5).map(({ id }) => id);
  return `«${center}» may be several centers (${numbers.join(', ')}): give its number or its town`;
}
