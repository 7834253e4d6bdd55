import { eq, sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { type Ledger, openLedger } from '../../../scripts/proof/month/ledger.ts';
import { promised } from '../../../scripts/proof/month/looks.ts';
import { openPost } from '../../../scripts/proof/month/post.ts';
import type { Database } from '../../../src/database/index.ts';
import { stageKey, stageOf } from '../../../src/features/booking/reminders/stages.ts';
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
  expectSent(): Promise<void>;
  stop(): Promise<void>;
}

/** Messages to one account that are due within so long go out as one. */
const BUNDLED_MS = 30 * 60_000;

type Parts = { database: Database; sim: Simulator; now: () => number; terms: Omit<Terms, 'now'> };

export function openMail(parts: Parts): Mail {
  const { database, now } = parts;
  const { ledger, deliver, stop, wasTold } = openWorker(parts);
  /** Due while the worker was dead or it was night, and overtaken by a change. */
  const overtaken = new Set<string>();
  let standing = new Map<number, number>();
  return {
    deliver,
    stop,
    async note(at) {
      const held = await hoursOf(database);
      const changed = [...standing.keys(), ...held.keys()].filter((id) => standing.get(id) !== held.get(id));
      for (const [key, due] of ledger.awaited)
        if (due <= at && changed.some((id) => isOf(key, id))) overtaken.add(`${key} ${due}`);
      for (const id of changed) if (!held.has(id)) ledger.ended(id, at);
      for (const each of await promised(database.read, changed))
        if (held.has(each.bookingId)) ledger.stands(each, at);
      standing = held;
    },
    async expectPlans(at) {
      const rows = await remindersIn(database);
      const coming = rows.filter(({ plannedAt, state }) => state === 'waiting' && plannedAt > at);
      // Who was being asked when something changed may be asked once more: the ledger leaves that open.
      const isOpen = ({ key, ids, plannedAt }: (typeof coming)[number]) =>
        ids.late === 1 && ledger.awaited.get(key) !== plannedAt;
      const sure = coming
        .filter((row) => !isOpen(row))
        .map(({ key, plannedAt }) => [key, plannedAt] as const);
      // What was told early, with another, may not be noted yet.
      const untold = (plans: readonly (readonly [key: string, due: number])[]) =>
        plans.filter(([key, due]) => due > at && !wasTold(key, due)).sort();
      expect(untold(sure)).toEqual(untold([...ledger.awaited]));
    },
    async expectSent() {
      const rows = new Map((await remindersIn(database)).map((row) => [row.key, row]));
      for (const [key, due] of ledger.awaited) {
        const isUseless = rows.get(key)?.state === 'skipped';
        if (due <= now() && !isUseless && !overtaken.has(`${key} ${due}`))
          expect([key, wasTold(key, due)]).toEqual([key, true]);
      }
      expect(ledger.wrong).toMatchObject({ cancelled: 0, moved: 0, twice: 0, unknown: 0 });
    },
  };
}

/** A worker that can be made to die, and what it told when. */
function openWorker(parts: Parts) {
  const ledger = openLedger();
  const toldAt = new Map<string, number>();
  let life: 'lasting' | 'ending' | 'over' = 'lasting';
  const watched: Ledger = {
    ...ledger,
    began(told, words) {
      ledger.began(told, words);
      for (const { bookingId = 0, stage } of told)
        toldAt.set(stageKey(bookingId, stageOf(stage)), parts.now());
      if (life !== 'ending') return;
      life = 'over';
      post.kill();
    },
  };
  const open = () => openPost({ ...parts, ledger: watched });
  let post = open();
  return {
    ledger,
    /** Whether it was told when it was due, or with another a little earlier. */
    wasTold: (key: string, due: number) => (toldAt.get(key) ?? 0) >= due - BUNDLED_MS,
    async deliver(how: 'lives' | 'dies' = 'lives') {
      if (how === 'dies') life = 'ending';
      await post.deliver();
      if (life === 'over') post = open();
      life = 'lasting';
    },
    stop: () => post.stop(),
  };
}

const isOf = (key: string, bookingId: number): boolean => key.startsWith(`booking:${bookingId}:`);

/** When active bookings begin, by id. */
async function hoursOf({ read }: Database): Promise<Map<number, number>> {
  const { bookings } = read.tables;
  const active = await read.select({ id: bookings.id }).from(bookings).where(sql`state = 'active'`);
  const ids = active.map(({ id }) => id);
  return new Map((await promised(read, ids)).map(({ bookingId, startsAt }) => [bookingId, startsAt]));
}

const remindersIn = ({ read }: Database) =>
  read.select().from(read.tables.outbox).where(eq(read.tables.outbox.kind, 'booking.reminder'));
