/** What tells one account of one booking that its drive changed. */
export const noticeKey = (changeId: number, bookingId: number, accountId: number): string =>
  `change:${changeId}:booking:${bookingId}:to:${accountId}`;

/** What tells one account what became of a wait: of all changes of its drive the latest alone. */
export const waitKey = (waitId: number, accountId: number): string => `waiter:${waitId}:to:${accountId}`;
