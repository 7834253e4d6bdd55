/** What tells one account of one booking that its drive changed. */
export const noticeKey = (changeId: number, bookingId: number, accountId: number): string =>
  `change:${changeId}:booking:${bookingId}:to:${accountId}`;

/** What tells somebody that there is nothing to wait for any more. */
export const lapseKey = (changeId: number, personId: number): string =>
  `change:${changeId}:waiter:${personId}`;
