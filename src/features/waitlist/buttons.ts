import { button, int } from '../../bot/index.ts';

// What the presses of this room carry; whom they name is checked against who presses.

/** «صف انتظار»; `slot` is 0 for any slot of the drive. */
export const joinButton = button('wj', { drive: int, slot: int, person: int });
/** «خروج از صف». */
export const leaveButton = button('wl', { wait: int });
/** «می‌خواهم»: handled by booking, for accepting is a booking like any other. */
export const acceptButton = button('wa', { offer: int });
/** «نه، نفر بعد». */
export const declineButton = button('wd', { offer: int });
