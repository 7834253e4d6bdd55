import { and, desc, eq, sql } from 'drizzle-orm';
import { type EpochDay, epochDay } from '../../../calendar/index.ts';
import type { Queries, Writes } from '../../../database/index.ts';
import { type BloodGroup, bloodGroups, type Donation, witnessed } from './donation.ts';

/** What is known of a person's donations, newest first. */
export async function donationsOf(q: Queries, personId: number): Promise<Donation[]> {
  return (await keptDonations(q, personId)).map(witnessed);
}

/** Days on which a person gave whole blood, newest first: what intervals are counted by. */
export async function donationDays(q: Queries, personId: number): Promise<EpochDay[]> {
  const given = await keptDonations(q, personId);
  return given.filter(({ kind }) => kind === 'whole').map(({ day }) => day);
}

/** The same as it is kept: who told of a day first stays its source. */
export async function keptDonations(q: Queries, personId: number): Promise<Donation[]> {
  const query = q.prepared('keptDonations', (door) => {
    const { day, source, kind, volume, place, driveId, personId: person } = door.tables.donations;
    return door
      .select({ day, source, kind, volume, place, driveId })
      .from(door.tables.donations)
      .where(eq(person, sql.placeholder('personId')))
      .orderBy(desc(day));
  });
  const rows = await query.execute({ personId });
  return rows.map((row) => ({ ...row, day: epochDay(row.day) }));
}

/** Keeps a donation in place of what was kept of its day. */
export async function saveDonation(tx: Writes, personId: number, donation: Donation): Promise<void> {
  const { donations } = tx.tables;
  await tx
    .insert(donations)
    .values({ personId, ...donation })
    .onConflictDoUpdate({ target: [donations.personId, donations.day], set: { ...donation } });
}

export async function deleteDonation(tx: Writes, personId: number, day: EpochDay): Promise<void> {
  const { donations } = tx.tables;
  await tx.delete(donations).where(and(eq(donations.personId, personId), eq(donations.day, day)));
}

/** What is kept of a person beside their donations, for and from the service's file. */
export interface FilePart {
  readonly bloodGroup: BloodGroup | null;
  /** Keyed hash of the donor card's number. */
  readonly cardHash: string | null;
  /** ms; null for who did not agree that the file is kept here. */
  readonly agreedToFileAt: number | null;
}

export async function filePartOf(q: Queries, personId: number): Promise<FilePart | undefined> {
  const { id, bloodGroup, cardHash, agreedToFileAt } = q.tables.persons;
  const [row] = await q
    .select({ bloodGroup, cardHash, agreedToFileAt })
    .from(q.tables.persons)
    .where(eq(id, personId));
  return row && { ...row, bloodGroup: bloodGroups.find((group) => group === row.bloodGroup) ?? null };
}

export async function updateFilePart(tx: Writes, personId: number, change: Partial<FilePart>): Promise<void> {
  await tx.update(tx.tables.persons).set(change).where(eq(tx.tables.persons.id, personId));
}
