import { button, int } from '../../bot/index.ts';
import type { Purpose } from './state.ts';

/** «آیا می‌توانم خون بدهم؟» about a person; 0 asks about whom. */
export const checkButton = button('ec', { person: int });

/** A note on the day, please. */
export const noteButton = button('er', { person: int });

/** Ways that lead on to other rooms: data of their buttons, given by the root. */
export interface EligibilityLinks {
  /** Where somebody goes on to who has nothing against them. */
  readonly book: (personId: number, purpose: Purpose) => string;
  /** What somebody holds already, and giving one of them up. */
  readonly mine: string;
  readonly cancel: (bookingId: number) => string;
  /** Invites others: a role meanwhile. */
  readonly invite: string;
}
