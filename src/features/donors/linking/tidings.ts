/** What the account hears that did not decide. Travels in messages by position: append only. */
export const tidings = ['linked', 'declined', 'parted'] as const;
export type Tiding = (typeof tidings)[number];
