import type { Role, ScopeKind } from '../rights/permissions.ts';

/** A role over a scope, and until when (ms); null: until somebody ends it. `scopeId` is 0 for the province. */
export interface Appointment {
  readonly role: Role;
  readonly scope: ScopeKind;
  readonly scopeId: number;
  readonly endsAt: number | null;
}

/** An appointment that somebody holds. */
export interface Holding extends Appointment {
  readonly id: number;
  readonly accountId: number;
  readonly grantedAt: number;
  /** The account that granted it; null for the settings and for who is erased. */
  readonly grantedBy: number | null;
}

/** An invitation whose link nobody has opened yet; `endsAt` is the link's own end (ms). */
export interface OpenInvitation extends Omit<Appointment, 'endsAt'> {
  readonly id: number;
  readonly roleEndsAt: number | null;
  /** The holding that goes over to whoever opens it. */
  readonly handsOver: number | null;
  readonly invitedBy: number | null;
  readonly endsAt: number;
}
