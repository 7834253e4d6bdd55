import { describe, expect, it } from 'vitest';
import { bars } from '../../src/drawing/index.ts';

const area = { x: 0, y: 0, width: 600, height: 340, fills: ['#aaa', '#bbb'] };

/** Each bar's left edge, height and fill. */
const blocksOf = (drawing: string) =>
  [
    ...drawing.matchAll(
      /<rect x="([\d.]+)" y="[\d.]+" width="[\d.]+" height="([\d.]+)"[^>]* fill="([^"]+)"/g,
    ),
  ].map(([, x, height, fill]) => ({ x: Number(x), height: Number(height), fill }));

describe('Bars', () => {
  it('stand from right to left, as high as their values say', () => {
    const [first, second, third] = blocksOf(
      bars(
        [
          { label: 'یک', values: [10, 5] },
          { label: 'دو', values: [2, 0] },
        ],
        area,
      ),
    );
    expect(first).toMatchObject({ height: 300, fill: '#aaa' });
    expect(second).toMatchObject({ height: 150, fill: '#bbb' });
    expect(third).toMatchObject({ height: 60, fill: '#aaa' });
    expect(first?.x).toBeGreaterThan(second?.x ?? Number.POSITIVE_INFINITY);
    expect(second?.x).toBeGreaterThan(third?.x ?? Number.POSITIVE_INFINITY);
  });

  it('have their numbers in Persian digits; nothing has neither bar nor number', () => {
    const drawing = bars([{ label: 'ساعت', values: [12, 0] }], area);
    expect(drawing).toContain('۱۲');
    expect(drawing).not.toContain('>\u2067۰\u2069<');
    expect(blocksOf(drawing)).toHaveLength(1);
  });

  it('are drawn where there is nothing at all', () => {
    expect(blocksOf(bars([{ label: 'ساعت', values: [0, 0] }], area))).toEqual([]);
    expect(bars([], area)).toContain('<path');
  });
});
