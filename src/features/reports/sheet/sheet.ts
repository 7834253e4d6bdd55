import { slashed } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import { pdfOf, picture } from '../../../drawing/index.ts';
import { expected } from '../../attendance/index.ts';
import { type Drive, slotsOf } from '../../drives/index.ts';
import { pageDrawing } from './drawing.ts';
import { pagesOf } from './pages.ts';
import { type SheetRow, sheetRows } from './rows.ts';

/** The sheet of a drive as it stands: A4 pages of a PDF, and what is said of it. */
export interface Sheet {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly pages: number;
  readonly booked: number;
  readonly confirmed: number;
}

/** Shades of grey of a page: letters stay sharp, and the file small. */
const GREYS = { colours: 8 };

/** Draws the sheet of a drive at `now` (ms). Throws when it cannot be drawn. */
export async function sheetOf(q: Queries, drive: Drive, now: number): Promise<Sheet> {
  const rows = sheetRows(await expected(q, drive.id), await slotsOf(q, drive.id));
  const booked = rows.filter(isBooked);
  const head = { drive, booked: booked.length, madeAt: now };
  const pages = pagesOf(rows);
  const drawn: Uint8Array[] = [];
  for (const [i, page] of pages.entries())
    drawn.push(await picture(pageDrawing(head, page, i + 1, pages.length), GREYS));
  return {
    bytes: await pdfOf(drawn),
    name: `nazr-list-${slashed(drive.day).replaceAll('/', '-')}-${drive.id}.pdf`,
    pages: pages.length,
    booked: booked.length,
    confirmed: booked.filter(({ isConfirmed }) => isConfirmed).length,
  };
}

const isBooked = ({ startsAt }: SheetRow): boolean => startsAt !== null;
