import type { Key, NazrContext, ScreenButton } from '../../bot/index.ts';
import type { Queries, Writes } from '../../database/index.ts';

/** What this room reaches in others, given by the root. */
export interface DonorLinks extends LinkingLinks {
  readonly centerName: (q: Queries, centerId: number) => Promise<string | undefined>;
  readonly changeCenter: string;
  /** Data of the button that invites others. */
  readonly invite: string;
  /** The way to who has which role. */
  readonly roles: ScreenButton;
  /** Ends what an account may do for others; false, with nothing changed, where somebody has to take it over first. */
  readonly leave: (tx: Writes, leaver: Pick<NazrContext, 'account' | 'now'>) => Promise<boolean>;
  /** Every other room erases its part of these persons. */
  readonly forget: (tx: Writes, personIds: readonly number[]) => Promise<void>;
  /** Every other room erases its part of this account. */
  readonly forgetAccount: (tx: Writes, accountId: number) => Promise<void>;
  /** Every other room's part of what is kept of these persons, by room: what the account that asks may see. */
  readonly exportOf: (
    q: Queries,
    personIds: readonly number[],
    accountId: number,
  ) => Promise<Record<string, unknown>>;
  /** The main menu under the chat, put back after another keyboard. */
  readonly menu: (ctx: NazrContext) => Promise<readonly (readonly Key[])[]>;
}

/** What becoming one person asks of other rooms. */
export interface LinkingLinks {
  /** Every other room moves what it keeps of one person to another; both are locked. */
  readonly adopt: (tx: Writes, fromPersonId: number, toPersonId: number) => Promise<void>;
  /** Whether a person holds a booking whose drive is still to come. */
  readonly holdsBooking: (q: Queries, personId: number) => Promise<boolean>;
  /** Data of the button that shows what somebody holds. */
  readonly mine: string;
}
