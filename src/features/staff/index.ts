/**
 * Who runs this installation: owners for now. An owner is an account, named in the settings or made by a
 * one-time link of which only the hash is kept. Who is no owner meets a command of owners as one that is not there.
 */
export { claimOwnership, ensureOwners, forget, INVITATION_PREFIX } from './actions.ts';
export { forOwners, openInvitation, staff } from './handlers.ts';
export { isOwner, ownerAccounts } from './queries.ts';
export { ownerNamed } from './rules.ts';
export { composeAside, tellOwners } from './troubles.ts';
