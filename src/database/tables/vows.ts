import { sql } from 'drizzle-orm';
import type { Kit } from '../kit.ts';

/** Campaigns with their windows, and who declared readiness for one donation. */
export function vowTables(kit: Kit) {
  const campaigns = kit.table(
    'campaigns',
    {
      id: kit.id(),
      /** Which campaign it is, every year anew: `muharram-safar`, `ramadan`. */
      name: kit.text().notNull(),
      /** The year of its own calendar. */
      year: kit.int().notNull(),
      startDay: kit.int().notNull(),
      /** The last day, included. */
      endDay: kit.int().notNull(),
      /** The dates are only computed, and not to be announced. */
      provisional: kit.flag().notNull(),
    },
    (t) => [kit.uniqueIndex('campaigns_year').on(t.name, t.year), kit.index('campaigns_end').on(t.endDay)],
  );

  const vows = kit.table(
    'vows',
    {
      id: kit.id(),
      /** 0: call me when it is needed. */
      campaignId: kit.int().notNull(),
      personId: kit.int().notNull(),
      accountId: kit.int().notNull(),
      /** The person's center when they vowed; counted there. */
      centerId: kit.int(),
      intention: kit.text().$type<'own' | 'healing' | 'departed' | 'martyrs'>().notNull(),
      /** On behalf of whom; sealed, for it may tell of an illness. */
      behalf: kit.text(),
      state: kit.text().$type<'open' | 'kept' | 'released' | 'lapsed'>().notNull(),
      /** The booking that is to keep it. */
      bookingId: kit.int(),
      createdAt: kit.int().notNull(),
      endedAt: kit.int(),
    },
    (t) => [
      kit.uniqueIndex('vows_once').on(t.personId, t.campaignId).where(sql`state = 'open'`),
      kit.index('vows_campaign').on(t.campaignId, t.state, t.centerId),
      kit.index('vows_booking').on(t.bookingId),
    ],
  );

  return { campaigns, vows };
}
