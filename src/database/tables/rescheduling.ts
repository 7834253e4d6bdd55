import type { Kit } from '../kit.ts';

/** What was changed of a published drive, and what each person concerned said to it. */
export function reschedulingTables(kit: Kit) {
  const changes = kit.table(
    'changes',
    {
      id: kit.id(),
      driveId: kit.int().notNull(),
      kind: kit.text().$type<'moved' | 'delayed' | 'shortened' | 'placed' | 'cancelled'>().notNull(),
      at: kit.int().notNull(),
      accountId: kit.int().notNull(),
      /** As it was before. */
      day: kit.int().notNull(),
      startMinutes: kit.int().notNull(),
      endMinutes: kit.int().notNull(),
      place: kit.text().notNull(),
      centerId: kit.int(),
      address: kit.text(),
    },
    (t) => [kit.index('changes_drive').on(t.driveId)],
  );

  const concerns = kit.table(
    'concerns',
    {
      id: kit.id(),
      changeId: kit.int().notNull(),
      bookingId: kit.int().notNull(),
      personId: kit.int().notNull(),
      /** When they were to come before. */
      startsAt: kit.int().notNull(),
      /** Their place is gone with its hour: they are moved with their yes alone. */
      isHomeless: kit.flag().notNull(),
      answer: kit.text().$type<'coming' | 'moved' | 'cancelled' | 'seen' | 'called'>(),
      answeredAt: kit.int(),
    },
    (t) => [
      kit.uniqueIndex('concerns_once').on(t.changeId, t.bookingId),
      kit.index('concerns_booking').on(t.bookingId),
      kit.index('concerns_person').on(t.personId),
    ],
  );

  return { changes, concerns };
}
