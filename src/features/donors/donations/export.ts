import { isoDay } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import { filePartOf, keptDonations } from './queries.ts';

/** What is kept of a person's donations, each source's word, for /mydata. The card itself is known to nobody here. */
export async function exportDonations(q: Queries, personId: number) {
  const part = await filePartOf(q, personId);
  const donations = await keptDonations(q, personId);
  return {
    bloodGroup: part?.bloodGroup ?? null,
    agreedToFile: part?.agreedToFileAt ? new Date(part.agreedToFileAt).toISOString() : null,
    hasGivenCard: part?.cardHash != null,
    donations: donations.map(({ driveId: _, day, ...donation }) => ({ day: isoDay(day), ...donation })),
  };
}
