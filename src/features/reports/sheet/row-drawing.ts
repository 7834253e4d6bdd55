import { wallClock } from '../../../calendar/index.ts';
import { block, broken, line, rule, type Setting, type Spot, tick, tickBox } from '../../../drawing/index.ts';
import { spacedCode } from '../../booking/index.ts';
import { type Cell, type Grid, middleOf, widthOf } from './layout.ts';
import type { Line } from './pages.ts';
import type { SheetRow } from './rows.ts';
import { texts } from './texts.fa.ts';

/** Where a row stands: its column's grid and right edge, and its top. */
export interface RowPlace {
  readonly grid: Grid;
  readonly x: number;
  readonly top: number;
}

const FAINT = '#9a9a9a';
/** Hours for women stand on grey, and say so. */
const GREY = '#ececec';
/** The share of a cell that words may fill: bold and wide letters take more than the mean. */
const FILL = 0.84;

/** A row: a person, or room for one. With the first of an hour stand the hour and a thick line. */
export function rowDrawing(each: Line, above: Line | undefined, place: RowPlace): string {
  const { grid, x, top } = place;
  const [left, foot, width] = [x - widthOf(grid), top + grid.rowHeight, widthOf(grid)];
  const isFirst = above === undefined || above?.startsAt !== each?.startsAt;
  const ground = { x: left, y: top, width, height: grid.rowHeight };
  return [
    each?.audience === 'women' ? block(ground, GREY) : '',
    rule({ x: left, y: top }, { x, y: top }, isFirst ? { thick: 2.5 } : { ink: FAINT }),
    rule({ x: left, y: foot }, { x, y: foot }, { ink: FAINT }),
    each && isFirst && each.startsAt !== null ? hour(each, each.startsAt, place) : '',
    each ? person(each, place) : blank(place),
  ].join('');
}

function person(row: SheetRow, place: RowPlace): string {
  const { name, sex, isConfirmed, hasCome, isSettled } = row;
  const { box } = place.grid;
  return [
    words(markOf(row), 'code', place, true),
    called(name ?? '', place),
    sex ? words(texts.sex[sex], 'sex', place) : '',
    isConfirmed ? tick(spot('confirmed', place), box * 0.9) : '',
    tickBox(spot('came', place), box),
    hasCome ? tick(spot('came', place), box * 0.9) : '',
    isSettled ? words(texts.settled, 'deferred', place) : outcomes(place),
  ].join('');
}

/** A long name in two lines: shrunk into one it could not be read. */
function called(name: string, place: RowPlace): string {
  const { grid } = place;
  const { x, y } = spot('name', place);
  const [first = '', second] = broken(name, grid.letters);
  const setting = { x, width: grid.widths.name * FILL, anchor: 'middle' } as const;
  if (second === undefined) return line(first, { ...setting, y: y + grid.text / 3, size: grid.text });
  const size = grid.text * 0.75;
  return line(first, { ...setting, y: y - 3, size }) + line(second, { ...setting, y: y + size - 1, size });
}

const markOf = ({ code, walkIn }: SheetRow): string =>
  code === null ? texts.walkIn(walkIn) : spacedCode(code);

function blank(place: RowPlace): string {
  const { x, y } = spot('code', place);
  const { small, widths, box } = place.grid;
  const setting = { x, y: y + small / 3, size: small, width: widths.code, fill: FAINT, anchor: 'middle' };
  return line(texts.blank, setting as Setting) + tickBox(spot('came', place), box) + outcomes(place);
}

/** What became of them, to be filled in by hand. */
function outcomes(place: RowPlace): string {
  const { box, widths } = place.grid;
  const { x, y } = spot('deferred', place);
  const [half, base] = [widths.deferred / 2 - 6, y + box / 2];
  const toWrite = rule({ x: x - half, y: base }, { x: x + half, y: base }, { thick: 1.5 });
  return tickBox(spot('gave', place), box) + toWrite + tickBox(spot('left', place), box);
}

/** The hour, and below it what is special about it: after midnight, for women. */
function hour({ audience }: SheetRow, startsAt: number, place: RowPlace): string {
  const { grid, top } = place;
  const { x, y } = spot('hour', place);
  const note = [isSmall(startsAt) && texts.smallHour, audience !== 'all' && texts.audience[audience]]
    .filter(Boolean)
    .join(texts.comma);
  const setting = { x, width: grid.widths.hour * FILL, anchor: 'middle' } as const;
  const base = note ? top + grid.rowHeight / 2 : y + grid.text / 3;
  const below = { ...setting, y: top + grid.rowHeight - grid.small / 2, size: grid.small };
  return (
    line(texts.hour(startsAt), { ...setting, y: base, size: grid.text, bold: true }) +
    (note ? line(note, below) : '')
  );
}

const SMALL_HOURS_END = 5 * 60;
const isSmall = (startsAt: number): boolean => wallClock(startsAt).minutes < SMALL_HOURS_END;

function words(text: string, cell: 'code' | 'sex' | 'deferred', place: RowPlace, bold = false): string {
  const { grid } = place;
  const size = { code: grid.code, sex: grid.small + 2, deferred: grid.small + 2 }[cell];
  const { x, y } = spot(cell, place);
  return line(text, { x, y: y + size / 3, size, width: grid.widths[cell] * FILL, bold, anchor: 'middle' });
}

const spot = (cell: Cell, { grid, x, top }: RowPlace): Spot => ({
  x: middleOf(cell, grid, x),
  y: top + grid.rowHeight / 2,
});
