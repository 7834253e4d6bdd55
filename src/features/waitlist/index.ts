/**
 * The line for what is full: one slot, or any of a drive. Always true here: a place that is held for somebody
 * stays counted as taken; it is offered to one person at a time, at most three in turn, and nobody has two
 * open offers. What becomes of a place is written together with what freed it, so a crash loses none.
 */
export { adopt } from './actions/adopt.ts';
export { decline } from './actions/decline.ts';
export { endDrive, endWaits } from './actions/end.ts';
export { expireOffers } from './actions/expire.ts';
export { forget } from './actions/forget.ts';
export { type Holding, holdAnew } from './actions/hold-anew.ts';
export { type Joining, join } from './actions/join.ts';
export { leave } from './actions/leave.ts';
export { endOffer, offerFreed } from './actions/offer.ts';
export { acceptButton, joinButton } from './buttons.ts';
export { explainOffer } from './explain.ts';
export { exportOf } from './export.ts';
export { waitlist } from './handlers.ts';
export type { HeldAt, HeldIn, WaitlistLinks } from './links.ts';
export { composeLapsed, composeOffer } from './message.ts';
export { type Line, linesOf } from './queries/lines.ts';
export { type Offer, openOffer, openOfferOf } from './queries/offers.ts';
export { type Wait, waitById, waitedSlots, waitsHere } from './queries/waits.ts';
export { waitsIn } from './queries/waits-in.ts';
export { isHeldAt, NOTICE_MS } from './rules/holding.ts';
export { isBarred } from './rules/joining.ts';
export { leaveEntry, takeEntry, waitLine } from './screens.ts';
export type { Terms } from './terms.ts';
