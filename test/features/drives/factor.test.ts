import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factorOf, learnedFactor, seatsFor } from '../../../src/features/drives/index.ts';

describe('The factor that a center teaches', () => {
  it.each([
    ['no drive yet', 0, 0, 100],
    ['one hour of one drive', 4, 2, 103],
    ['one busy drive of which three in five came', 60, 36, 125],
    ['a year of such drives', 1200, 720, 162],
    ['a place where nobody comes', 1200, 0, 160],
    ['a place where everybody comes', 1200, 1200, 100],
  ])('after %s: of %d expected %d came', (_, expected, came, factor) => {
    expect(learnedFactor({ expected, came })).toBe(Math.min(160, factor));
  });

  it('stays within its bounds, and is smaller the more of the expected come', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.nat(5000), (expected, some, more) => {
        const [less, most] = [Math.min(some, more), Math.max(some, more)];
        const [high, low] = [
          learnedFactor({ expected, came: less }),
          learnedFactor({ expected, came: most }),
        ];
        expect(low).toBeGreaterThanOrEqual(100);
        expect(high).toBeLessThanOrEqual(160);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('gives way to what staff set', () => {
    const rate = { expected: 60, came: 36 };
    expect(factorOf({ factor: null }, rate)).toEqual({ learned: 125, override: null, used: 125 });
    expect(factorOf({ factor: 110 }, rate)).toEqual({ learned: 125, override: 110, used: 110 });
  });
});

describe('The seats of a slot', () => {
  it.each([
    ['are the chairs where all come', 4, 100, null, 4],
    ['are more by the factor', 4, 125, null, 5],
    ['are rounded', 3, 120, null, 4],
    ['find room to wait', 8, 150, 10, 10],
    ['are never fewer than the chairs', 8, 150, 5, 8],
    ['stay within what a slot may have', 50, 160, null, 50],
  ])('%s: %d chairs at %d with %s to wait on', (_, chairs, factor, waitingRoom, seats) => {
    expect(seatsFor(chairs, factor, waitingRoom, 50)).toBe(seats);
  });
});
