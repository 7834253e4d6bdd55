import { and, eq, sql, sum } from 'drizzle-orm';
import type { EpochDay } from '../../../calendar/index.ts';
import type { Queries, Writes } from '../../../database/index.ts';

/** Counts one more newcomer of a center; nobody is named. */
export async function countArrival(tx: Writes, centerId: number, day: EpochDay): Promise<void> {
  const { arrivals } = tx.tables;
  await tx
    .insert(arrivals)
    .values({ centerId, day, people: 1 })
    .onConflictDoUpdate({
      target: [arrivals.centerId, arrivals.day],
      set: { people: sql`${arrivals.people} + 1` },
    });
}

/** How many came through the links and posters of a center so far; of one day, where it is given. */
export async function arrivalsOf(q: Queries, centerId: number, day?: EpochDay): Promise<number> {
  const { arrivals } = q.tables;
  const of = eq(arrivals.centerId, centerId);
  const [row] = await q
    .select({ people: sum(arrivals.people) })
    .from(arrivals)
    .where(day === undefined ? of : and(of, eq(arrivals.day, day)));
  return Number(row?.people ?? 0);
}
