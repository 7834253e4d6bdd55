/** What stands in a row, from the right. */
export const cells = [
  'hour',
  'code',
  'name',
  'sex',
  'confirmed',
  'came',
  'gave',
  'deferred',
  'left',
] as const;
export type Cell = (typeof cells)[number];

/** How a column is set, in pixels. */
export interface Grid {
  readonly rowHeight: number;
  readonly widths: Readonly<Record<Cell, number>>;
  /** Sizes of letters, and of the boxes to tick. */
  readonly text: number;
  readonly code: number;
  readonly small: number;
  readonly box: number;
  /** So many letters of a name stand in one line. */
  readonly letters: number;
}

/** A4 at 150 dots an inch; printed one and a half times as fine. */
export const PAGE = { width: 1240, height: 1754, scale: 1.5 };
export const MARGIN = 50;
/** Between two columns. */
export const GUTTER = 30;
/** Where the names of the columns stand, where the rows begin, and where the last line stands. */
export const TOP = { heads: 222, rows: 236 };
export const FOOT = 1722;

export const wide: Grid = {
  rowHeight: 48,
  widths: {
    hour: 120,
    code: 190,
    name: 270,
    sex: 80,
    confirmed: 80,
    came: 80,
    gave: 80,
    deferred: 160,
    left: 80,
  },
  text: 28,
  code: 28,
  small: 17,
  box: 26,
  letters: 20,
};

export const narrow: Grid = {
  rowHeight: 42.5,
  widths: {
    hour: 66,
    code: 124,
    name: 117,
    sex: 40,
    confirmed: 38,
    came: 36,
    gave: 36,
    deferred: 62,
    left: 36,
  },
  text: 21,
  code: 19,
  small: 13,
  box: 20,
  letters: 13,
};

export const widthOf = ({ widths }: Grid): number => cells.reduce((sum, cell) => sum + widths[cell], 0);

/** The middle of a cell in a column that begins at `right`. */
export function middleOf(cell: Cell, { widths }: Grid, right: number): number {
  const before = cells.slice(0, cells.indexOf(cell)).reduce((sum, each) => sum + widths[each], 0);
  return right - before - widths[cell] / 2;
}
