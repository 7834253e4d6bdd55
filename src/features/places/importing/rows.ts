import type { Point } from '../../../lib/distance.ts';

/** A town or village of a list, at its point. */
export interface TownRow {
  /** Where it stands in its source: «line 12», «mosques[3]». */
  readonly where: string;
  readonly county: string;
  readonly town: string;
  readonly point: Point;
}

/** A center of a list. Null says nothing: what is known stays. */
export interface CenterRow {
  readonly where: string;
  readonly county: string;
  readonly town: string;
  readonly mosque: string;
  readonly center: string | null;
  readonly address: string | null;
  /** Its own point, never its town's. */
  readonly point: Point | null;
}

/** Why a row was left out, in a sentence for who made the list. */
export interface Problem {
  readonly where: string;
  readonly says: string;
}

/** A list of places as it was read. */
export interface PlaceRows {
  readonly towns: readonly TownRow[];
  readonly centers: readonly CenterRow[];
  readonly problems: readonly Problem[];
}

/** What one entry of a source came to. */
export type Entry =
  | { readonly town: TownRow }
  | { readonly center: CenterRow }
  | { readonly problem: Problem };

export function gathered(entries: readonly Entry[]): PlaceRows {
  return {
    towns: entries.flatMap((entry) => ('town' in entry ? entry.town : [])),
    centers: entries.flatMap((entry) => ('center' in entry ? entry.center : [])),
    problems: entries.flatMap((entry) => ('problem' in entry ? entry.problem : [])),
  };
}
