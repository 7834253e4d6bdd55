import { around } from 'geokdbush';
import KDBush from 'kdbush';
import type { Point } from '../../lib/distance.ts';
import type { Center, NearCenter } from './center.ts';
import { numberIn } from './names.ts';
import { knownDistance } from './rules.ts';
import { type Searchable, searchables, searchByName } from './search.ts';

/** All centers at one moment, in memory, ready to be found. */
export interface Atlas {
  /** The centers around an exact point, nearest first. */
  nearest(point: Point, count: number): NearCenter[];
  /** The centers that a typed number, name or part of a name may mean, best first. */
  search(text: string, limit: number): Center[];
}

export function drawAtlas(centers: readonly Center[]): Atlas {
  const tree = new KDBush(centers.length);
  for (const { point } of centers) tree.add(point.lon, point.lat);
  tree.finish();
  const byNumber = new Map(centers.map((center) => [center.id, center]));
  let names: readonly Searchable[] | undefined;

  return {
    nearest(point, count) {
      const here = { point, approximate: false };
      const found = around(tree, point.lon, point.lat, count).flatMap((i) => centers[i] ?? []);
      return found.map((center) => ({ center, km: knownDistance(here, center) }));
    },
    search(text, limit) {
      const numbered = byNumber.get(numberIn(text) ?? -1);
      if (numbered) return [numbered];
      names ??= searchables(centers);
      return searchByName(names, text, limit);
    },
  };
}
