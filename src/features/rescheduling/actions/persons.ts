import type { Queries, Writes } from '../../../database/index.ts';
import { forgetMaker } from '../queries/changes.ts';
import { concernsOfPersons, deleteConcerns, giveConcerns } from '../queries/concerns.ts';

/** Erases what concerned persons. */
export async function forget(tx: Writes, personIds: readonly number[]): Promise<void> {
  await deleteConcerns(tx, personIds);
}

/** A change stays; who made it is not known any more. */
export async function forgetAccount(tx: Writes, accountId: number): Promise<void> {
  await forgetMaker(tx, accountId);
}

/** Two persons turned out to be one: what concerned the first concerns the second. */
export async function adopt(tx: Writes, fromPersonId: number, toPersonId: number): Promise<void> {
  await giveConcerns(tx, fromPersonId, toPersonId);
}

/** What this room keeps of a person; instants as ISO 8601 in UTC. */
export interface ConcernRecord {
  readonly personId: number;
  readonly change: string;
  readonly changedAt: string;
  /** When they were to come before it. */
  readonly startsAt: string;
  readonly answer: string | null;
}

/** What this room keeps of these persons, for «/mydata». */
export async function exportOf(q: Queries, personIds: readonly number[]): Promise<ConcernRecord[]> {
  const told = await concernsOfPersons(q, personIds);
  return told.map(({ concern, change }) => ({
    personId: concern.personId,
    change: change.kind,
    changedAt: new Date(change.at).toISOString(),
    startsAt: new Date(concern.startsAt).toISOString(),
    answer: concern.answer,
  }));
}
