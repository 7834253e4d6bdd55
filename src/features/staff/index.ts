/**
 * Who runs this installation: owners for now. An owner is an account, named in the settings or made by a
 * one-time link of which only the hash is kept. Who is no owner meets a command of owners as one that is not there.
 */
export { claimOwnership, ensureOwners, forget, INVITATION_PREFIX } from './actions.ts';
export { type Act, acts } from './audit/acts.ts';
export { type Deed, type Doer, record } from './audit/record.ts';
export { openInvitation, staff } from './handlers.ts';
export { isOwner, ownerAccounts } from './queries/owners.ts';
export { type Gate, type Guarded, type Locate, openGate, type StaffWay } from './rights/gate.ts';
export {
  allows,
  type Permission,
  permissions,
  type Role,
  roles,
  type ScopeKind,
  scopesOf,
} from './rights/permissions.ts';
export { isWithin, type Reach, type Whereabouts } from './rights/reach.ts';
export { type Subject, staffButton } from './rights/staff-button.ts';
export { ownerNamed } from './rules.ts';
export { composeAside, tellOwners } from './troubles.ts';
