import type { EpochDay } from '../../../calendar/index.ts';
import type { Writes } from '../../../database/index.ts';
import { type BloodGroup, bare, type Donation, declaredPart, merged } from './donation.ts';
import { deleteDonation, keptDonations, saveDonation, updateFilePart } from './queries.ts';

/** A donation at a drive, as its staff saw it. */
export type RecordedDonation = Omit<Donation, 'source' | 'driveId'> & {
  readonly personId: number;
  readonly driveId: number;
};

/** What telling of a donation came to. */
export type Fate = 'new' | 'changed' | 'known';

/** Records that a person gave at a drive. Told again, it is the same donation. */
export async function recordDonation(tx: Writes, { personId, ...donation }: RecordedDonation): Promise<Fate> {
  return putDonation(tx, personId, { ...donation, source: 'recorded' });
}

/** Takes back what a drive recorded; a day the person had declared themselves stays declared. */
export async function withdrawDonation(
  tx: Writes,
  { personId, driveId }: { readonly personId: number; readonly driveId: number },
): Promise<void> {
  await tx.lock('person', personId);
  const kept = await keptDonations(tx, personId);
  for (const donation of kept.filter((each) => each.driveId === driveId)) await strip(tx, personId, donation);
}

/** Keeps days that a person said they gave on. What is known better of a day stays. */
export async function declareDonations(
  tx: Writes,
  personId: number,
  days: readonly EpochDay[],
): Promise<void> {
  for (const day of days) await putDonation(tx, personId, { day, source: 'declared', ...bare });
}

/** Keeps a person's blood group, as the service or staff know it; null: nobody knows it any more. */
export async function setBloodGroup(tx: Writes, personId: number, group: BloodGroup | null): Promise<void> {
  await tx.lock('person', personId);
  await updateFilePart(tx, personId, { bloodGroup: group });
}

/** Keeps what is told of a donation together with what was kept of its day. */
export async function putDonation(tx: Writes, personId: number, told: Donation): Promise<Fate> {
  await tx.lock('person', personId);
  const kept = (await keptDonations(tx, personId)).find(({ day }) => day === told.day);
  const donation = kept ? merged(kept, told) : told;
  if (kept && isSame(kept, donation)) return 'known';
  await saveDonation(tx, personId, donation);
  return kept ? 'changed' : 'new';
}

/** Moves the donations of one person to another; days both gave on become one. */
export async function moveDonations(tx: Writes, from: number, to: number): Promise<void> {
  for (const donation of await keptDonations(tx, from)) await putDonation(tx, to, donation);
}

/** Leaves of a donation what the person had said themselves. */
export async function strip(tx: Writes, personId: number, donation: Donation): Promise<void> {
  const left = declaredPart(donation);
  if (left) await saveDonation(tx, personId, left);
  else await deleteDonation(tx, personId, donation.day);
}

const isSame = (one: Donation, other: Donation): boolean =>
  (['source', 'kind', 'volume', 'place', 'driveId'] as const).every((key) => one[key] === other[key]);
