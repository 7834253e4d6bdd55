import * as z from 'zod';
import { parseCsv } from '../../../lib/csv.ts';
import type { Problem } from '../../places/index.ts';
import type { DrivePlan, Hours, Venue } from '../drive.ts';
import { endAfter } from '../form/reading.ts';
import { limits } from '../rules/plan.ts';
import { audience, cell, count, day, degrees, hour, hours, name, optional, read } from './cells.ts';
import { type Search, venueIn } from './venue.ts';

/** The columns that a list of drives must have. */
export const DRIVE_COLUMNS = ['date', 'start', 'end', 'team'] as const;

/** Seats of a slot where a row says neither them nor its chairs. */
const USUAL_SEATS = 4;

/** One drive of a list. */
export interface DriveRow {
  readonly where: string;
  readonly plan: DrivePlan;
  /** The row says its chairs alone: seats are by them and by what is known of the center. */
  readonly isByChairs: boolean;
  readonly state: 'draft' | 'open';
}

/** A list of drives as it was read. */
export interface DriveRows {
  readonly drives: readonly DriveRow[];
  readonly problems: readonly Problem[];
}

/**
 * Drives out of CSV. `search` finds centers by number or name, best first; `now` (ms) is when dates without a
 * year were written. Throws CsvTrouble when it is no CSV with the columns of DRIVE_COLUMNS.
 */
export function readDrives(text: string, search: Search, now: number): DriveRows {
  const shape = rowShape(now);
  const rows = parseCsv(text, DRIVE_COLUMNS).map(({ line, values, misfit }): DriveRow | Problem => {
    const where = `line ${line}`;
    return misfit ? { where, says: misfit } : readRow(where, shape.safeParse(values), search);
  });
  return {
    drives: rows.flatMap((row) => ('plan' in row ? [row] : [])),
    problems: rows.flatMap((row) => ('says' in row ? [row] : [])),
  };
}

function readRow(where: string, row: z.ZodSafeParseResult<Row>, search: Search): DriveRow | Problem {
  if (!row.success) return { where, says: complaint(row.error) };
  const venue = venueIn(row.data, search);
  return typeof venue === 'string' ? { where, says: venue } : { where, ...driveOf(row.data, venue) };
}

const rowShape = (now: number) =>
  z.object({
    date: day(now),
    start: hour(now),
    end: hour(now),
    team: name,
    center: cell,
    town: cell,
    place: cell,
    address: optional,
    lat: degrees,
    lon: degrees,
    slot: count(limits.slotMinutes, 15),
    chairs: count(limits.capacity, 0),
    capacity: count(limits.capacity, 0),
    audience,
    women: hours(now),
    men: hours(now),
    notes: optional,
    state: read((text) => (text === 'draft' || text === 'open' ? text : undefined), 'draft or open', 'open'),
  });

type Row = z.output<ReturnType<typeof rowShape>>;

function driveOf(row: Row, venue: Venue): Omit<DriveRow, 'where'> {
  const { date, start, end, slot, chairs, audience, women, men, team, notes, state } = row;
  const reserved = [
    ...(women ? [{ ...within(women, start), audience: 'women' as const }] : []),
    ...(men ? [{ ...within(men, start), audience: 'men' as const }] : []),
  ];
  const hours = { startMinutes: start, endMinutes: endAfter(start, end) };
  const capacity = row.capacity || chairs || USUAL_SEATS;
  const size = { slotMinutes: slot, chairs, capacity, audience, reserved };
  const isByChairs = row.capacity === 0 && chairs > 0;
  return { plan: { ...venue, ...hours, ...size, day: date, team, notes }, isByChairs, state };
}

/** Hours of the clock as hours of a drive: what is before its start is the morning after. */
function within([from, to]: readonly [number, number], start: number): Hours {
  const startMinutes = from < start ? from + 1440 : from;
  return { startMinutes, endMinutes: endAfter(startMinutes, to) };
}

const complaint = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => [...path, message].join(' ')).join('; ');
