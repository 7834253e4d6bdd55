import { CsvError, parse } from 'csv-parse/sync';

/** A row under its header's names, with the line of the file on which it ends (the header is line 1). */
export interface CsvRow {
  readonly line: number;
  /** Values that the row lacks are ''. */
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong with the number of its fields, in a sentence; undefined where it is the header's. */
  readonly misfit?: string;
}

/** A file that is no CSV with the wanted header; the message names the line and what to do. */
export class CsvTrouble extends Error {}

/**
 * Reads UTF-8 CSV with a header row; a BOM, empty lines and spaces around values are dropped.
 * Too short or too long a row is given with its misfit, so that one bad row stops nothing else.
 * Throws CsvTrouble when the text is broken beyond that, or lacks one of `columns`.
 */
export function parseCsv(text: string, columns: readonly string[] = []): CsvRow[] {
  refuseOtherSeparators(text);
  const [header, ...rows] = records(text);
  if (!header) throw new CsvTrouble('line 1: no header row');
  const names = header.record.map((name) => name.toLowerCase());
  const missing = columns.filter((column) => !names.includes(column.toLowerCase()));
  if (missing.length > 0) throw new CsvTrouble(`line ${header.info.lines}: no column ${missing.join(', ')}`);
  return rows.map(({ record, info }) => ({
    line: info.lines,
    values: Object.fromEntries(names.map((name, i) => [name, record[i] ?? ''])),
    ...misfitOf(record.length, names.length),
  }));
}

function misfitOf(has: number, wanted: number): Pick<CsvRow, 'misfit'> {
  if (has === wanted) return {};
  return { misfit: `has ${has} ${has === 1 ? 'field' : 'fields'} where the header has ${wanted}` };
}

/** Spreadsheets of some countries write these, and call it CSV. */
const OTHER_SEPARATORS = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
] as const;

function refuseOtherSeparators(text: string): void {
  const [header = ''] = text.trimStart().split(/\r?\n/, 1);
  const found = header.includes(',') ? undefined : OTHER_SEPARATORS.find(([mark]) => header.includes(mark));
  if (found) throw new CsvTrouble(`line 1: the fields are separated by ${found[1]}; commas are expected`);
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
    if (error instanceof CsvError) throw new CsvTrouble(`line ${error.lines ?? '?'}: ${adviceOn(error)}`);
    throw error;
  }
}

const QUOTE = 'a quote (") belongs around a whole field, and inside one it is written twice ("")';
const ADVICE: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED:
    'a quote (") is opened in or before this line and never closed; close it or take it away',
  CSV_INVALID_CLOSING_QUOTE: `something follows a closing quote, or one was left open before; ${QUOTE}`,
  INVALID_OPENING_QUOTE: QUOTE,
};

const adviceOn = ({ code, message }: CsvError): string => ADVICE[code] ?? message;
