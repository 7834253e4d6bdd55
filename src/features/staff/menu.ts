import type { MenuEntry } from '../../bot/index.ts';
import { mandatesOf } from './queries/mandates.ts';
import type { Viewer } from './rights/gate.ts';
import type { Role } from './rights/permissions.ts';

/** An entry of the main menu that stands there for these roles alone. */
export interface StaffEntry extends MenuEntry {
  readonly roles: readonly Role[];
}

/** The main menu of whoever speaks. */
export type MenuOf = (viewer: Viewer) => Promise<readonly MenuEntry[]>;

/** Everybody's entries, then those of the roles somebody holds now. */
export function menuOf(everyones: readonly MenuEntry[], own: readonly StaffEntry[]): MenuOf {
  return async ({ read, account, now }) => {
    const held = await mandatesOf(read, account.id, now);
    return [...everyones, ...own.filter(({ roles }) => held.some(({ role }) => roles.includes(role)))];
  };
}
