import type { Queries, Writes } from '../../../database/index.ts';
import { hasOwnAccount, type Person, personOf } from '../queries.ts';
import { deleteDonations, type FilePart, filePartOf, updateFilePart } from './queries.ts';

/** The person whose file this account decides on: its own, or a relative's who has no account of their own. */
export async function decidesOn(
  q: Queries,
  accountId: number,
  personId: number,
): Promise<Person | undefined> {
  const person = await personOf(q, accountId, personId);
  if (!person || person.relation === 'self') return person;
  return (await hasOwnAccount(q, personId)) ? undefined : person;
}

/** A person agrees that what the service's file tells of their donations is kept. */
export async function agreeToFile(tx: Writes, personId: number, now: number): Promise<void> {
  await tx.lock('person', personId);
  const part = await filePartOf(tx, personId);
  if (part?.agreedToFileAt === null) await updateFilePart(tx, personId, { agreedToFileAt: now });
}

/**
 * Takes that back, and erases what came from the file: donations, blood group, and the card's hash. What a
 * drive recorded, staff noted or the person declared stays.
 */
export async function leaveFile(tx: Writes, personId: number): Promise<void> {
  await tx.lock('person', personId);
  const part = await filePartOf(tx, personId);
  await deleteDonations(tx, personId, { source: 'file' });
  const group = part?.bloodGroupFrom === 'staff' ? {} : { bloodGroup: null, bloodGroupFrom: null };
  await updateFilePart(tx, personId, { agreedToFileAt: null, cardHash: null, ...group });
}

/** Keeps by what the person is found in the file. False for who did not agree to it. */
export async function keepCard(tx: Writes, personId: number, cardHash: string): Promise<boolean> {
  await tx.lock('person', personId);
  const part = await filePartOf(tx, personId);
  if (!part || part.agreedToFileAt === null) return false;
  await updateFilePart(tx, personId, { cardHash });
  return true;
}

/** Two persons become one: what one agreed to, gave or is known of holds where the other has nothing better. */
export async function joinFileParts(tx: Writes, from: number, to: number): Promise<void> {
  const [moving, own] = [await filePartOf(tx, from), await filePartOf(tx, to)];
  if (!moving || !own) return;
  await updateFilePart(tx, to, {
    agreedToFileAt: own.agreedToFileAt ?? moving.agreedToFileAt,
    cardHash: own.cardHash ?? moving.cardHash,
    ...groupOf(own, moving),
  });
}

/** The blood group of the first who has one; what staff noted comes before what the file tells. */
function groupOf(...parts: readonly FilePart[]): Pick<FilePart, 'bloodGroup' | 'bloodGroupFrom'> {
  const known = parts.filter(({ bloodGroup }) => bloodGroup !== null);
  const best = known.find(({ bloodGroupFrom }) => bloodGroupFrom === 'staff') ?? known[0];
  return { bloodGroup: best?.bloodGroup ?? null, bloodGroupFrom: best?.bloodGroupFrom ?? null };
}
