import type { Writes } from '../../../database/index.ts';
import type { Doer } from '../../staff/index.ts';
import { isNumberTaken } from '../queries/changes.ts';
import { entryRefusal, readNumber } from '../rules.ts';
import type { Entered, Refusal, Visit } from '../visit.ts';
import { type Presence, presenceOfVisit } from './presence.ts';
import { recordVisit, writeVisit } from './writing.ts';

/**
 * Notes the service's number of a bag that was given, as typed: any digits, spaces and dashes forgiven. Another
 * one takes its place: a slip of the pen is written anew.
 */
export async function numberBag(tx: Writes, doer: Doer, visitId: number, text: string): Promise<Entered> {
  const presence = await presenceOfVisit(tx, visitId);
  if ('name' in presence) return refused(presence);
  const donationNumber = readNumber(text);
  if (donationNumber === undefined) return refused({ name: 'bad-number' });
  const refusal = entryRefusal(presence.drive, doer.now, presence.visit);
  if (refusal) return refused(refusal);
  if (presence.visit.outcome !== 'given') return refused({ name: 'not-given' });
  return enterNumber(tx, doer, presence, donationNumber);
}

/** The same for a visit under lock, and a number in its one spelling. */
export async function enterNumber(
  tx: Writes,
  doer: Doer,
  presence: Presence & { readonly visit: Visit },
  donationNumber: string,
): Promise<Entered> {
  const { drive, visit: before } = presence;
  if (before.donationNumber === donationNumber) return { kind: 'same', visit: before };
  const bags = await tx.lock('bags', drive.id);
  if (await isNumberTaken(tx, bags, before.id, donationNumber)) return refused({ name: 'number-taken' });
  const visit = await writeVisit(tx, presence, { donationNumber });
  await recordVisit(tx, doer, 'visit.number', presence, { visit: visit.id });
  return { kind: 'done', visit };
}

const refused = (refusal: Refusal): Entered => ({ kind: 'refused', refusal });
