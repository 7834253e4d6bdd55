import { and, desc, eq, sql } from 'drizzle-orm';
import { type EpochDay, epochDay } from '../../../calendar/index.ts';
import type { Queries, Writes } from '../../../database/index.ts';
import { type BloodGroup, bloodGroups, type Donation, oneADay, type Source } from './donation.ts';

/** What is known of a person's donations, newest first: one a day, as the best source tells of it. */
export async function donationsOf(q: Queries, personId: number): Promise<Donation[]> {
  return oneADay(await keptDonations(q, personId));
}

/** Days on which a person gave whole blood, newest first: what intervals are counted by. */
export async function donationDays(q: Queries, personId: number): Promise<EpochDay[]> {
  const given = await donationsOf(q, personId);
  return given.filter(({ kind }) => kind === 'whole').map(({ day }) => day);
}

/** The same as it is kept: at most one a day of each source. */
export async function keptDonations(q: Queries, personId: number): Promise<Donation[]> {
  const query = q.prepared('keptDonations', (door) => {
    const { day, source, kind, volume, place, driveId, personId: person } = door.tables.donations;
    return door
      .select({ day, source, kind, volume, place, driveId })
      .from(door.tables.donations)
      .where(eq(person, sql.placeholder('personId')))
      .orderBy(desc(day), desc(source));
  });
  const rows = await query.execute({ personId });
  return rows.map((row) => ({ ...row, day: epochDay(row.day) }));
}

/** Keeps a donation in place of what its source told of that day before. */
export async function saveDonation(tx: Writes, personId: number, donation: Donation): Promise<void> {
  const { donations } = tx.tables;
  await tx
    .insert(donations)
    .values({ personId, ...donation })
    .onConflictDoUpdate({
      target: [donations.personId, donations.day, donations.source],
      set: { ...donation },
    });
}

/** Deletes what a source told of a person; with `driveId` only what that drive did. */
export async function deleteDonations(
  tx: Writes,
  personId: number,
  { source, driveId }: { readonly source: Source; readonly driveId?: number },
): Promise<void> {
  const { donations } = tx.tables;
  const its = driveId === undefined ? undefined : eq(donations.driveId, driveId);
  await tx.delete(donations).where(and(eq(donations.personId, personId), eq(donations.source, source), its));
}

/** What is kept of a person beside their donations, for and from the service's file. */
export interface FilePart {
  readonly bloodGroup: BloodGroup | null;
  /** Who told of the group: it leaves with the file, or stays as staff noted it. */
  readonly bloodGroupFrom: 'file' | 'staff' | null;
  /** Keyed hash of the donor card's number. */
  readonly cardHash: string | null;
  /** ms; null for who did not agree that the file is kept here. */
  readonly agreedToFileAt: number | null;
}

export async function filePartOf(q: Queries, personId: number): Promise<FilePart | undefined> {
  const { id, bloodGroup, bloodGroupFrom, cardHash, agreedToFileAt } = q.tables.persons;
  const [row] = await q
    .select({ bloodGroup, bloodGroupFrom, cardHash, agreedToFileAt })
    .from(q.tables.persons)
    .where(eq(id, personId));
  return row && { ...row, bloodGroup: bloodGroups.find((group) => group === row.bloodGroup) ?? null };
}

export async function updateFilePart(tx: Writes, personId: number, change: Partial<FilePart>): Promise<void> {
  await tx.update(tx.tables.persons).set(change).where(eq(tx.tables.persons.id, personId));
}
