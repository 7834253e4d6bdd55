/**
 * Vows: a person's declared readiness for one donation, within a campaign's window or whenever they are
 * called. Always true here: a person has at most one open vow for a campaign and one to be called; one
 * donation keeps one vow; within its window a vow ends only by a donation or by the person's own word; days
 * that are only computed are told to nobody; on whose behalf it was made rests sealed.
 */
export { joinBooking, keep, keepDeclared, leaveBooking, unkeep } from './actions/booking.ts';
export { ensureCampaigns } from './actions/campaigns.ts';
export { type Declaration, declare, type Held, type Knowing } from './actions/declare.ts';
export { release, renew } from './actions/let-go.ts';
export { adopt, exportOf, forget } from './actions/persons.ts';
export { composeEnded } from './ended.ts';
export { vows } from './handlers.ts';
export { type VowLinks, vowEntry } from './links.ts';
export { isVowed } from './queries/vows.ts';
export { type CampaignPlan, campaignPlans, windowsOf } from './rules/campaigns.ts';
export { tendVows } from './tending.ts';
