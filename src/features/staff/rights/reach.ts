import { allows, type Permission, type Role, type ScopeKind } from './permissions.ts';

/** A role somebody holds, and over what it reaches; `scopeId` is 0 for the province. */
export interface Mandate {
  readonly role: Role;
  readonly scope: ScopeKind;
  readonly scopeId: number;
}

/** Where something lies: what a right is judged by. Null where it belongs to none of the kind. */
export interface Whereabouts {
  readonly countyId: number | null;
  readonly centerId: number | null;
  readonly teamId: number | null;
}

/** Over what somebody has one right. */
export interface Reach {
  /** Over the entire province. */
  readonly isEverywhere: boolean;
  readonly counties: readonly number[];
  readonly centers: readonly number[];
  readonly teams: readonly number[];
}

/** Over what these mandates give a right; undefined where they give it nowhere. */
export function reachOf(mandates: readonly Mandate[], permission: Permission): Reach | undefined {
  const fitting = mandates.filter(({ role }) => allows(role, permission));
  if (fitting.length === 0) return undefined;
  const idsOf = (kind: ScopeKind) =>
    fitting.filter(({ scope }) => scope === kind).map(({ scopeId }) => scopeId);
  return {
    isEverywhere: fitting.some(({ scope }) => scope === 'province'),
    counties: idsOf('county'),
    centers: idsOf('center'),
    teams: idsOf('unit'),
  };
}

/** Whether something that lies there is within reach. */
export function isWithin(
  { isEverywhere, counties, centers, teams }: Reach,
  { countyId, centerId, teamId }: Whereabouts,
): boolean {
  return (
    isEverywhere ||
    (countyId !== null && counties.includes(countyId)) ||
    (centerId !== null && centers.includes(centerId)) ||
    (teamId !== null && teams.includes(teamId))
  );
}
