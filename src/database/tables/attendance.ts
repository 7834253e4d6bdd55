import type { Kit } from '../kit.ts';

/** Who came to a drive and what became of it, and where its board is on show. */
export function attendanceTables(kit: Kit) {
  const visits = kit.table(
    'visits',
    {
      id: kit.id(),
      driveId: kit.int().notNull(),
      /** Null for who came without one. */
      bookingId: kit.int(),
      personId: kit.int(),
      /** Walk-ins of a drive are counted from 1; 0 for who had a booking. */
      walkIn: kit.int().notNull().default(0),
      sex: kit.text().$type<'male' | 'female'>(),
      /** Whether it is their first time, as far as anybody said. */
      isFirst: kit.flag(),
      /** Null where only the outcome was entered. */
      arrivedAt: kit.int(),
      outcome: kit.text().$type<'given' | 'deferred' | 'left'>(),
      outcomeAt: kit.int(),
      /** Entered after the fact: its times tell nothing of waiting. */
      isLate: kit.flag().notNull().default(false),
      /** The service's number of the bag. */
      donationNumber: kit.text(),
      /** Epoch day until which a deferral lasts; no reason is kept. */
      until: kit.int(),
    },
    (t) => [
      kit.uniqueIndex('visits_booking').on(t.bookingId),
      kit.index('visits_drive').on(t.driveId),
      kit.index('visits_person').on(t.personId),
    ],
  );

  const boards = kit.table(
    'boards',
    {
      accountId: kit.int().primaryKey(),
      driveId: kit.int().notNull(),
      messageId: kit.int().notNull(),
      shownAt: kit.int().notNull(),
    },
    (t) => [kit.index('boards_drive').on(t.driveId)],
  );

  return { visits, boards };
}
