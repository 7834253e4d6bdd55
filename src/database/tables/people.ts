import type { Kit } from '../kit.ts';

/** Persons, whom an account speaks for, roles, and what is kept of donations and screenings. */
export function peopleTables(kit: Kit) {
  const persons = kit.table('persons', {
    id: kit.id(),
    firstName: kit.text().notNull(),
    lastName: kit.text(),
    sex: kit.text().$type<'male' | 'female'>(),
    birthDay: kit.int(),
    centerId: kit.int(),
    createdAt: kit.int().notNull(),
  });

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
      source: kit.text().$type<'declared' | 'recorded'>().notNull(),
    },
    (t) => [kit.uniqueIndex('donations_person_day').on(t.personId, t.day)],
  );

  const screenings = kit.table('screenings', {
    personId: kit.int().primaryKey(),
    day: kit.int().notNull(),
    outcome: kit.text().$type<'eligible' | 'deferred' | 'permanent' | 'physician'>().notNull(),
    until: kit.int(),
    physicianToo: kit.flag().notNull(),
    rules: kit.text().notNull(),
  });

  const roles = kit.table(
    'roles',
    {
      accountId: kit.int().notNull(),
      role: kit.text().$type<'owner'>().notNull(),
      grantedAt: kit.int().notNull(),
    },
    (t) => [kit.primaryKey({ columns: [t.accountId, t.role] })],
  );

  const linkings = kit.table('linkings', {
    /** The account that says it is the same person as another; it waits for the other's word. */
    askerId: kit.int().primaryKey(),
    /** The asker itself, once the other said no: nobody is asked again for some days. */
    otherId: kit.int().notNull(),
    askedAt: kit.int().notNull(),
  });

  return { persons, holders, donations, screenings, roles, linkings };
}
