import { toPersian } from '../lib/digits.ts';
import { line } from './lettering.ts';
import { block, rule, type Spot } from './marks.ts';

/** What is counted side by side: a bar for each value. */
export interface BarGroup {
  readonly label: string;
  readonly values: readonly number[];
}

/** Where bars stand, in pixels; the label of a group stands below it, outside. One fill for each value. */
export interface BarArea extends Spot {
  readonly width: number;
  readonly height: number;
  readonly fills: readonly string[];
}

/** Of a group's width its bars take this much. */
const FULLNESS = 0.86;
const WIDEST = 64;
/** Above the highest bar stands its number. */
const HEADROOM = 40;

/** Groups of bars from right to left, each bar with its number in Persian digits; a bar of nothing has none. */
export function bars(groups: readonly BarGroup[], area: BarArea): string {
  const { x, y, width, height } = area;
  const most = Math.max(1, ...groups.flatMap(({ values }) => values));
  const step = (height - HEADROOM) / most;
  const floor = rule({ x, y: y + height }, { x: x + width, y: y + height }, { thick: 2, ink: '#8a8178' });
  return groups.map((group, i) => drawn(group, placeOf(i, groups.length, area), step)).join('') + floor;
}

interface Place {
  /** The middle of the group, and where its bars stand. */
  readonly middle: number;
  readonly floor: number;
  readonly width: number;
  readonly fills: readonly string[];
}

function placeOf(i: number, of: number, { x, y, width, height, fills }: BarArea): Place {
  const each = width / of;
  return { middle: x + width - each * (i + 0.5), floor: y + height, width: each, fills };
}

function drawn({ label, values }: BarGroup, { middle, floor, width, fills }: Place, step: number): string {
  const thick = Math.min(WIDEST, (width * FULLNESS) / values.length);
  const right = middle + (thick * values.length) / 2;
  const bar = (value: number, i: number): string => {
    if (value === 0) return '';
    const left = right - thick * (i + 1);
    const height = value * step;
    const number = { x: left + thick / 2, y: floor - height - 8, size: 26, width: thick * 0.8 };
    return (
      block({ x: left + 1, y: floor - height, width: thick - 2, height }, fills[i] ?? '#2b2b2b', 3) +
      line(toPersian(value), { ...number, anchor: 'middle' })
    );
  };
  const name = { x: middle, y: floor + 36, size: 26, width: width * 0.96, anchor: 'middle' } as const;
  return values.map(bar).join('') + line(label, name);
}
