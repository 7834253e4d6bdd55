import { and, asc, count, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import { type Reach, rowsWithin } from '../../staff/index.ts';
import type { Drive, DriveState } from '../drive.ts';
import { drivesWith, toDrive } from './drives.ts';

/** Where drives are looked for: drafts stand apart from what was published. */
export const shelves = ['coming', 'drafts'] as const;
export type Shelf = (typeof shelves)[number];

const states: Readonly<Record<Shelf, readonly DriveState[]>> = {
  coming: ['open', 'closed'],
  drafts: ['draft'],
};

/** Some drives of a shelf, and how many there are in all. */
export interface ShelfPage {
  readonly drives: readonly Drive[];
  readonly total: number;
}

/** Drives of a shelf within reach that are not over at `now` (ms), the soonest first. */
export async function shelfPage(
  q: Queries,
  shelf: Shelf,
  reach: Reach,
  part: { readonly now: number; readonly offset: number; readonly limit: number },
): Promise<ShelfPage> {
  const { drives } = q.tables;
  const which = and(inArray(drives.state, [...states[shelf]]), gt(drives.endsAt, part.now), within(q, reach));
  const rows = await drivesWith(q)
    .where(which)
    .orderBy(asc(drives.day), asc(drives.startMinutes), asc(drives.id))
    .limit(part.limit)
    .offset(part.offset);
  return { drives: rows.map(toDrive), total: await countOf(q, which) };
}

/** Drafts to come that belong together: the same team at the same place, hours and day of the week. */
export async function seriesOf(q: Queries, draft: Drive, now: number): Promise<Drive[]> {
  const { drives } = q.tables;
  const rows = await drivesWith(q)
    .where(
      and(
        eq(drives.state, 'draft'),
        gt(drives.endsAt, now),
        eq(drives.teamId, draft.teamId),
        eq(drives.place, draft.place),
        eq(drives.startMinutes, draft.startMinutes),
        sql`(${drives.day} - ${draft.day}) % 7 = 0`,
      ),
    )
    .orderBy(asc(drives.day));
  return rows.map(toDrive).filter(({ centerId }) => centerId === draft.centerId);
}

async function countOf(q: Queries, which: SQL | undefined): Promise<number> {
  const { drives, centers, towns } = q.tables;
  const [row] = await q
    .select({ n: count() })
    .from(drives)
    .leftJoin(centers, eq(centers.id, drives.centerId))
    .leftJoin(towns, eq(towns.id, centers.townId))
    .where(which);
  return row?.n ?? 0;
}

/** What a reach covers, of drives joined with centers and towns. */
function within({ tables: { drives, towns } }: Queries, reach: Reach): SQL | undefined {
  const { centerId, teamId } = drives;
  return rowsWithin(reach, { countyId: towns.countyId, centerId, teamId });
}
