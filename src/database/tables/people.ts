import type { Kit } from '../kit.ts';

/** Persons, whom an account speaks for, and what is kept of donations, screenings and deferrals. */
export function peopleTables(kit: Kit) {
  const persons = kit.table(
    'persons',
    {
      id: kit.id(),
      firstName: kit.text().notNull(),
      lastName: kit.text(),
      sex: kit.text().$type<'male' | 'female'>(),
      birthDay: kit.int(),
      centerId: kit.int(),
      /** `A+` … `O-`, from the service's file or from staff. */
      bloodGroup: kit.text(),
      bloodGroupFrom: kit.text().$type<'file' | 'staff'>(),
      /** Keyed hash of the donor card's number, to find the person in the service's file. */
      cardHash: kit.text(),
      /** When they agreed that the service's file of their donations is kept here. */
      agreedToFileAt: kit.int(),
      createdAt: kit.int().notNull(),
    },
    (t) => [kit.index('persons_card').on(t.cardHash)],
  );

  const holders = kit.table(
    'holders',
    {
      accountId: kit.int().notNull(),
      personId: kit.int().notNull(),
      relation: kit.text().$type<'self' | 'spouse' | 'parent' | 'other'>().notNull(),
    },
    (t) => [
      kit.primaryKey({ columns: [t.accountId, t.personId] }),
      kit.index('holders_person').on(t.personId),
    ],
  );

  const donations = kit.table(
    'donations',
    {
      id: kit.id(),
      personId: kit.int().notNull(),
      day: kit.int().notNull(),
      /** Said by the person, recorded at a drive, or found in the service's file. */
      source: kit.text().$type<'declared' | 'recorded' | 'file'>().notNull(),
      kind: kit.text().$type<'whole' | 'platelets'>().notNull().default('whole'),
      /** Millilitres. */
      volume: kit.int(),
      place: kit.text(),
      driveId: kit.int(),
    },
    (t) => [kit.uniqueIndex('donations_person_day').on(t.personId, t.day, t.source)],
  );

  const screenings = kit.table('screenings', {
    personId: kit.int().primaryKey(),
    day: kit.int().notNull(),
    outcome: kit.text().$type<'eligible' | 'deferred' | 'permanent' | 'physician'>().notNull(),
    until: kit.int(),
    physicianToo: kit.flag().notNull(),
    rules: kit.text().notNull(),
  });

  const deferrals = kit.table(
    'deferrals',
    {
      /** The visit on which staff said it. */
      visitId: kit.int().primaryKey(),
      personId: kit.int().notNull(),
      /** The first epoch day on which they may come again; no reason is kept. */
      until: kit.int().notNull(),
    },
    (t) => [kit.index('deferrals_person').on(t.personId)],
  );

  const linkings = kit.table('linkings', {
    /** The account that says it is the same person as another; it waits for the other's word. */
    askerId: kit.int().primaryKey(),
    /** The asker itself, once the other said no: nobody is asked again for some days. */
    otherId: kit.int().notNull(),
    askedAt: kit.int().notNull(),
  });

  return { persons, holders, donations, screenings, deferrals, linkings };
}
