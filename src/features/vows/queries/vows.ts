import { and, asc, countDistinct, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import { type Campaign, toCampaign } from './campaigns.ts';

// Kept by name, and in buttons by position: append only.
export const intentions = ['own', 'healing', 'departed', 'martyrs'] as const;
export type Intention = (typeof intentions)[number];

export type VowState = 'open' | 'kept' | 'released' | 'lapsed';

/** A person's readiness for one donation. */
export interface Vow {
  readonly id: number;
  readonly personId: number;
  /** The account that declared it. */
  readonly accountId: number;
  /** The person's center at that time. */
  readonly centerId: number | null;
  /** Call me when it is needed: it has no campaign. */
  readonly isOnCall: boolean;
  readonly campaign: Campaign | null;
  readonly intention: Intention;
  /** On behalf of whom, sealed. */
  readonly behalf: string | null;
  readonly state: VowState;
  /** The booking that is to keep it. */
  readonly bookingId: number | null;
  /** Instants (ms). A kept vow ended on the day of the donation. */
  readonly createdAt: number;
  readonly endedAt: number | null;
}

/** A vow by its id, whatever its state. */
export async function vowById(q: Queries, id: number): Promise<Vow | undefined> {
  return (await vowsWhere(q, eq(q.tables.vows.id, id)))[0];
}

/** The open vows of a person, the oldest first. */
export async function openVows(q: Queries, personId: number): Promise<Vow[]> {
  const query = q.prepared('openVows', (door) => {
    const mine = eq(door.tables.vows.personId, sql.placeholder('personId'));
    return vows(door)
      .where(and(mine, isOpen(door)))
      .orderBy(asc(door.tables.vows.id));
  });
  return (await query.execute({ personId })).map(toVow);
}

/** Everything these persons ever declared, the oldest first. */
export async function historyOf(q: Queries, personIds: readonly number[]): Promise<Vow[]> {
  if (personIds.length === 0) return [];
  return vowsWhere(q, inArray(q.tables.vows.personId, [...personIds]));
}

/** Whether a booking is to keep a vow, or has kept one. */
export async function isVowed(q: Queries, bookingId: number): Promise<boolean> {
  const { vows } = q.tables;
  const joined = and(eq(vows.bookingId, bookingId), inArray(vows.state, ['open', 'kept']));
  return (await q.select({ id: vows.id }).from(vows).where(joined).limit(1)).length > 0;
}

/** How many persons of a center declared themselves for a campaign (0: to be called) and have not let go. */
export async function countAt(q: Queries, centerId: number, campaignId: number): Promise<number> {
  const { vows } = q.tables;
  const counted = and(
    eq(vows.campaignId, campaignId),
    inArray(vows.state, ['open', 'kept']),
    eq(vows.centerId, centerId),
  );
  const [row] = await q
    .select({ n: countDistinct(vows.personId) })
    .from(vows)
    .where(counted);
  return row?.n ?? 0;
}

/** Written out, not bound: only then do planners use the partial index on open vows. */
export const isOpen = ({ tables: { vows } }: Pick<Queries, 'tables'>): SQL => sql`${vows.state} = 'open'`;

async function vowsWhere(q: Queries, which: SQL): Promise<Vow[]> {
  return (await vows(q).where(which).orderBy(asc(q.tables.vows.id))).map(toVow);
}

function vows(q: Queries) {
  const { vows, campaigns } = q.tables;
  return q
    .select({ vow: vows, campaign: campaigns })
    .from(vows)
    .leftJoin(campaigns, eq(campaigns.id, vows.campaignId));
}

type Row = Awaited<ReturnType<typeof vows>>[number];

function toVow({ vow: { campaignId, ...vow }, campaign }: Row): Vow {
  return { ...vow, isOnCall: campaignId === 0, campaign: campaign && toCampaign(campaign) };
}
