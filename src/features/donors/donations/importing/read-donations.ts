import * as z from 'zod';
import { parseCsv } from '../../../../lib/csv.ts';
import type { Vault } from '../../../../lib/vault.ts';
import { type BloodGroup, bare, type Donation } from '../donation.ts';
import { card, day, group, kind, phone, place, volume } from './cells.ts';

/** The columns that a list of donations must have; `card` or `phone` beside it. */
export const DONATION_COLUMNS = ['date'] as const;

/** Why a row was left out. It never repeats what stands in the row. */
export interface Problem {
  readonly where: string;
  readonly says: string;
}

/** One donation of the service's file, and by what its person is found. */
export interface DonationRow {
  readonly where: string;
  /** Keyed hashes. */
  readonly card: string | null;
  readonly phone: string | null;
  readonly group: BloodGroup | null;
  readonly donation: Donation;
}

/** A list of donations as it was read. */
export interface DonationRows {
  readonly rows: readonly DonationRow[];
  readonly problems: readonly Problem[];
}

/**
 * Donations out of CSV; `now` (ms) is when dates without a year were written. Throws CsvTrouble when it is no
 * CSV with the columns of DONATION_COLUMNS.
 */
export function readDonations(text: string, vault: Pick<Vault, 'hash'>, now: number): DonationRows {
  const shape = rowShape(vault, now);
  const all = parseCsv(text, DONATION_COLUMNS).map(({ line, values, misfit }): DonationRow | Problem => {
    const where = `line ${line}`;
    return misfit ? { where, says: misfit } : readRow(where, shape.safeParse(values));
  });
  return {
    rows: all.flatMap((row) => ('donation' in row ? [row] : [])),
    problems: all.flatMap((row) => ('says' in row ? [row] : [])),
  };
}

const rowShape = (vault: Pick<Vault, 'hash'>, now: number) =>
  z.object({
    date: day(now),
    card: card(vault),
    phone: phone(vault),
    kind,
    volume,
    place,
    group,
  });

type Row = z.output<ReturnType<typeof rowShape>>;

function readRow(where: string, row: z.ZodSafeParseResult<Row>): DonationRow | Problem {
  if (!row.success) return { where, says: complaint(row.error) };
  const { date, card, phone, group, ...given } = row.data;
  if (card === null && phone === null) return { where, says: 'neither card nor phone is given' };
  return { where, card, phone, group, donation: { ...bare, ...given, day: date, source: 'file' } };
}

const complaint = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => [...path, message].join(' ')).join('; ');
