/**
 * The line for what is full: one slot, or any of a drive. Always true here: a place that is held for somebody
 * stays counted as taken; it is offered to one person at a time, at most three in turn, and nobody has two
 * open offers. What becomes of a place is written together with what freed it, so a crash loses none.
 */
export { decline } from './actions/decline.ts';
export { endDrive, endWaits } from './actions/end.ts';
export { expireOffers } from './actions/expire.ts';
export { adopt, forget } from './actions/forget.ts';
export { type Joining, type JoinWish, join } from './actions/join.ts';
export { type Leaving, leave } from './actions/leave.ts';
export { endOffer, offerFreed } from './actions/offer.ts';
export { acceptButton, declineButton, joinButton, leaveButton } from './buttons.ts';
export { explainOffer } from './explain.ts';
export { exportOf, type OfferRecord, type WaitRecord } from './export.ts';
export { waitlist } from './handlers.ts';
export type { HeldIn, WaitlistLinks } from './links.ts';
export { composeOffer } from './message.ts';
export { type Offer, openOffer, openOfferOf } from './queries/offers.ts';
export { type Wait, waitsHere } from './queries/waits.ts';
export { isHeldAt, NOTICE_MS } from './rules/holding.ts';
export type { JoinRefusal } from './rules/joining.ts';
export { leaveEntry, waitLine } from './screens.ts';
export type { Terms } from './terms.ts';
