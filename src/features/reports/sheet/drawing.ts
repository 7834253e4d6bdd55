import { canvas, line } from '../../../drawing/index.ts';
import type { Drive } from '../../drives/index.ts';
import {
  cells,
  FOOT,
  type Grid,
  GUTTER,
  MARGIN,
  middleOf,
  narrow,
  PAGE,
  TOP,
  wide,
  widthOf,
} from './layout.ts';
import type { SheetPage } from './pages.ts';
import { rowDrawing } from './row-drawing.ts';
import { texts } from './texts.fa.ts';

/** What stands above every page. `madeAt` in ms. */
export interface SheetHead {
  readonly drive: Drive;
  readonly booked: number;
  readonly madeAt: number;
}

const RIGHT = PAGE.width - MARGIN;
const WIDTH = PAGE.width - 2 * MARGIN;

/** The `number`-th of `of` pages as SVG in the shape of A4, to be read in black and white. */
export function pageDrawing(head: SheetHead, page: SheetPage, number: number, of: number): string {
  const grid = page.columns.length === 1 ? wide : narrow;
  const columns = page.columns.map((lines, i) => {
    const x = RIGHT - i * (widthOf(grid) + GUTTER);
    const rows = lines.map((each, row) =>
      rowDrawing(each, lines[row - 1], { grid, x, top: TOP.rows + row * grid.rowHeight }),
    );
    return heads(grid, x) + rows.join('');
  });
  const foot = line(texts.foot, { x: RIGHT, y: FOOT, size: 20, width: WIDTH, fill: '#555555' });
  return canvas(PAGE, heading(head, number, of) + columns.join('') + foot);
}

function heading({ drive, booked, madeAt }: SheetHead, number: number, of: number): string {
  const isOne = of === 1;
  const corner = { x: MARGIN + 110, y: 88, size: 26, width: 220, bold: true, anchor: 'middle' } as const;
  const about = `${texts.about(drive, booked)} – ${texts.madeAt(madeAt)}`;
  return [
    line(texts.title(drive), { x: RIGHT, y: 88, size: 38, width: isOne ? WIDTH : WIDTH - 260, bold: true }),
    line(texts.when(drive), { x: RIGHT, y: 134, size: 28, width: WIDTH }),
    line(about, { x: RIGHT, y: 174, size: 24, width: WIDTH }),
    isOne ? '' : line(texts.page(number, of), corner),
  ].join('');
}

function heads(grid: Grid, right: number): string {
  const size = Math.max(15, grid.small);
  return cells
    .map((cell) => {
      const setting = {
        x: middleOf(cell, grid, right),
        y: TOP.heads,
        size,
        width: grid.widths[cell],
        bold: true,
      };
      return texts.heads[cell] ? line(texts.heads[cell], { ...setting, anchor: 'middle' }) : '';
    })
    .join('');
}
