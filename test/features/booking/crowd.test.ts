import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../scripts/lib/seeded-random.ts';
import { type Scratch, scratchPostgres } from '../../databases.ts';
import { aCrowd, act, type Crowd, sweep } from './crowd.ts';
import { expectTruth } from './truth.ts';

const ROUNDS = 40;
const AT_ONCE = 12;

// Where writes truly run beside each other: on SQLite one follows another (sequences.test.ts).
describe('A crowd that does everything at once on PostgreSQL', () => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await scratchPostgres();
  });
  afterEach(() => scratch.dispose());

  // 25 and 26 once lost a place of somebody who was erased.
  it.each([1, 2, 25, 26, 31])(
    'loses no place, no vow and no reminder (%i)',
    async (seed) => {
      const crowd = await aCrowd(scratch.database, seededRandom(seed));
      for (let round = 0; round < ROUNDS; round++) {
        await Promise.all(Array.from({ length: AT_ONCE }, () => act(crowd)));
        await sweep(crowd);
        await expectTruth(scratch.database);
        await expectJoined(crowd);
        await expectReminded(crowd);
      }
    },
    120_000,
  );
});

/** An open vow waits for an active booking of the same person, and a booking for one vow at most. */
async function expectJoined({ database: { read } }: Crowd): Promise<void> {
  const { vows, bookings } = read.tables;
  const active = (await read.select().from(bookings)).filter(({ state }) => state === 'active');
  const joined = (await read.select().from(vows)).filter(
    ({ state, bookingId }) => state === 'open' && bookingId !== null,
  );
  for (const { bookingId, personId } of joined)
    expect(active).toContainEqual(expect.objectContaining({ id: bookingId, personId }));
  expect(new Set(joined.map(({ bookingId }) => bookingId)).size).toBe(joined.length);
}

/** Every active booking has messages that wait, all of them for its person. */
async function expectReminded({ database: { read } }: Crowd): Promise<void> {
  const { outbox, bookings } = read.tables;
  const unsaid = (await read.select().from(outbox)).filter(({ state }) => state === 'waiting');
  for (const { id, personId, state } of await read.select().from(bookings)) {
    if (state !== 'active') continue;
    const theirs = unsaid.filter(({ ids }) => ids.bookingId === id).map((each) => each.personId);
    expect(new Set(theirs)).toEqual(new Set([personId]));
  }
}
