import { eq, inArray, sql } from 'drizzle-orm';
import { type EpochDay, epochDay } from '../../calendar/index.ts';
import type { Queries, Writes } from '../../database/index.ts';
import type { Outcome } from './verdict.ts';

/** All that is kept of a screening: what it came to, never why. */
export interface Screening {
  readonly personId: number;
  readonly day: EpochDay;
  readonly outcome: Outcome;
  readonly until: EpochDay | null;
  readonly physicianToo: boolean;
  /** The rule set under which it was made. */
  readonly rules: string;
}

/** The latest screening of a person. */
export async function screeningOf(q: Queries, personId: number): Promise<Screening | undefined> {
  const query = q.prepared('screeningOf', (door) => {
    const { screenings } = door.tables;
    return door
      .select()
      .from(screenings)
      .where(eq(screenings.personId, sql.placeholder('personId')));
  });
  const [row] = await query.execute({ personId });
  return row && { ...row, day: epochDay(row.day), until: row.until === null ? null : epochDay(row.until) };
}

/** The day of a person's latest screening. */
export async function screenedOn(q: Queries, personId: number): Promise<EpochDay | undefined> {
  return (await screeningOf(q, personId))?.day;
}

/** Keeps a screening in place of the one before. */
export async function saveScreening(tx: Writes, screening: Screening): Promise<void> {
  const { screenings } = tx.tables;
  await tx
    .insert(screenings)
    .values(screening)
    .onConflictDoUpdate({ target: screenings.personId, set: screening });
}

export async function deleteScreenings(tx: Writes, personIds: readonly number[]): Promise<void> {
  if (personIds.length === 0) return;
  await tx.delete(tx.tables.screenings).where(inArray(tx.tables.screenings.personId, [...personIds]));
}
