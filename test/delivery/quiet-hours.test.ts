import { describe, expect, it } from 'vitest';
import { afterQuiet } from '../../src/delivery/index.ts';

const usual = { from: 22 * 60, to: 8 * 60 };
const at = (text: string): number => Date.parse(`${text}:00+03:30`);
const freeFrom = (text: string, hours = usual): string =>
  new Date(afterQuiet(at(text), hours) + 3.5 * 3_600_000).toISOString().slice(0, 16);

describe('Quiet hours', () => {
  it.each([
    ['2026-11-23T21:59', '2026-11-23T21:59'],
    ['2026-11-23T22:00', '2026-11-24T08:00'],
    ['2026-11-24T03:00', '2026-11-24T08:00'],
    ['2026-11-24T08:00', '2026-11-24T08:00'],
  ])('let what is due at %s go at %s', (due, free) => expect(freeFrom(due)).toBe(free));

  it.each([
    ['2026-03-10T01:59', '2026-03-10T01:59'],
    ['2026-03-10T02:00', '2026-03-10T10:00'],
    ['2026-03-10T23:00', '2026-03-10T23:00'],
  ])('in Ramadan let what is due at %s go at %s', (due, free) => expect(freeFrom(due)).toBe(free));

  it('of the night before Ramadan end with its first morning’s', () => {
    expect(freeFrom('2026-02-18T23:00')).toBe('2026-02-19T10:00');
  });

  it('may lie within one day, or not be at all', () => {
    expect(freeFrom('2026-11-23T13:30', { from: 13 * 60, to: 15 * 60 })).toBe('2026-11-23T15:00');
    expect(freeFrom('2026-11-23T03:00', { from: 0, to: 0 })).toBe('2026-11-23T03:00');
  });
});
