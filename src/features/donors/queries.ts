import { and, asc, count, countDistinct, eq, inArray, sql } from 'drizzle-orm';
import { type EpochDay, epochDay } from '../../calendar/index.ts';
import type { Queries, Writes } from '../../database/index.ts';

export type Relation = 'self' | 'spouse' | 'parent' | 'other';
export type Sex = 'male' | 'female';

/** A human being an account speaks for. */
export interface Person {
  readonly id: number;
  readonly firstName: string;
  readonly lastName: string | null;
  readonly sex: Sex | null;
  readonly birthDay: EpochDay | null;
  readonly centerId: number | null;
  readonly relation: Relation;
}

/** The persons of an account, itself first. */
export async function personsOf(q: Queries, accountId: number): Promise<Person[]> {
  const query = q.prepared('personsOf', (door) => {
    const { persons, holders } = door.tables;
    return door
      .select({ person: persons, relation: holders.relation })
      .from(holders)
      .innerJoin(persons, eq(persons.id, holders.personId))
      .where(eq(holders.accountId, sql.placeholder('accountId')))
      .orderBy(asc(persons.id));
  });
  const found = await query.execute({ accountId });
  const all = found.map(({ person, relation }) => toPerson(person, relation));
  return [...all.filter((p) => p.relation === 'self'), ...all.filter((p) => p.relation !== 'self')];
}

/** The person whose own account this is. */
export async function selfOf(q: Queries, accountId: number): Promise<Person | undefined> {
  return (await personsOf(q, accountId)).find((person) => person.relation === 'self');
}

/** This person, if the account speaks for them: ids in buttons are checked with this. */
export async function personOf(q: Queries, accountId: number, personId: number): Promise<Person | undefined> {
  return (await personsOf(q, accountId)).find((person) => person.id === personId);
}

/** A person by id alone: for what the bot says unasked, never for what a button claims. */
export async function personById(q: Queries, id: number): Promise<Omit<Person, 'relation'> | undefined> {
  const query = q.prepared('personById', (door) => {
    const { persons } = door.tables;
    return door
      .select()
      .from(persons)
      .where(eq(persons.id, sql.placeholder('id')));
  });
  const [row] = await query.execute({ id });
  return row && toPerson(row, 'self');
}

/** Whether an account that speaks for this person speaks for others too. */
export async function sharesAPhone(q: Queries, personId: number): Promise<boolean> {
  const { holders } = q.tables;
  const here = q.select({ id: holders.accountId }).from(holders).where(eq(holders.personId, personId));
  const [row] = await q
    .select({ n: countDistinct(holders.personId) })
    .from(holders)
    .where(inArray(holders.accountId, here));
  return (row?.n ?? 0) > 1;
}

/** Whether a person has an account of their own, from which alone they can be erased. */
export async function hasOwnAccount(q: Queries, personId: number): Promise<boolean> {
  const { holders } = q.tables;
  const own = and(eq(holders.personId, personId), eq(holders.relation, 'self'));
  const [row] = await q.select({ n: count() }).from(holders).where(own);
  return (row?.n ?? 0) > 0;
}

/** Whether any account speaks for a person. */
export async function isHeld(q: Queries, personId: number): Promise<boolean> {
  const { holders } = q.tables;
  const [row] = await q.select({ n: count() }).from(holders).where(eq(holders.personId, personId));
  return (row?.n ?? 0) > 0;
}

export async function deleteHolder(tx: Writes, accountId: number, personId: number): Promise<void> {
  const { holders } = tx.tables;
  await tx.delete(holders).where(and(eq(holders.accountId, accountId), eq(holders.personId, personId)));
}

export async function insertPerson(
  tx: Writes,
  accountId: number,
  person: { firstName: string; relation: Relation; createdAt: number; centerId?: number | null },
): Promise<number> {
  const { relation, ...fields } = person;
  const { persons, holders } = tx.tables;
  const [row] = await tx.insert(persons).values(fields).returning({ id: persons.id });
  if (!row) throw new Error('A person that was just written is missing');
  await tx.insert(holders).values({ accountId, personId: row.id, relation });
  return row.id;
}

export async function updatePerson(
  tx: Writes,
  id: number,
  change: Partial<Pick<Person, 'firstName' | 'sex' | 'birthDay' | 'centerId'>>,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await tx.update(tx.tables.persons).set(change).where(eq(tx.tables.persons.id, id));
}

export async function deletePersons(tx: Writes, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const { persons, holders, donations } = tx.tables;
  await tx.delete(donations).where(inArray(donations.personId, [...ids]));
  await tx.delete(holders).where(inArray(holders.personId, [...ids]));
  await tx.delete(persons).where(inArray(persons.id, [...ids]));
}

export async function deleteAccount(tx: Writes, accountId: number): Promise<void> {
  const { accounts, holders } = tx.tables;
  await tx.delete(holders).where(eq(holders.accountId, accountId));
  await tx.delete(accounts).where(eq(accounts.id, accountId));
}

type Row = Queries['tables']['persons']['$inferSelect'];

function toPerson({ id, firstName, lastName, sex, birthDay, centerId }: Row, relation: Relation): Person {
  return {
    id,
    firstName,
    lastName,
    sex,
    birthDay: birthDay === null ? null : epochDay(birthDay),
    centerId,
    relation,
  };
}
