import { addDays, type HijriTable, officialTable, today } from '../../../calendar/index.ts';
import type { Writes } from '../../../database/index.ts';
import { putCampaign } from '../queries/campaigns.ts';
import { type CampaignPlan, campaignPlans, windowsOf } from '../rules/campaigns.ts';

/** Longer than any year of a calendar: whatever ends has its next one to be renewed for. */
const AHEAD_DAYS = 366;

/**
 * Makes the campaigns of the year ahead. Doing it again changes nothing, unless a month was announced for
 * another day: then its campaigns move with it, vows and all.
 */
export async function ensureCampaigns(
  tx: Writes,
  now: number,
  table: HijriTable = officialTable,
  plans: readonly CampaignPlan[] = campaignPlans,
): Promise<void> {
  const from = today(now);
  const year = { from, until: addDays(from, AHEAD_DAYS) };
  for (const plan of plans) {
    for (const window of windowsOf(plan, year, table)) await putCampaign(tx, window);
  }
}
