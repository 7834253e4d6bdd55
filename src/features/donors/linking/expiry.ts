import type { LinkRequest } from './queries.ts';

/** How long an account's word waits for the other's (ms). */
export const REQUEST_MS = 2 * 24 * 60 * 60_000;

/** Whether a request may still be answered. */
export const isOpen = ({ askedAt }: LinkRequest, now: number): boolean => now - askedAt < REQUEST_MS;
