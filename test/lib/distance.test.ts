import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceKm } from '../../src/lib/distance.ts';

const ilam = { lat: 33.638, lon: 46.422 };
const mehran = { lat: 33.122, lon: 46.165 };
const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('Ilam lies 62 km from Mehran', () => {
  expect(distanceKm(ilam, mehran)).toBeCloseTo(62.15, 0);
});

test('one degree of latitude is 111.2 km', () => {
  expect(distanceKm({ lat: 33, lon: 46 }, { lat: 34, lon: 46 })).toBeCloseTo(111.195, 2);
});

test('a distance is the same both ways, zero at home and at most half the earth', () => {
  fc.assert(
    fc.property(point, point, (a, b) => {
      const there = distanceKm(a, b);
      expect(there).toBeCloseTo(distanceKm(b, a), 6);
      expect(distanceKm(a, a)).toBe(0);
      expect(there).toBeLessThanOrEqual(20_016);
    }),
  );
});
