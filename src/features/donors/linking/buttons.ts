import { button, int } from '../../../bot/index.ts';

// The other account in them is checked against the number both have given, and against who presses.

/** «این شماره روی بله هم هست»: yes, that is me as well. */
export const askButton = button('dla', { other: int });
/** No, somebody else has that number there. */
export const apartButton = button('dlx');
/** On the other account: yes, who asks is me. */
export const confirmButton = button('dly', { asker: int });
/** On the other account: no, it is somebody else. */
export const declineButton = button('dln', { asker: int });
/** Wants to take the other account apart again: says first who keeps what. */
export const partButton = button('dlu', { other: int });
export const partSurelyButton = button('dlp', { other: int });
