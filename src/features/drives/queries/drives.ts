import { and, asc, eq, gt, gte, inArray, lte, max, ne, type SQL, sql } from 'drizzle-orm';
import { epochDay } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import type { Sex } from '../../donors/index.ts';
import type { Whereabouts } from '../../staff/index.ts';
import type { Audience, Drive } from '../drive.ts';
import { audiencesOf, LAST_CALL_MS } from '../rules/finding.ts';
import { teamNamed } from './teams.ts';

/** A drive by its id, whatever its state. */
export async function driveById(q: Queries, id: number): Promise<Drive | undefined> {
  const query = q.prepared('driveById', (door) =>
    drivesWith(door).where(eq(door.tables.drives.id, sql.placeholder('id'))),
  );
  const [row] = await query.execute({ id });
  return row && toDrive(row);
}

/** Where a drive lies, for the rights over it. */
export async function whereaboutsOf(q: Queries, id: number): Promise<Whereabouts | undefined> {
  const query = q.prepared('whereaboutsOf', (door) => {
    const { drives, centers, towns } = door.tables;
    return door
      .select({ countyId: towns.countyId, centerId: drives.centerId, teamId: drives.teamId })
      .from(drives)
      .leftJoin(centers, eq(centers.id, drives.centerId))
      .leftJoin(towns, eq(towns.id, centers.townId))
      .where(eq(drives.id, sql.placeholder('id')));
  });
  return (await query.execute({ id }))[0];
}

/** A drive that is still a draft. */
export async function draftById(q: Queries, id: number): Promise<Drive | undefined> {
  const drive = await driveById(q, id);
  return drive?.state === 'draft' ? drive : undefined;
}

/** The drive that a team begins at this time: there is never a second, but for those that were called off. */
export async function driveStarting(
  q: Queries,
  teamId: number,
  at: Pick<Drive, 'day' | 'startMinutes'>,
): Promise<number | undefined> {
  const { drives } = q.tables;
  const begun = and(eq(drives.teamId, teamId), startsThen(q, at), ne(drives.state, 'cancelled'));
  return (await q.select({ id: drives.id }).from(drives).where(begun))[0]?.id;
}

/** Whether a drive of this team at this time and place was called off. */
export async function wasCalledOff(
  q: Queries,
  team: string,
  at: Pick<Drive, 'day' | 'startMinutes' | 'endMinutes' | 'place'>,
): Promise<boolean> {
  const known = await teamNamed(q, team);
  if (!known) return false;
  const { drives } = q.tables;
  const same = and(eq(drives.place, at.place), eq(drives.endMinutes, at.endMinutes));
  const off = and(eq(drives.teamId, known.id), eq(drives.state, 'cancelled'));
  const found = await q
    .select({ id: drives.id })
    .from(drives)
    .where(and(off, startsThen(q, at), same));
  return found.length > 0;
}

function startsThen(q: Queries, { day, startMinutes }: Pick<Drive, 'day' | 'startMinutes'>): SQL | undefined {
  const { drives } = q.tables;
  return and(eq(drives.day, day), eq(drives.startMinutes, startMinutes));
}

/** A drive as it can be booked: in slots that can still be had, and only in those for whom was asked. */
export interface OpenDrive extends Drive {
  /** Places nobody took. */
  readonly free: number;
  /** When its last such slot begins, full ones too; null when there is none. */
  readonly lastAt: number | null;
}

/**
 * Drives whose booking is open at `now` (ms), the soonest first, each with what is left in it for somebody of
 * this sex; for everybody where it is not known.
 */
export async function openDrives(q: Queries, now: number, sex?: Sex | null): Promise<OpenDrive[]> {
  const { drives } = q.tables;
  const open = and(eq(drives.state, 'open'), lte(drives.opensAt, now), gt(drives.endsAt, now));
  const found = await drivesWith(q).where(open).orderBy(asc(drives.day), asc(drives.startMinutes));
  const left = await leftIn(
    q,
    found.map((row) => row.drive.id),
    now,
    audiencesOf(sex),
  );
  return found.map((row) => ({ ...toDrive(row), ...(left.get(row.drive.id) ?? { free: 0, lastAt: null }) }));
}

async function leftIn(q: Queries, ids: readonly number[], now: number, audiences: readonly Audience[]) {
  const { driveId, capacity, taken, startsAt, closed, audience } = q.tables.slots;
  if (ids.length === 0) return new Map<number, Pick<OpenDrive, 'free' | 'lastAt'>>();
  const free = sql`sum(${capacity} - ${taken})`.mapWith(Number);
  const bookable = and(
    inArray(driveId, [...ids]),
    eq(closed, false),
    inArray(audience, [...audiences]),
    gte(startsAt, now + LAST_CALL_MS),
  );
  const rows = await q
    .select({ driveId, free, lastAt: max(startsAt) })
    .from(q.tables.slots)
    .where(bookable)
    .groupBy(driveId);
  return new Map(rows.map((row) => [row.driveId, { free: row.free, lastAt: row.lastAt }]));
}

/** Drives that are planned or open and not over at `now` (ms), the soonest first. */
export async function upcomingDrives(q: Queries, now: number): Promise<Drive[]> {
  const { drives } = q.tables;
  const coming = and(inArray(drives.state, ['draft', 'open', 'closed']), gt(drives.endsAt, now));
  return ordered(q, coming);
}

/** Drafts at a center that are not over at `now` (ms), by their ids. */
export async function draftsAt(q: Queries, centerId: number, now: number): Promise<Drive[]> {
  const { drives } = q.tables;
  const drafts = and(eq(drives.state, 'draft'), eq(drives.centerId, centerId), gt(drives.endsAt, now));
  const rows = await drivesWith(q).where(drafts).orderBy(asc(drives.id));
  return rows.map(toDrive);
}

/** What a team does on some days: all that was published and not called off. */
export async function drivesOfTeam(
  q: Queries,
  teamId: number,
  days: { from: number; to: number },
): Promise<Drive[]> {
  const { drives } = q.tables;
  const busy = and(
    eq(drives.teamId, teamId),
    inArray(drives.state, ['open', 'closed', 'done']),
    sql`${drives.day} between ${days.from} and ${days.to}`,
  );
  return ordered(q, busy);
}

async function ordered(q: Queries, which: SQL | undefined): Promise<Drive[]> {
  const { drives } = q.tables;
  const rows = await drivesWith(q).where(which).orderBy(asc(drives.day), asc(drives.startMinutes));
  return rows.map(toDrive);
}

/** Drives with the names of their team and town. */
export function drivesWith(q: Queries) {
  const { drives, teams, centers, towns } = q.tables;
  return q
    .select({ drive: drives, team: teams.name, town: towns.name })
    .from(drives)
    .innerJoin(teams, eq(teams.id, drives.teamId))
    .leftJoin(centers, eq(centers.id, drives.centerId))
    .leftJoin(towns, eq(towns.id, centers.townId));
}

type Row = Awaited<ReturnType<typeof drivesWith>>[number];

/** A row of `drivesWith` as a drive. */
export function toDrive({ drive, team, town }: Row): Drive {
  const { lat, lon, createdAt: _, ...fields } = drive;
  return { ...fields, team, town, point: { lat, lon }, day: epochDay(drive.day) };
}
