import type { Point } from '../../lib/distance.ts';

/** A point, and whether it is only its town's: such a one is never measured from. */
export interface Spot {
  readonly point: Point;
  readonly approximate: boolean;
}

/** A mosque with its cultural centre, where it lies. `id` is its public number: `c_12`, «مسجد ۱۲». */
export interface Center extends Spot {
  readonly id: number;
  readonly mosque: string;
  readonly center: string | null;
  readonly address: string | null;
  readonly town: string;
  readonly county: string;
  readonly countyId: number;
}

/** A center and how far it is; without kilometres where one of the points is not exact. */
export interface NearCenter {
  readonly center: Center;
  readonly km: number | undefined;
}
