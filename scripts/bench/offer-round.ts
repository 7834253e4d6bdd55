import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { addDays, instant, today } from '../../src/calendar/index.ts';
import { type Database, openDatabase } from '../../src/database/index.ts';
import { freePlaces } from '../../src/features/drives/index.ts';
import { figuresFor } from '../../src/features/eligibility/index.ts';
import { expireOffers, offerFreed } from '../../src/features/waitlist/index.ts';
import { termsFor } from '../lib/terms.ts';
import { type Benchmark, type Figure, interleave, median } from './measure.ts';
import { watched } from './watched.ts';

const DRIVES = 100;
const WAITING = 10_000;
const HOLD_MS = 2 * 60 * 60_000;
/** Noon tomorrow, for drives two days later: nobody sleeps, and places are held two hours. */
const day = addDays(today(Date.now()), 1);
const now = instant(day, 12 * 60);
const terms = { ...termsFor(figuresFor('ibto_8w')), now };

/** One way to do it: places of one slot in each drive are freed and offered; nobody answers, and they go on. */
interface Contestant {
  readonly free: (round: number) => Promise<unknown>;
  readonly sweep: () => Promise<unknown>;
}

/** How long both took, and for how long nothing else had its turn meanwhile (ms). */
interface Round {
  readonly freed: number;
  readonly freedBlocked: number;
  readonly swept: number;
  readonly sweptBlocked: number;
}

/** A place is freed in each of a hundred full drives; two hours later nobody has answered, and it goes on. */
export const offerRound: Benchmark = {
  name: 'offer-round',
  title: '(h) a hundred freed places offered among 10,000 who wait (SQLite)',
  async run({ rounds }) {
    const folder = mkdtempSync(join(tmpdir(), 'nazr-bench-'));
    const [path, copy] = [join(folder, 'ours.db'), join(folder, 'by-hand.db')];
    const database = await openDatabase(`file:${path}`);
    fill(path, rounds + 1);
    copyFileSync(path, copy);
    const bare = new Sqlite(copy);
    bare.pragma('synchronous = FULL');
    const [us, hand] = [ours(database), byHand(bare)];
    let [turn, other] = [0, 0];
    const both = { ours: () => measure(us, turn++), baseline: () => measure(hand, other++) };
    try {
      await interleave(1, both);
      const measured = await interleave(rounds, both);
      for (const file of [new Sqlite(path, { readonly: true }), bare]) expectOffers(file, rounds + 1);
      return describe(measured.ours, measured.baseline);
    } finally {
      bare.close();
      await database.close();
      rmSync(folder, { recursive: true });
    }
  },
};

async function measure({ free, sweep }: Contestant, round: number): Promise<Round> {
  const [freed, freedBlocked] = await timed(() => free(round));
  const [swept, sweptBlocked] = await timed(sweep);
  return { freed, freedBlocked, swept, sweptBlocked };
}

async function timed(work: () => Promise<unknown>): Promise<[number, number]> {
  const from = performance.now();
  const { blocked } = await watched(async () => {
    await work();
    // What held the loop up to the end is seen at its next turn.
    await new Promise(setImmediate);
  });
  return [performance.now() - from, blocked];
}

function expectOffers(file: Sqlite.Database, rounds: number): void {
  const made = file.prepare('select count(*) from offers').pluck().get();
  if (made !== 2 * DRIVES * rounds) throw new Error(`${made} offers were made in ${rounds} rounds`);
}

function describe(ours: readonly Round[], baseline: readonly Round[]): Figure[] {
  const figure = (what: string, of: keyof Round, atMost?: number): Figure => ({
    what,
    unit: 'ms',
    ours: median(ours.map((round) => round[of])),
    baseline: median(baseline.map((round) => round[of])),
    against: 'statements written by hand, one transaction',
    ...(atMost !== undefined && { bound: { of: 'ours', atMost } }),
  });
  return [
    figure('a hundred freed places offered, one write', 'freed', 50),
    figure('loop blocked by that at most', 'freedBlocked'),
    figure('a hundred that ran out offered on, in pieces', 'swept'),
    figure('loop blocked by a piece at most', 'sweptBlocked'),
  ];
}

function ours(database: Database): Contestant {
  const sweepNow = expireOffers(terms);
  const offer = (slots: readonly number[]) =>
    database.write(async (tx) => {
      for (const id of slots) {
        const slot = await tx.lock('slot', id);
        await freePlaces(tx, slot, 1);
        await offerFreed(tx, slot, 1, terms);
      }
    });
  return {
    free: (round) => offer(slotsOf(round)),
    sweep: () => sweepNow(database, now + HOLD_MS),
  };
}

/** The same by hand: no locks, no hold times, no judging of whether they may give. */
function byHand(file: Sqlite.Database): Contestant {
  const list = (slot: string) => `select * from (
    select w.id, w.person_id from waits w
      join persons p on p.id = w.person_id join screenings s on s.person_id = w.person_id and s.outcome = 'eligible'
      join holders h on h.person_id = w.person_id join accounts a on a.id = h.account_id and a.state = 'active'
    where w.drive_id = @drive and w.state = 'waiting' and w.slot_id = ${slot} and not a.stopped
      and not exists (select 1 from offers o where o.person_id = w.person_id and o.state = 'open')
    order by w.id limit 1)`;
  const first = file.prepare(`${list('@slot')} union all ${list('0')} order by 1 limit 1`);
  const change = file.prepare('update waits set state = ?, ended_at = ? where id = ?');
  const insert = file.prepare(`insert into offers (wait_id, slot_id, person_id, turn, opens_at, expires_at)
    values (?, ?, ?, ?, ?, ?) returning id`);
  const tell =
    file.prepare(`insert into outbox (key, kind, person_id, ids, lane, planned_at, due_at, useless_at)
    values ('offer:' || @id, 'waitlist.offer', @person, json_object('offerId', @id), 2, @at, @at, @until)`);
  const overdue = file.prepare("select * from offers where state = 'open' and expires_at <= ?");
  const end = file.prepare("update offers set state = 'expired', ended_at = ? where id = ?");
  const untell = file.prepare("delete from outbox where key = 'offer:' || ? and state = 'waiting'");
  const offer = (slot: number, turn: number, at: number): void => {
    const who = first.get({ slot, drive: driveOf(slot) }) as { id: number; person_id: number };
    change.run('offered', null, who.id);
    const made = insert.get(who.id, slot, who.person_id, turn, at, at + HOLD_MS) as { id: number };
    tell.run({ id: made.id, person: who.person_id, at, until: at + HOLD_MS });
  };
  const free = file.transaction((round: number) => {
    for (const slot of slotsOf(round)) offer(slot, 1, now);
  });
  const sweep = file.transaction((at: number) => {
    for (const old of overdue.all(at) as { id: number; wait_id: number; slot_id: number }[]) {
      end.run(at, old.id);
      untell.run(old.id);
      change.run('lapsed', at, old.wait_id);
      offer(old.slot_id, 2, at);
    }
  });
  return { free: async (round) => free.immediate(round), sweep: async () => sweep.immediate(now + HOLD_MS) };
}

// Slot 1 of every drive, then slot 2 of every drive …: the ids of one round stand together.
const slotsOf = (round: number): number[] => Array.from({ length: DRIVES }, (_, i) => round * DRIVES + i + 1);
const driveOf = (slot: number): number => ((slot - 1) % DRIVES) + 1;

/** Full drives, and for each a hundred who wait: every other one for whichever slot comes. */
function fill(path: string, slots: number): void {
  const file = new Sqlite(path);
  const date = day + 2;
  const at = instant(addDays(day, 2), 600);
  const count = 'with recursive n(i) as (select 1 union all select i + 1 from n where i <';
  const screened = 'person_id, day, outcome, physician_too, rules';
  file.exec(`
    ${count} ${DRIVES}) insert into drives select i, i, null, 'مسجد جامع', null, 33.6, 46.4, 0, ${date}, 600, 1320,
      15, 4, 'all', 0, ${at + 4e7}, null, 'open', 0 from n;
    ${count} ${DRIVES * slots}) insert into slots select i, (i - 1) % ${DRIVES} + 1,
      ${at} + 60000 * i, 15, 4, 4, 'all', 0 from n;
    ${count} ${WAITING}) insert into persons (id, first_name, sex, birth_day, created_at)
      select i, 'علی', 'male', ${day} - 11000, 0 from n;
    insert into accounts (id, platform, user_id, chat_id, created_at) select id, 'telegram', id, id, 0 from persons;
    insert into holders (account_id, person_id, relation) select id, id, 'self' from persons;
    insert into screenings (${screened}) select id, ${day - 1}, 'eligible', 0, 'bench' from persons;
    insert into waits (id, drive_id, slot_id, person_id, account_id, state, created_at)
      select id, (id - 1) % ${DRIVES} + 1, 0, id, id, 'waiting', 0 from persons;
    update waits set slot_id = (id / ${DRIVES} / 2 % ${slots}) * ${DRIVES} + drive_id where id / ${DRIVES} % 2 = 1;
  `);
  file.pragma('wal_checkpoint(TRUNCATE)');
  file.close();
}
