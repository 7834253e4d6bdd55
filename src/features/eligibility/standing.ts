import type { EpochDay } from '../../calendar/index.ts';

/** What the kept outcome of a person's screening says about giving blood on a day. */
export type Standing =
  /** Nothing known stands against it; `seePhysician`: they talk to the team's physician first. */
  | { readonly kind: 'clear'; readonly seePhysician: boolean }
  /** No screening, or one that no longer counts: the questions come first. */
  | { readonly kind: 'unscreened' }
  | { readonly kind: 'not-before'; readonly day: EpochDay }
  /** Something must end first, without a date. */
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'never' };
