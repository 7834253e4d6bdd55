import type { Writes } from '../../../database/index.ts';
import type { Doer } from '../../staff/index.ts';
import { isNumberTaken } from '../queries/changes.ts';
import { entryRefusal, readNumber } from '../rules.ts';
import type { Entered, Refusal } from '../visit.ts';
import { presenceOfVisit } from './presence.ts';
import { recordVisit, writeVisit } from './writing.ts';

/**
 * Notes the service's number of a bag that was given, as typed: any digits, spaces and dashes forgiven. Another
 * one takes its place: a slip of the pen is written anew.
 */
export async function numberBag(tx: Writes, doer: Doer, visitId: number, text: string): Promise<Entered> {
  const presence = await presenceOfVisit(tx, visitId);
  if ('name' in presence) return refused(presence);
  const { visit: before, drive } = presence;
  const donationNumber = readNumber(text);
  if (donationNumber === undefined) return refused({ name: 'bad-number' });
  const refusal = entryRefusal(drive, doer.now, before);
  if (refusal) return refused(refusal);
  if (before.outcome !== 'given') return refused({ name: 'not-given' });
  if (before.donationNumber === donationNumber) return { kind: 'same', visit: before };
  const bags = await tx.lock('bags', drive.id);
  if (await isNumberTaken(tx, bags, before.id, donationNumber)) return refused({ name: 'number-taken' });
  const visit = await writeVisit(tx, presence, { donationNumber });
  await recordVisit(tx, doer, 'visit.number', presence, { visit: visit.id });
  return { kind: 'done', visit };
}

const refused = (refusal: Refusal): Entered => ({ kind: 'refused', refusal });
