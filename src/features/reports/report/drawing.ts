import { bars, block, canvas, line, rule } from '../../../drawing/index.ts';
import type { ReportFacts } from './facts.ts';
import { showPercent } from './rules.ts';
import { texts } from './texts.fa.ts';
import { type Bar, barsOf, tilesOf } from './tiles.ts';

const WIDTH = 1080;
const HEIGHT = 1570;
const RED = '#a3182a';
const SOFT = '#6b6b6b';
const RIGHT = WIDTH - 70;
/** For who had a place, came, and gave: light, middle and dark, so that they differ without colour too. */
const FILLS = { booked: '#cbbfb3', came: '#7b8794', given: RED } as const;
const EDGE = 40;
const TILE = { width: 320, height: 116, gap: 20 };
const IN_ROW = 3;

/** The figures of a drive as SVG, 1080 × 1570, to be read on a phone; nobody's name. */
export function reportDrawing(facts: ReportFacts): string {
  return canvas(
    { width: WIDTH, height: HEIGHT },
    heading(facts) + tiles(facts) + chart(facts) + foot(facts),
    '#f6f1ec',
  );
}

function heading({ drive }: ReportFacts): string {
  const width = WIDTH - 140;
  return [
    block({ x: 0, y: 0, width: WIDTH, height: 230 }, RED),
    line(texts.title, { x: RIGHT, y: 70, size: 36, width, fill: '#f3dcdc' }),
    line(drive.place, { x: RIGHT, y: 135, size: 54, width, bold: true, fill: '#ffffff' }),
    line(`${texts.when(drive)} – ${drive.team}`, { x: RIGHT, y: 195, size: 34, width, fill: '#ffffff' }),
  ].join('');
}

function tiles(facts: ReportFacts): string {
  return tilesOf(facts)
    .map(([name, figure], i) => {
      const left = WIDTH - EDGE - TILE.width - (i % IN_ROW) * (TILE.width + TILE.gap);
      const top = 260 + Math.floor(i / IN_ROW) * (TILE.height + TILE.gap);
      const number = { x: left + 58, y: top + 80, size: 62, width: 110, bold: true } as const;
      const fill = name === 'given' ? RED : '#2b2b2b';
      return [
        block({ x: left, y: top, ...TILE }, '#ffffff', 18),
        line(texts.tiles[name], { x: left + TILE.width - 24, y: top + 70, size: 32, width: 206, fill: SOFT }),
        line(figure, { ...number, anchor: 'middle', fill }),
      ].join('');
    })
    .join('');
}

function chart({ report: { hours, booked, came }, outcomes }: ReportFacts): string {
  const shown = barsOf(outcomes);
  const fills = shown.map((name) => FILLS[name]);
  const area = { x: 70, y: 780, width: WIDTH - 140, height: 420, fills };
  const panel = block({ x: EDGE, y: 680, width: WIDTH - 2 * EDGE, height: 590 }, '#ffffff', 18);
  if (booked + came === 0) {
    const middle = { x: WIDTH / 2, y: 980, size: 36, width: 900, anchor: 'middle' } as const;
    return panel + line(texts.nobody, { ...middle, fill: SOFT });
  }
  const groups = hours.map((hour) => ({
    label: texts.clock(hour.startsAt),
    values: shown.map((name) => hour[name]),
  }));
  const title = line(texts.byHour, { x: RIGHT, y: 740, size: 34, width: 400, bold: true });
  return panel + title + legend(shown) + bars(groups, area);
}

function legend(shown: readonly Bar[]): string {
  return shown
    .map((name, i) => {
      const right = 560 - i * 160;
      const word = line(texts.bars[name], { x: right - 40, y: 740, size: 30, width: 110 });
      return block({ x: right - 28, y: 716, width: 28, height: 28 }, FILLS[name], 5) + word;
    })
    .join('');
}

function foot({ report, usual, madeAt }: ReportFacts): string {
  const percent = showPercent(report);
  const told = [
    percent !== undefined && texts.rate(percent, usual),
    report.waiting && texts.waiting(report.waiting),
    report.untimed > 0 && texts.untimed(report.untimed),
    report.unfinished > 0 && texts.unfinished(report.unfinished),
  ].filter((text) => typeof text === 'string');
  const width = WIDTH - 140;
  return [
    ...told.map((text, i) => line(text, { x: RIGHT, y: 1328 + i * 50, size: 32, width })),
    rule({ x: 70, y: 1508 }, { x: RIGHT, y: 1508 }, { ink: '#d8cfc6', thick: 2 }),
    line(texts.madeAt(madeAt), { x: RIGHT, y: 1544, size: 24, width, fill: SOFT }),
  ].join('');
}
