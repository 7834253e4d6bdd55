import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawAtlas } from '../../../src/features/places/atlas.ts';
import { type Center, knownDistance, toYourMosque } from '../../../src/features/places/index.ts';
import { distanceKm } from '../../../src/lib/distance.ts';

const point = fc.record({
  lat: fc.double({ min: 24.5, max: 40, noNaN: true }),
  lon: fc.double({ min: 43.8, max: 63.6, noNaN: true }),
});

const centerAt = (place: { lat: number; lon: number }, id: number): Center => ({
  id,
  mosque: `مسجد ${id}`,
  center: null,
  town: 'مهران',
  county: 'مهران',
  countyId: 1,
  address: null,
  point: place,
  approximate: false,
});

describe('The nearest centers', () => {
  it('are those that measuring every center finds', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 200 }), point, (points, here) => {
        const found = drawAtlas(points.map(centerAt)).nearest(here, 5);
        const measured = points.map((each) => distanceKm(here, each)).sort((a, b) => a - b);
        expect(found).toHaveLength(Math.min(5, points.length));
        for (const [i, { km }] of found.entries()) expect(km).toBeCloseTo(measured[i] ?? Number.NaN, 6);
      }),
    );
  });

  it('have no distance where their point is only their town’s', () => {
    const [near] = drawAtlas([{ ...centerAt({ lat: 33.1, lon: 46.1 }, 1), approximate: true }]).nearest(
      { lat: 33.1, lon: 46.2 },
      5,
    );
    expect(near).toMatchObject({ center: { id: 1 }, km: undefined });
  });
});

describe('A distance', () => {
  const here = centerAt({ lat: 33, lon: 46 }, 1);
  const kmNorth = (km: number) => centerAt({ lat: 33 + km / 111.195, lon: 46 }, 2);

  it.each([
    [0.001, '۵۰ متر تا مسجد شما'],
    [0.81, '۸۰۰ متر تا مسجد شما'],
    [0.99, '۱ کیلومتر تا مسجد شما'],
    [3.21, '۳٫۲ کیلومتر تا مسجد شما'],
    [9.97, '۱۰ کیلومتر تا مسجد شما'],
    [41.3, '۴۱ کیلومتر تا مسجد شما'],
  ])('of %d km is said as %s', (km, words) => {
    expect(toYourMosque(km)).toBe(words);
  });

  it('is known only between exact points', () => {
    const vague = { ...kmNorth(3), approximate: true };
    expect(knownDistance({ ...here, approximate: true }, kmNorth(3))).toBeUndefined();
    expect(knownDistance(here, vague)).toBeUndefined();
  });
});
