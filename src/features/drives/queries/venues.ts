import { eq } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';
import { customs } from '../rules/slots.ts';
import { type Premises, unseen } from '../venues/premises.ts';

/** What is known of a center as a place for drives; of one that nobody looked at, that nothing is known. */
export async function venueOf(q: Queries, centerId: number): Promise<Premises> {
  const { venues } = q.tables;
  const [row] = await q.select().from(venues).where(eq(venues.centerId, centerId));
  if (!row) return unseen(centerId);
  const { checkedAt, waitingRoom, factor, azanBefore, azanAfter, ...checks } = row;
  const { centerId: _, ...looked } = checks;
  const azan = { before: azanBefore ?? customs.azan.before, after: azanAfter ?? customs.azan.after };
  return { centerId, checks: looked, checkedAt, waitingRoom, factor, azan };
}

/** The columns of a venue that may be written; null: not known, or as usual. */
export type VenueChange = Partial<Omit<Writes['tables']['venues']['$inferInsert'], 'centerId'>>;

/** Writes some of what is known of a center. */
export async function writeVenue(tx: Writes, centerId: number, change: VenueChange): Promise<void> {
  const { venues } = tx.tables;
  await tx
    .insert(venues)
    .values({ centerId, ...change })
    .onConflictDoUpdate({ target: venues.centerId, set: change });
}
