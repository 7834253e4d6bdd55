import { type AnyColumn, inArray, or, type SQL } from 'drizzle-orm';
import type { Reach } from '../rights/reach.ts';

/** The columns that say where a row lies, in the order of `Whereabouts`. */
export interface WhereaboutsColumns {
  readonly countyId: AnyColumn;
  readonly centerId: AnyColumn;
  readonly teamId: AnyColumn;
}

/** `isWithin` as a condition on rows that lie so; undefined where the reach covers all of them. */
export function rowsWithin(
  { isEverywhere, counties, centers, teams }: Reach,
  { countyId, centerId, teamId }: WhereaboutsColumns,
): SQL | undefined {
  if (isEverywhere) return undefined;
  return or(inArray(countyId, [...counties]), inArray(centerId, [...centers]), inArray(teamId, [...teams]));
}
