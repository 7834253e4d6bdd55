import type { SheetRow } from './rows.ts';

/** A line of a column: a person, or room to write one by hand. */
export type Line = SheetRow | null;

/** A page; columns are read from the right, each filled to its foot. */
export interface SheetPage {
  readonly columns: readonly (readonly Line[])[];
}

/** Rows of a column on a page of one column, and of two. */
export const ROWS = { one: 30, two: 34 } as const;
/** Room for who comes without a booking. */
const BLANKS = 6;

/**
 * The people in order on as few pages as hold them: one column while they fit, else two, up to 62 persons on
 * a page. What is left of the last page is empty rows, at least six.
 */
export function pagesOf(rows: readonly SheetRow[]): SheetPage[] {
  const needed = rows.length + BLANKS;
  if (needed <= ROWS.one) return [{ columns: [filled(rows, ROWS.one)] }];
  const onPage = 2 * ROWS.two;
  return Array.from({ length: Math.ceil(needed / onPage) }, (_, page) => ({
    columns: [0, 1].map((column) => {
      const from = page * onPage + column * ROWS.two;
      return filled(rows.slice(from, from + ROWS.two), ROWS.two);
    }),
  }));
}

const filled = (rows: readonly SheetRow[], length: number): Line[] =>
  Array.from({ length }, (_, i) => rows[i] ?? null);
