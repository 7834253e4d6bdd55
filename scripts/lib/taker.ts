import { openDatabase } from '../../src/database/index.ts';
import { book, newCode, type Outcome } from '../../src/features/booking/index.ts';
import { figuresFor } from '../../src/features/eligibility/index.ts';
import { openVault } from '../../src/lib/vault.ts';
import type { Taker } from './crowd.ts';
import { termsFor } from './terms.ts';

// A process that books: `taker.ts URL ORDER`; waits until all of its like are ready, then prints what became of it.

/** What a process of takers is told. */
export interface Order {
  readonly people: readonly Taker[];
  /** The slots they want: the first person the first, and so on around. */
  readonly slots: readonly number[];
  readonly atOnce: number;
  /** When to begin (ms), so that processes begin together. */
  readonly at: number;
}

/** Times in ms from asking to knowing, in order of asking. */
export interface Taken {
  readonly booked: number;
  readonly errors: readonly string[];
  readonly times: readonly number[];
}

const [url = '', given = '{}'] = process.argv.slice(2);
const { people, slots, atOnce, at } = JSON.parse(given) as Order;
const database = await openDatabase(url);
const figures = figuresFor('ibto_8w');
const { sign } = openVault('0'.repeat(64));
await Promise.all(Array.from({ length: 20 * atOnce }, warmUp));
await new Promise((resolve) => setTimeout(resolve, at - Date.now()));

const errors: string[] = [];
const times: number[] = [];
let booked = 0;
let next = 0;
await Promise.all(Array.from({ length: atOnce }, takeTurns));
await database.close();
console.log(JSON.stringify({ booked, errors, times } satisfies Taken));

async function takeTurns(): Promise<void> {
  for (let i = next++; i < people.length; i = next++) {
    const asked = performance.now();
    try {
      if ((await take(i)).kind === 'booked') booked++;
    } catch (error) {
      errors.push(String(error));
    }
    times.push(performance.now() - asked);
  }
}

function take(i: number): Promise<Outcome> {
  const taker = people[i];
  if (!taker) throw new Error('Nobody there');
  return wants(taker, slots[i % slots.length] ?? 0);
}

/** A process that is up has its connections; a slot that is not there changes nothing. */
function warmUp(): Promise<Outcome> {
  return wants({ personId: 0, accountId: 0 }, 0);
}

function wants(taker: Taker, slotId: number): Promise<Outcome> {
  const wish = { ...taker, slotId, plan: null, newCode: () => newCode(sign) };
  return database.write((tx) => book(tx, wish, termsFor(figures)));
}
