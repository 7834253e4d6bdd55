import { sql } from 'drizzle-orm';
import type { Kit } from '../kit.ts';

/** Who waits for a full slot or drive, and freed places held for one of them for a time. */
export function waitlistTables(kit: Kit) {
  const waits = kit.table(
    'waits',
    {
      id: kit.id(),
      driveId: kit.int().notNull(),
      /** 0: any slot of the drive. */
      slotId: kit.int().notNull(),
      personId: kit.int().notNull(),
      /** The account that joined. */
      accountId: kit.int().notNull(),
      /** `placed`: got a place, by an offer or otherwise. `lapsed`: an offer was not answered, or cannot be made. */
      state: kit.text().$type<'waiting' | 'offered' | 'placed' | 'left' | 'lapsed'>().notNull(),
      createdAt: kit.int().notNull(),
      endedAt: kit.int(),
    },
    (t) => [
      kit
        .uniqueIndex('waits_once')
        .on(t.personId, t.driveId, t.slotId)
        .where(sql`state in ('waiting', 'offered')`),
      kit.index('waits_line').on(t.driveId, t.state, t.slotId, t.id),
    ],
  );

  const offers = kit.table(
    'offers',
    {
      id: kit.id(),
      waitId: kit.int().notNull(),
      /** Whose place it holds: the slot counts it as taken while the offer is open. */
      slotId: kit.int().notNull(),
      personId: kit.int().notNull(),
      /** How many were offered this very place, this one included. */
      turn: kit.int().notNull(),
      state: kit
        .text()
        .$type<'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn'>()
        .notNull()
        .default('open'),
      /** When it is told. */
      opensAt: kit.int().notNull(),
      expiresAt: kit.int().notNull(),
      endedAt: kit.int(),
    },
    (t) => [
      kit.uniqueIndex('offers_one_open').on(t.personId).where(sql`state = 'open'`),
      kit.index('offers_expiring').on(t.state, t.expiresAt),
      kit.index('offers_wait').on(t.waitId),
      kit.index('offers_slot').on(t.slotId, t.state),
    ],
  );

  return { waits, offers };
}
