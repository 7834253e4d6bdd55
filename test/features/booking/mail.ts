import { inArray, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { type Ledger, openLedger } from '../../../scripts/proof/month/ledger.ts';
import { promised } from '../../../scripts/proof/month/looks.ts';
import { openPost } from '../../../scripts/proof/month/post.ts';
import type { Database } from '../../../src/database/index.ts';
import type { Terms } from '../../../src/features/waitlist/index.ts';
import type { Simulator } from '../../simulator/index.ts';

/** What is sent while people act, by a worker that may die, beside a ledger of what ought to be. */
export interface Mail {
  /** Sends what is due. When it `dies`, it does so once the first message is out, before that is noted. */
  deliver(how?: 'lives' | 'dies'): Promise<void>;
  /** Takes into the ledger what an act changed. */
  note(at: number): Promise<void>;
  /** Every reminder that is still to come waits for its time, and no other does. */
  expectPlans(at: number): Promise<void>;
  /** Every reminder that fell due went out once, except what was on its way when the worker died. */
  expectSent(at: number): Promise<void>;
  stop(): Promise<void>;
}

type Parts = { database: Database; sim: Simulator; now: () => number; terms: Omit<Terms, 'now'> };

export function openMail(parts: Parts): Mail {
  const { database } = parts;
  const ledger = openLedger();
  let life: 'lasting' | 'ending' | 'over' = 'lasting';
  const open = () => openPost({ ...parts, ledger: watched });
  const watched: Ledger = {
    ...ledger,
    began(told, words) {
      ledger.began(told, words);
      if (life !== 'ending') return;
      life = 'over';
      post.kill();
    },
  };
  let post = open();
  let standing = new Map<number, string>();
  return {
    async deliver(how = 'lives') {
      if (how === 'dies') life = 'ending';
      await post.deliver();
      if (life === 'over') post = open();
      life = 'lasting';
    },
    async note(at) {
      const held = await activeOf(database);
      for (const [id] of standing) if (!held.has(id)) ledger.ended(id, at);
      const changed = [...held].filter(([id, hour]) => standing.get(id) !== hour).map(([id]) => id);
      for (const each of await promised(database.read, changed)) ledger.stands(each, at);
      standing = held;
    },
    async expectPlans(at) {
      const rows = await remindersIn(database);
      const coming = rows.filter(({ plannedAt, state }) => state === 'waiting' && plannedAt > at);
      // Who was being asked when something changed may be asked once more: the ledger leaves that open.
      const sure = coming.filter(({ key, ids }) => !ids.late || ledger.awaited.has(key));
      const awaited = [...ledger.awaited].filter(([, due]) => due > at);
      expect(sure.map(({ key, plannedAt }) => [key, plannedAt]).sort()).toEqual(awaited.sort());
    },
    async expectSent(at) {
      const rows = new Map((await remindersIn(database)).map((row) => [row.key, row]));
      for (const [key, due] of ledger.awaited) {
        const { state, uselessAt } = rows.get(key) ?? {};
        const isLate = state === 'skipped' && (uselessAt ?? due) <= at;
        if (due <= at && !isLate) expect([key, state]).toEqual([key, 'sent']);
      }
      expect(ledger.wrong).toMatchObject({ cancelled: 0, moved: 0, twice: 0, unknown: 0 });
    },
    stop: () => post.stop(),
  };
}

/** The hours of active bookings, by id. */
async function activeOf({ read }: Database): Promise<Map<number, string>> {
  const { bookings } = read.tables;
  const active = await read.select({ id: bookings.id }).from(bookings).where(sql`state = 'active'`);
  const hours = await promised(
    read,
    active.map(({ id }) => id),
  );
  return new Map(hours.map(({ bookingId, startsAt }) => [bookingId, String(startsAt)]));
}

const remindersIn = ({ read }: Database) =>
  read
    .select()
    .from(read.tables.outbox)
    .where(inArray(read.tables.outbox.kind, ['booking.reminder']));
