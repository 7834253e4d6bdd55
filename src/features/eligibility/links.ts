import { button, int } from '../../bot/index.ts';
import type { EpochDay } from '../../calendar/index.ts';
import type { Queries, Writes } from '../../database/index.ts';
import type { Purpose } from './state.ts';

/** «آیا می‌توانم خون بدهم؟» about a person; 0 asks about whom. */
export const checkButton = button('ec', { person: int });

/** A note on the day, please. */
export const noteButton = button('er', { person: int });
/** The same where the message with the outcome is still needed: it leads back to a party. */
export const noteAsideButton = button('era', { person: int });
/** The same for who is too young: a parent may come meanwhile. */
export const noteYoungButton = button('ery', { person: int });

/** Ways that lead on to other rooms: data of their buttons, given by the root. */
export interface EligibilityLinks {
  /** Where somebody goes on to who has nothing against them: to their drive, or to the offer they want. */
  readonly book: (personId: number, purpose: Purpose) => string;
  /** Where «انصراف» leads. */
  readonly leave: (purpose: Purpose) => string;
  /** What somebody holds already, and giving one of them up. */
  readonly mine: string;
  readonly cancel: (bookingId: number) => string;
  /** Whether a booking is still held: it may have been cancelled while the questions were answered. */
  readonly isHeld: (q: Queries, bookingId: number) => Promise<boolean>;
  /** Books for a parent of whoever is too young. */
  readonly bringParent: string;
  /** Days of donations are kept, in this write: what they fulfil elsewhere. */
  readonly onDonations: (
    tx: Writes,
    personId: number,
    days: readonly EpochDay[],
    now: number,
  ) => Promise<void>;
  /** Invites others: a role meanwhile. */
  readonly invite: string;
}
