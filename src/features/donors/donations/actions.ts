import type { EpochDay } from '../../../calendar/index.ts';
import type { Writes } from '../../../database/index.ts';
import { type BloodGroup, bare, type Donation, isAnotherDrives, isSame, oneADay } from './donation.ts';
import {
  deleteDonations,
  type FilePart,
  filePartOf,
  keptDonations,
  saveDonation,
  updateFilePart,
} from './queries.ts';

/** A donation at a drive, as its staff saw it. */
export type RecordedDonation = Omit<Donation, 'source' | 'driveId'> & {
  readonly personId: number;
  readonly driveId: number;
};

/** What telling of a donation changed of what is known of its day. */
export type Fate = 'new' | 'changed' | 'known';

/**
 * Records that a person gave at a drive. Told again, it is the same donation; where another drive recorded that
 * day before, its record stays and this one is left out.
 */
export async function recordDonation(tx: Writes, { personId, ...donation }: RecordedDonation): Promise<Fate> {
  return putDonation(tx, personId, { ...donation, source: 'recorded' });
}

/** Takes back what this drive recorded; what the file or the person told of the day stays. */
export async function withdrawDonation(
  tx: Writes,
  { personId, driveId }: { readonly personId: number; readonly driveId: number },
): Promise<void> {
  await tx.lock('person', personId);
  await deleteDonations(tx, personId, { source: 'recorded', driveId });
}

/** Keeps days that a person said they gave on, beside what others tell of them. */
export async function declareDonations(
  tx: Writes,
  personId: number,
  days: readonly EpochDay[],
): Promise<void> {
  for (const day of days) await putDonation(tx, personId, { day, source: 'declared', ...bare });
}

/** Keeps a person's blood group as staff noted it; null: nobody knows it any more. */
export async function setBloodGroup(tx: Writes, personId: number, group: BloodGroup | null): Promise<void> {
  await tx.lock('person', personId);
  await updateFilePart(tx, personId, groupFrom('staff', group));
}

/** Keeps a person's blood group as the service's file tells it; what staff noted stays. */
export async function takeBloodGroup(tx: Writes, personId: number, group: BloodGroup): Promise<void> {
  await tx.lock('person', personId);
  const part = await filePartOf(tx, personId);
  if (part?.bloodGroupFrom === 'staff') return;
  await updateFilePart(tx, personId, groupFrom('file', group));
}

/** Keeps what a source tells of a donation in place of its own word of that day. */
export async function putDonation(tx: Writes, personId: number, told: Donation): Promise<Fate> {
  await tx.lock('person', personId);
  const ofDay = (await keptDonations(tx, personId)).filter(({ day }) => day === told.day);
  const own = ofDay.find(({ source }) => source === told.source);
  if (own && (isAnotherDrives(told, own) || isSame(own, told))) return 'known';
  await saveDonation(tx, personId, told);
  return fateOf(ofDay, [...ofDay.filter((each) => each !== own), told]);
}

/** Moves the donations of one person to another; what a source tells of the other's days already stays. */
export async function moveDonations(tx: Writes, from: number, to: number): Promise<void> {
  const own = await keptDonations(tx, to);
  for (const donation of await keptDonations(tx, from)) {
    const isTold = own.some(({ day, source }) => day === donation.day && source === donation.source);
    if (!isTold) await putDonation(tx, to, donation);
  }
}

function fateOf(before: readonly Donation[], after: readonly Donation[]): Fate {
  const [[seen], [sees]] = [oneADay(before), oneADay(after)];
  if (!seen) return 'new';
  return sees && isSame(seen, sees) ? 'known' : 'changed';
}

const groupFrom = (
  from: FilePart['bloodGroupFrom'],
  bloodGroup: BloodGroup | null,
): Pick<FilePart, 'bloodGroup' | 'bloodGroupFrom'> => ({
  bloodGroup,
  bloodGroupFrom: bloodGroup === null ? null : from,
});
