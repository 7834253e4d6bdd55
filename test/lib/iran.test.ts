import { describe, expect, it } from 'vitest';
import { pointInIran, readDegrees } from '../../src/lib/iran.ts';

describe('A point', () => {
  it('is taken in Iran, and missing where neither is given', () => {
    expect(pointInIran({ lat: 33.6, lon: 46.4 })).toEqual({ lat: 33.6, lon: 46.4 });
    expect(pointInIran({ lat: null, lon: null })).toBeNull();
  });

  it.each([
    [{ lat: 46.4, lon: 33.6 }, 'swapped'],
    [{ lat: Number.POSITIVE_INFINITY, lon: 1e9 }, 'outside Iran'],
    [{ lat: 33.6, lon: null }, 'lon is missing'],
  ])('is refused with a reason: %j', (point, why) => {
    expect(pointInIran(point)).toContain(why);
  });
});

it('Degrees are read in any digits', () => {
  expect([readDegrees('۳۳٫۶'), readDegrees('33.6'), readDegrees(''), readDegrees('x')]).toEqual([
    33.6,
    33.6,
    null,
    undefined,
  ]);
});
