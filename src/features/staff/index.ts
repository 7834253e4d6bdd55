/**
 * Who runs this installation. A role is held by an account, over a scope, perhaps until a date; it is given by
 * a link that opens once, of which only the hash is kept. Somebody always stays over the province for good.
 * Who has no right meets what staff have as something that is not there, and what staff change leaves a line.
 */
export { claimOwnership, ensureOwners, INVITATION_PREFIX } from './actions.ts';
export { type Claim, claim } from './appointing/actions/claim.ts';
export { type Inviting, invite, offerHandover } from './appointing/actions/invite.ts';
export { leave } from './appointing/actions/leave.ts';
export { type Ending, limit, revoke, takeBack } from './appointing/actions/revoke.ts';
export type { Appointment, Holding } from './appointing/appointment.ts';
export { namedIn } from './appointing/named-owners.ts';
export { type Act, acts } from './audit/acts.ts';
export { type Deed, type Doer, record } from './audit/record.ts';
export { adopt, forget, forgetPersons } from './forgetting.ts';
export { type KeyboardOf, openInvitation, staff } from './handlers.ts';
export type { FoundCenter, Named, ScopeNames, StaffLinks } from './links.ts';
export { type MenuOf, menuOf, type StaffEntry } from './menu.ts';
export { accountsReaching, mandatesOf } from './queries/mandates.ts';
export { isOwner, ownerAccounts } from './queries/owners.ts';
export { holdings, whereaboutsOfRole } from './queries/roles.ts';
export { rowsWithin } from './queries/within.ts';
export { type Gate, type Guarded, type Locate, openGate, type StaffWay, type Viewer } from './rights/gate.ts';
export {
  allows,
  type Permission,
  permissions,
  type Role,
  roles,
  type ScopeKind,
  scopesOf,
} from './rights/permissions.ts';
export { isWithin, type Mandate, type Reach, type Whereabouts } from './rights/reach.ts';
export { type Subject, staffButton } from './rights/staff-button.ts';
export {
  auditWay,
  openStaffRoom,
  panelEntry,
  type StaffParts,
  type StaffRoom,
  staffComposes,
  staffWay,
} from './room.ts';
export { ownerNamed } from './rules.ts';
export { tellOwners } from './troubles.ts';
