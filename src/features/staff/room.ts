import { Composer } from 'grammy';
import type { Form, Forms, NazrContext } from '../../bot/index.ts';
import type { Config } from '../../config.ts';
import type { Composes } from '../../delivery/index.ts';
import { composeEnded, type KeyboardFor } from './appointing/ended.ts';
import { appointing } from './appointing/handlers.ts';
import { namedIn } from './appointing/named-owners.ts';
import { composeOpened } from './appointing/opened.ts';
import { auditing } from './audit/handlers.ts';
import { buttons } from './buttons.ts';
import type { StaffLinks } from './links.ts';
import type { StaffEntry } from './menu.ts';
import { panel } from './panel.ts';
import type { Gate, StaffWay } from './rights/gate.ts';
import { roles } from './rights/permissions.ts';
import { texts } from './texts.fa.ts';
import { composeAside } from './troubles.ts';

/** What the room is wired with. */
export interface StaffParts {
  readonly gate: Gate;
  readonly links: StaffLinks;
  /** Named in the settings: they stay. */
  readonly owners: Config['owners'];
  /** Ways of every room, for the panel. */
  readonly ways: readonly StaffWay[];
  readonly enterForm: Forms['enter'];
}

/** The room as the root wires it. */
export interface StaffRoom {
  readonly composer: Composer<NazrContext>;
  /** To be opened with the other forms. */
  readonly forms: readonly Form[];
}

/** `/staff`, `/audit` and «پنل مدیریت». */
export function openStaffRoom({ gate, links, owners, ways, enterForm }: StaffParts): StaffRoom {
  const roleRoom = appointing({ gate, links, isNamed: namedIn(owners), enterForm });
  const composer = new Composer<NazrContext>();
  composer.use(roleRoom.composer, auditing(gate, links), panel(gate, ways));
  return { composer, forms: roleRoom.forms };
}

/** What the room says unasked, by kind. */
export const staffComposes = (links: StaffLinks, keyboardFor: KeyboardFor): Composes => ({
  'staff.aside': composeAside,
  'staff.opened': composeOpened(links),
  'staff.ended': composeEnded(links, keyboardFor),
});

/** The panel in the main menu of everybody who has a role. */
export const panelEntry: StaffEntry = { words: texts.panel, data: buttons.panel.data({}), roles };

/** The ways of this room, for the panel. */
export const staffWay: StaffWay = {
  text: texts.staffWay,
  data: buttons.list.data({ page: 0 }),
  permission: 'staff.see',
};
export const auditWay: StaffWay = {
  text: texts.auditWay,
  data: buttons.audit.data({ who: 0, what: 0, day: 0, page: 0 }),
  permission: 'audit.see',
};
