import type { LinkRequest } from './queries.ts';

/** How long an account's word waits for the other's (ms). */
export const REQUEST_MS = 2 * 24 * 60 * 60_000;

/** How long nobody is asked again by whom they declined (ms). */
const REST_MS = 7 * 24 * 60 * 60_000;

/** Whether a request may still be answered. */
export const isOpen = (request: LinkRequest, now: number): boolean =>
  !isDeclined(request) && now - request.askedAt < REQUEST_MS;

/** What a request becomes that was declined: it asks nobody any more, and keeps its asker from asking. */
export const declined = ({ askerId }: LinkRequest, now: number): LinkRequest => ({
  askerId,
  otherId: askerId,
  askedAt: now,
});

/** Whether this account was told no so lately that it asks nobody. */
export const isResting = (request: LinkRequest | undefined, now: number): boolean =>
  request !== undefined && isDeclined(request) && now - request.askedAt < REST_MS;

const isDeclined = ({ askerId, otherId }: LinkRequest): boolean => askerId === otherId;
