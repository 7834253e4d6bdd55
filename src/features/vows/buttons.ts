import { button, int } from '../../bot/index.ts';

// What the presses of this room carry. A person or vow in them is checked against who presses.

/** The menu's «نذر خون». */
export const vowsButton = button('vo');
/** What a person declared, and can declare. */
export const personButton = button('vp', { person: int });
/** Wants to declare; `campaign` is 0 for a call when it is needed. */
export const campaignButton = button('vc', { person: int, campaign: int });
/** With which intention, by position in `intentions`. */
export const intentionButton = button('vi', { person: int, campaign: int, intention: int });
export const vowButton = button('vv', { vow: int });
/** The least crowded hours for a vow. */
export const chancesButton = button('vs', { vow: int });
export const renewButton = button('vr', { vow: int });
export const releaseButton = button('vx', { vow: int });
