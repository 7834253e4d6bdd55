import { and, asc, eq, gt, gte } from 'drizzle-orm';
import { type EpochDay, epochDay } from '../../../calendar/index.ts';
import type { Queries, Writes } from '../../../database/index.ts';
import type { CampaignWindow } from '../rules/campaigns.ts';

/** A campaign that was made; `v_<id>` leads to it. */
export interface Campaign extends CampaignWindow {
  readonly id: number;
}

/** The campaign with this number, which may come from a link. */
export async function campaignById(q: Queries, id: number): Promise<Campaign | undefined> {
  if (!Number.isSafeInteger(id)) return undefined;
  const { campaigns } = q.tables;
  return (await q.select().from(campaigns).where(eq(campaigns.id, id))).map(toCampaign)[0];
}

/** Campaigns whose last day is not before this one, in order of their beginning. */
export async function comingCampaigns(q: Queries, day: EpochDay): Promise<Campaign[]> {
  const { campaigns } = q.tables;
  const coming = q.select().from(campaigns).where(gte(campaigns.endDay, day));
  return (await coming.orderBy(asc(campaigns.startDay))).map(toCampaign);
}

/** The next campaign of the same name. */
export async function campaignAfter(q: Queries, { name, year }: Campaign): Promise<Campaign | undefined> {
  const { campaigns } = q.tables;
  const later = and(eq(campaigns.name, name), gt(campaigns.year, year));
  const found = await q.select().from(campaigns).where(later).orderBy(asc(campaigns.year)).limit(1);
  return found.map(toCampaign)[0];
}

/** Writes a campaign, or its days anew where it was made before. */
export async function putCampaign(tx: Writes, window: CampaignWindow): Promise<void> {
  const { campaigns } = tx.tables;
  const { startDay, endDay, provisional } = window;
  await tx
    .insert(campaigns)
    .values(window)
    .onConflictDoUpdate({
      target: [campaigns.name, campaigns.year],
      set: { startDay, endDay, provisional },
    });
}

type Row = Queries['tables']['campaigns']['$inferSelect'];

export function toCampaign(row: Row): Campaign {
  return { ...row, startDay: epochDay(row.startDay), endDay: epochDay(row.endDay) };
}
