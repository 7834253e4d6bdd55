import { CsvError, parse } from 'csv-parse/sync';

/** A row under its header's names, with the line of the file on which it ends (the header is line 1). */
export interface CsvRow {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

/** A file that is no CSV with the wanted header; the message names the line. */
export class CsvTrouble extends Error {}

/**
 * Reads UTF-8 CSV with a header row; a BOM, empty lines and spaces around values are dropped.
 * Too short or too long a row is kept as it is (missing values are ''), so that one bad row stops nothing else.
 * Throws CsvTrouble when the text is broken beyond that, or lacks one of `columns`.
 */
export function parseCsv(text: string, columns: readonly string[] = []): CsvRow[] {
  const [header, ...rows] = records(text);
  if (!header) throw new CsvTrouble('line 1: no header row');
  const names = header.record.map((name) => name.toLowerCase());
  const missing = columns.filter((column) => !names.includes(column.toLowerCase()));
  if (missing.length > 0) throw new CsvTrouble(`line ${header.info.lines}: no column ${missing.join(', ')}`);
  return rows.map(({ record, info }) => ({
    line: info.lines,
    values: Object.fromEntries(names.map((name, i) => [name, record[i] ?? ''])),
  }));
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function records(text: string): Parsed[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
    }) as unknown as Parsed[];
  } catch (error) {
    if (error instanceof CsvError) throw new CsvTrouble(`line ${error.lines ?? '?'}: ${error.message}`);
    throw error;
  }
}
