import { type Role, roles } from '../rights/permissions.ts';
import { isWithin, type Mandate, reachOf, type Whereabouts } from '../rights/reach.ts';
import type { Appointment, Holding } from './appointment.ts';

/**
 * Whether somebody with these mandates may give or take a role that lies there. Over the province all of them,
 * ownership only an owner; in a county its managers alone.
 */
export function mayAppoint(mandates: readonly Mandate[], role: Role, there: Whereabouts): boolean {
  const over = reachOf(mandates, 'staff.appoint');
  if (!over) return false;
  if (over.isEverywhere) return role !== 'owner' || mandates.some((mandate) => mandate.role === 'owner');
  return role === 'manager' && isWithin(over, there);
}

/** The roles somebody with these mandates may invite to; owners are made by the settings and by handing over. */
export function rolesOffered(mandates: readonly Mandate[]): Role[] {
  const over = reachOf(mandates, 'staff.appoint');
  if (!over) return [];
  return over.isEverywhere ? ['admin', 'manager', 'staff'] : ['manager'];
}

/** Whether a role is over the entire province and ends by no date. */
const isLasting = ({ role, scope, endsAt }: Appointment): boolean =>
  (role === 'owner' || role === 'admin') && scope === 'province' && endsAt === null;

/**
 * Whether the province is led for good without these holdings: whoever holds it until a date would leave it to
 * nobody, silently. What never led it may always end.
 */
export function staysLed(all: readonly Holding[], ending: readonly Holding[]): boolean {
  return !ending.some(isLasting) || all.some((each) => isLasting(each) && !ending.includes(each));
}

/** Whether two appointments give the same role over the same scope. */
export const isSame = (a: Mandate, b: Mandate): boolean =>
  a.role === b.role && a.scope === b.scope && a.scopeId === b.scopeId;

/** By role, then who has been there longest. */
export const byRole = (a: Holding, b: Holding): number =>
  roles.indexOf(a.role) - roles.indexOf(b.role) || a.grantedAt - b.grantedAt || a.id - b.id;
