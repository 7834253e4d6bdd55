import { and, desc, eq, gte, isNotNull, lt, type SQL, sql } from 'drizzle-orm';
import { addDays, type EpochDay, epochDay, instant, today } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import { rowsWithin } from '../queries/within.ts';
import type { Reach } from '../rights/reach.ts';

/** A line of the audit; `accountId` is null once that account is erased. */
export type Entry = Queries['tables']['audit']['$inferSelect'];

/** Which lines: of one member of staff, one drive, one day; 0 for all. */
export interface Filter {
  readonly who: number;
  readonly what: number;
  readonly day: number;
}

/** Lines within reach, the newest first. */
export async function entries(
  q: Queries,
  over: Reach,
  filter: Filter,
  { offset, limit }: { offset: number; limit: number },
): Promise<Entry[]> {
  const { audit } = q.tables;
  const rows = await joined(q)
    .where(and(reached(q, over), fits(q, filter)))
    .orderBy(desc(audit.at), desc(audit.id))
    .limit(limit)
    .offset(offset);
  return rows.map((row) => row.audit);
}

/** The members of staff who did anything within reach, by id. */
export async function doers(q: Queries, over: Reach): Promise<number[]> {
  return distinct(q, over, q.tables.audit.accountId);
}

/** The drives something was done to, the newest first. */
export async function drivesDone(q: Queries, over: Reach): Promise<number[]> {
  return (await distinct(q, over, q.tables.audit.driveId)).reverse();
}

/** The last `most` days before an instant (ms) on which something was done, the newest first. */
export async function daysDone(q: Queries, over: Reach, before: number, most: number): Promise<EpochDay[]> {
  const found: EpochDay[] = [];
  for (let end = before; found.length < most; ) {
    const [last] = await joined(q)
      .where(and(reached(q, over), lt(q.tables.audit.at, end)))
      .orderBy(desc(q.tables.audit.at))
      .limit(1);
    if (!last) break;
    const day = today(last.audit.at);
    found.push(day);
    end = instant(day, 0);
  }
  return found;
}

type Column = Queries['tables']['audit']['accountId'] | Queries['tables']['audit']['driveId'];

async function distinct(q: Queries, over: Reach, column: Column): Promise<number[]> {
  const { audit, drives, centers, towns } = q.tables;
  const rows = await q
    .selectDistinct({ id: column })
    .from(audit)
    .leftJoin(drives, eq(drives.id, audit.driveId))
    .leftJoin(centers, eq(centers.id, centerOf(q)))
    .leftJoin(towns, eq(towns.id, centers.townId))
    .where(and(reached(q, over), isNotNull(column)))
    .orderBy(column);
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}

function joined(q: Queries) {
  const { audit, drives, centers, towns } = q.tables;
  return q
    .select({ audit })
    .from(audit)
    .leftJoin(drives, eq(drives.id, audit.driveId))
    .leftJoin(centers, eq(centers.id, centerOf(q)))
    .leftJoin(towns, eq(towns.id, centers.townId));
}

/** Where it was done: in the center it names, or that of its drive. */
const centerOf = ({ tables: { audit, drives } }: Queries): SQL<number> =>
  sql<number>`coalesce(${audit.centerId}, ${drives.centerId})`;

function reached({ tables: { towns, centers, drives } }: Queries, over: Reach): SQL | undefined {
  return rowsWithin(over, { countyId: towns.countyId, centerId: centers.id, teamId: drives.teamId });
}

function fits({ tables: { audit } }: Queries, { who, what, day }: Filter): SQL | undefined {
  const [from, to] = [instant(epochDay(day), 0), instant(addDays(epochDay(day), 1), 0)];
  return and(
    who > 0 ? eq(audit.accountId, who) : undefined,
    what > 0 ? eq(audit.driveId, what) : undefined,
    day > 0 ? and(gte(audit.at, from), lt(audit.at, to)) : undefined,
  );
}
