import type { EpochDay } from '../../calendar/index.ts';
import type { Queries, Writes } from '../../database/index.ts';
import { declareDonations } from './donations/actions.ts';
import {
  deleteHolder,
  deletePersons,
  hasOwnAccount,
  insertPerson,
  isHeld,
  type Person,
  personsOf,
  type Relation,
  type Sex,
  selfOf,
  updatePerson,
} from './queries.ts';

/** What eligibility may keep of a person, with their consent. */
export interface KeptFacts {
  readonly birthDay?: EpochDay;
  readonly sex?: Sex;
  readonly donationDays?: readonly EpochDay[];
}

/** The account's own person; made at their first act. */
export async function introduce(
  tx: Writes,
  accountId: number,
  firstName: string,
  now: number,
): Promise<Person> {
  await tx.lock('account', accountId);
  const known = await selfOf(tx, accountId);
  if (known) return known;
  await insertPerson(tx, accountId, { firstName, relation: 'self', createdAt: now });
  const made = await selfOf(tx, accountId);
  if (!made) throw new Error('A person that was just written is missing');
  return made;
}

/** Adds somebody of the family; they belong to the center of the account's own person. */
export async function addRelative(
  tx: Writes,
  accountId: number,
  relative: { firstName: string; relation: Exclude<Relation, 'self'>; now: number },
): Promise<number> {
  const self = await selfOf(tx, accountId);
  const { firstName, relation, now } = relative;
  return insertPerson(tx, accountId, {
    firstName,
    relation,
    createdAt: now,
    centerId: self?.centerId ?? null,
  });
}

/** Makes a center the center of everybody on this phone. */
export async function joinCenter(tx: Writes, accountId: number, centerId: number): Promise<void> {
  for (const person of await personsOf(tx, accountId)) await updatePerson(tx, person.id, { centerId });
}

/** Keeps what a person agreed to: birth date, sex, days of donations. */
export async function keepFacts(tx: Writes, personId: number, facts: KeptFacts): Promise<void> {
  const { donationDays = [], ...fields } = facts;
  await tx.lock('person', personId);
  await updatePerson(tx, personId, fields);
  await declareDonations(tx, personId, donationDays);
}

/** The persons that leave with this account: its own, and relatives who have no account of their own. */
export async function personsToForget(q: Queries, accountId: number): Promise<number[]> {
  const leaving: number[] = [];
  for (const person of await personsOf(q, accountId)) {
    if (person.relation === 'self' || !(await hasOwnAccount(q, person.id))) leaving.push(person.id);
  }
  return leaving;
}

/** Ends that an account speaks for a relative; answers whom nobody speaks for any more: they are to be erased. */
export async function letGo(tx: Writes, accountId: number, personId: number): Promise<number[]> {
  await deleteHolder(tx, accountId, personId);
  return (await isHeld(tx, personId)) ? [] : [personId];
}

/** Erases persons for good; every room erases its own part. */
export async function forget(tx: Writes, personIds: readonly number[]): Promise<void> {
  await deletePersons(tx, personIds);
}
