import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../scripts/lib/seeded-random.ts';
import { openPace } from '../../src/platforms/pace.ts';
import { mostWithin, openTraffic, type TrafficOptions } from './traffic.ts';
import { virtualClock } from './virtual-clock.ts';

const readings = ['bucket', 'window'] as const;

/** A broadcast for some seconds, with people answered so many times a second. */
async function run(seconds: number, options: TrafficOptions, answersPerSecond = 0) {
  const traffic = openTraffic(options);
  traffic.broadcast(Math.ceil(options.told / 2));
  if (answersPerSecond === 0) await traffic.clock.pass(seconds * 1000);
  for (let i = 0; i < seconds * answersPerSecond; i++) {
    void traffic.answer();
    await traffic.clock.pass(1000 / answersPerSecond);
  }
  return { ...traffic, share: traffic.taken / seconds };
}

describe('What is said unasked', () => {
  it.each([
    [30, 0.96],
    [1000, 0.94],
  ])('reaches its share of %i a second with no refusal, whatever the server counts', async (told, least) => {
    for (const reading of readings) {
      const random = seededRandom(told).next;
      const rule = { perSecond: told, reading };
      const { share, refused } = await run(told > 100 ? 20 : 60, { told, rule, random, late: 5 });
      expect(share / told).toBeGreaterThan(least);
      expect(refused).toBe(0);
    }
  });

  it.each([30, 1000])('comes nearer to %i a second where the limit is a bucket', async (told) => {
    const rule = { perSecond: told, reading: 'bucket' } as const;
    const { share, refused } = await run(20, { told, rule, bucketLimit: true, late: 5 });
    expect(share / told).toBeGreaterThan(0.98);
    expect(refused).toBe(0);
  });

  it('never passes the rate within a second, however late timers are', async () => {
    const property = fc.asyncProperty(
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 0, max: 300 }),
      fc.boolean(),
      fc.integer(),
      async (told, late, bucketLimit, seed) => {
        const random = seededRandom(seed).next;
        const { sent } = await run(5, { told, late, bucketLimit, random });
        expect(mostWithin(sent, 1000)).toBeLessThanOrEqual(told);
        expect(bucketLimit ? 0 : mostWithin(sent, 1028)).toBeLessThanOrEqual(told);
      },
    );
    await fc.assert(property, { numRuns: 30 });
  });

  it('goes out one by one, in order, with even gaps', async () => {
    const { clock, pace } = openTraffic({ told: 10 });
    const gone: number[] = [];
    for (const n of [1, 2, 3, 4]) void pace.turn().then(() => gone.push(n));
    await clock.pass(0);
    expect(gone).toEqual([1]);
    await clock.pass(104);
    expect(gone).toEqual([1, 2]);
    await clock.pass(210);
    expect(gone).toEqual([1, 2, 3, 4]);
  });
});

describe('An answer', () => {
  it('goes at once when nothing else goes, however many there are', async () => {
    const traffic = openTraffic({ told: 10 });
    for (let i = 0; i < 200; i++) void traffic.answer();
    await traffic.clock.pass(0);
    expect(traffic.waits).toEqual(Array(200).fill(0));
  });

  it('waits a tenth of a second at most, and counts like any other call', async () => {
    const property = fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 5, maxLength: 60 }),
      async (told, pauses) => {
        const traffic = openTraffic({ told });
        traffic.broadcast(told);
        await traffic.clock.pass(2000);
        for (const ms of pauses) {
          void traffic.answer();
          await traffic.clock.pass(ms);
        }
        await traffic.clock.pass(1000);
        expect(traffic.waits).toHaveLength(pauses.length);
        expect(Math.max(...traffic.waits)).toBeLessThanOrEqual(100);
        // Only an answer may stand above the rate, never one more message of the outbox.
        const all = [...traffic.sent, ...traffic.answered];
        const overBySent = traffic.sent.filter((at) => within(all, at) > told);
        expect(overBySent).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });

  it('takes its place before the outbox', async () => {
    const traffic = openTraffic({ told: 30 });
    traffic.broadcast(500);
    await traffic.clock.pass(3000);
    await Promise.all([traffic.answer(), traffic.clock.pass(200)]);
    expect(traffic.waits[0]).toBeLessThan(40);
  });

  it('finds room while there are many of them: none waits for more than the next place, none is refused', async () => {
    for (const reading of readings) {
      const random = seededRandom(7).next;
      const rule = { perSecond: 30, reading };
      const { waits, refused, share } = await run(40, { told: 30, rule, random }, 5);
      expect(Math.max(...waits)).toBeLessThan(40);
      expect(refused).toBe(0);
      expect(share).toBeGreaterThan(28);
    }
  });

  it('of long ago leaves the outbox all it may have', async () => {
    const traffic = openTraffic({ told: 30 });
    traffic.broadcast(30);
    for (let i = 0; i < 10; i++) void traffic.answer();
    await traffic.clock.pass(2000);
    const during = traffic.sent.length;
    await traffic.clock.pass(20_000);
    const before = traffic.sent.length;
    await traffic.clock.pass(10_000);
    expect(during).toBeLessThan(50);
    expect(traffic.sent.length - before).toBeGreaterThan(289);
  });
});

describe('A 429 out of a quiet time', () => {
  it('holds the outbox, and does not take away what the platform allows', async () => {
    const clock = virtualClock();
    const pace = openPace(30, { clock });
    let sent = 0;
    const send = async () => {
      await pace.turn();
      pace.went();
      sent++;
    };
    const first = clock.now();
    for (let n = 0; n < 3; n++) void send();
    await clock.pass(150);
    pace.flooded(1000, first + 34.5);
    await clock.pass(1000);
    sent = 0;
    for (let n = 0; n < 1000; n++) void send();
    await clock.pass(10_000);
    expect(sent).toBeGreaterThan(230);
  });
});

describe('A 429', () => {
  it('lets the outbox wait as long as the server asks, and answers go', async () => {
    const traffic = openTraffic({ told: 30 });
    traffic.broadcast(30);
    await traffic.clock.pass(5000);
    traffic.pace.flooded(3000);
    expect(traffic.pace.held()).toBe(3000);
    const before = traffic.sent.length;
    await Promise.all([traffic.answer(), traffic.clock.pass(2999)]);
    expect(traffic.sent).toHaveLength(before);
    expect(traffic.waits[0]).toBeLessThanOrEqual(100);
    await traffic.clock.pass(10);
    expect(traffic.sent.length).toBeGreaterThan(before);
    expect(traffic.pace.held()).toBe(0);
  });

  it('with a long wait lets go whoever waits for a turn, to look after what it holds', async () => {
    const { clock, pace } = openTraffic({ told: 1 });
    let gone = 0;
    for (let i = 0; i < 5; i++) void pace.turn().then(() => gone++);
    await clock.pass(0);
    expect(gone).toBe(1);
    pace.flooded(60_000);
    void pace.turn().then(() => gone++);
    await clock.pass(0);
    expect(gone).toBe(6);
  });

  it('when nothing waited for its turn changes nothing but the wait', async () => {
    const traffic = openTraffic({ told: 30 });
    for (let i = 0; i < 5; i++) {
      await traffic.pace.turn();
      traffic.pace.flooded(1000);
      await traffic.clock.pass(3000);
    }
    traffic.broadcast(30);
    await traffic.clock.pass(10_000);
    expect(traffic.sent.length).toBeGreaterThan(289);
  });

  it.each([0.9, 0.67, 0.5, 0.34].flatMap((part) => readings.map((reading) => ({ part, reading }))))(
    'teaches the true rate where it is $part of what was told, counted by $reading',
    async ({ part, reading }) => {
      const random = seededRandom(3).next;
      const truth = 300 * part;
      const rule = { perSecond: truth, reading };
      const { share, refused } = await run(60, { told: 300, rule, random });
      expect(share / truth).toBeGreaterThan(0.89);
      expect(refused).toBeLessThan(300);
    },
  );

  it.each(readings)('teaches 4 to whom 6 was told: %s', async (reading) => {
    const rule = { perSecond: 4, reading };
    const { share, refused } = await run(120, { told: 6, rule, random: seededRandom(1).next });
    expect(share / 4).toBeGreaterThan(0.7);
    expect(refused).toBeLessThan(20);
  });

  it.each(readings)('teaches 20 to whom 30 was told, with people answered meanwhile: %s', async (reading) => {
    const random = seededRandom(5).next;
    const rule = { perSecond: 20, reading };
    const { share, waits } = await run(60, { told: 30, rule, random }, 3);
    expect(share / 20).toBeGreaterThan(0.9);
    expect(Math.max(...waits)).toBeLessThanOrEqual(100);
  });

  it.each(readings)('is forgotten when the trouble is over for long: %s', async (reading) => {
    const traffic = openTraffic({ told: 30, rule: { perSecond: 20, reading } });
    traffic.broadcast(15);
    await traffic.clock.pass(60_000);
    traffic.limit({ perSecond: 30, reading });
    const rateAfter = async (minutes: number) => {
      await traffic.clock.pass(minutes * 60_000);
      const before = traffic.taken;
      await traffic.clock.pass(60_000);
      return (traffic.taken - before) / 60;
    };
    expect(await rateAfter(5)).toBeLessThan(20);
    expect(await rateAfter(20)).toBeGreaterThan(28.8);
  });
});

/** How many of these calls went in the second that ends with this one. */
const within = (all: readonly number[], at: number): number =>
  all.filter((each) => each > at - 1000 && each <= at).length;
