import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRhythms } from '../../src/delivery/rhythms.ts';

/** Sends `count` messages as fast as a chat allows, and answers when each went (ms). */
function sentTo(isGroup: boolean, count: number): number[] {
  let now = 0;
  const rhythms = openRhythms(() => now);
  const times: number[] = [];
  while (times.length < count) {
    const wait = rhythms.take('telegram 1', isGroup, 1);
    if (wait === 0) times.push(now);
    now += wait;
  }
  return times;
}

const mostWithin = (times: readonly number[], span: number): number =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + span).length));

describe('The rhythm of a chat', () => {
  it('lets a short burst through, then one a second', () => {
    const times = sentTo(false, 30);
    expect(times.slice(0, 3)).toEqual([0, 0, 0]);
    expect(mostWithin(times, 3000)).toBe(3);
    expect(times.at(-1)).toBe(27_000);
  });

  it('is at most twenty a minute in a group, and no slower', () => {
    const times = sentTo(true, 100);
    expect(mostWithin(times, 60_000)).toBe(20);
    expect(times.at(-1)).toBeLessThan(5 * 61_000);
  });

  it('is its own for each chat', () => {
    const rhythms = openRhythms(() => 0);
    for (let n = 0; n < 3; n++) rhythms.take('telegram 1', false, 1);
    expect(rhythms.take('telegram 1', false, 1)).toBe(3000);
    expect(rhythms.take('bale 1', false, 1)).toBe(0);
  });

  it('counts an album as its pictures, and lets one through that is larger than the burst', () => {
    let now = 0;
    const rhythms = openRhythms(() => now);
    expect(rhythms.take('telegram 1', true, 10)).toBe(0);
    now = 10_000;
    expect(rhythms.take('telegram 1', true, 10)).toBe(0);
    now = 20_000;
    expect(rhythms.take('telegram 1', true, 1)).toBe(41_000);
  });

  it('counts what went besides', () => {
    const rhythms = openRhythms(() => 0);
    rhythms.add('telegram 1', true, 20);
    expect(rhythms.take('telegram 1', true, 1)).toBe(61_000);
  });

  it('never lets more through than it says, whatever is asked', () => {
    const asks = fc.array(fc.record({ after: fc.nat(4000), messages: fc.integer({ min: 1, max: 3 }) }));
    fc.assert(
      fc.property(asks, (all) => {
        let now = 0;
        const rhythms = openRhythms(() => now);
        const times: number[] = [];
        for (const { after, messages } of all) {
          now += after;
          if (rhythms.take('bale 7', true, messages) === 0) times.push(...Array<number>(messages).fill(now));
        }
        return times.length === 0 || (mostWithin(times, 60_000) <= 20 && mostWithin(times, 3000) <= 3);
      }),
    );
  });
});
