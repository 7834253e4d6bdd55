import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import { lasting, type WaitRow } from './waits.ts';

/** The waits in a drive that have not ended, the longest wait first. */
export async function waitsIn(q: Queries, driveId: number): Promise<WaitRow[]> {
  const { waits } = q.tables;
  const here = and(eq(waits.driveId, driveId), inArray(waits.state, lasting));
  return q.select().from(waits).where(here).orderBy(asc(waits.id));
}
