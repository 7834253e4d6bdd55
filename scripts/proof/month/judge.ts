import { sql } from 'drizzle-orm';
import type { Database, Queries } from '../../../src/database/index.ts';
import type { Finding } from '../proof.ts';
import type { Ledger } from './ledger.ts';
import type { Downtime } from './world.ts';

const MINUTE_MS = 60_000;
/** Messages to one account that are due within so long go out as one. */
const BUNDLED_MS = 30 * MINUTE_MS;

/** The time that passed: until when, and when the bot was not there. */
export interface Spell {
  readonly until: number;
  readonly downtimes: readonly Downtime[];
}

/** What became of a month. */
export async function judgeMonth(database: Database, ledger: Ledger, spell: Spell): Promise<Finding[]> {
  const { read } = database;
  const { bookings, waits } = read.tables;
  const made = await read.select().from(bookings);
  const active = made.filter(({ state }) => state === 'active');
  const doubled = active.length - new Set(active.map(({ personId }) => personId)).size;
  return [
    { what: 'bookings made', found: made.length },
    { what: 'waits', found: (await read.select().from(waits)).length },
    { what: 'restarts, half of them kills', found: spell.downtimes.length },
    ...(await punctuality(read, ledger, spell)),
    ...truth(ledger),
    { what: 'persons with two bookings', found: doubled, asked: 0 },
    ...(await places(read)),
  ];
}

/** Every reminder that was due while it was up went out in time, or in a message that went out a little earlier. */
async function punctuality(read: Queries, { awaited, begun }: Ledger, spell: Spell): Promise<Finding[]> {
  const rows = await read.select().from(read.tables.outbox).where(sql`kind = 'booking.reminder'`);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const sent = rows.filter(({ state }) => state === 'sent');
  const due = [...awaited].filter(([, at]) => wasUp(spell, at));
  const fates = due.map(([key, at]) => fateOf(byKey.get(key), at));
  const count = (fate: Fate) => fates.filter((each) => each === fate).length;
  return [
    { what: 'reminders sent', found: sent.length },
    { what: 'of these without a send that began', found: Math.max(0, sent.length - begun), asked: 0 },
    { what: 'reminders due while it was up', found: due.length },
    { what: 'of these sent within 60 s', found: count('in time') },
    { what: 'of these sent with an earlier one of the family', found: count('with another') },
    { what: 'of these later than 60 s', found: count('late'), asked: 0 },
    { what: 'of these planned for another time', found: count('displaced'), asked: 0 },
    { what: 'of these never sent', found: count('never'), asked: 0 },
  ];
}

type Fate = 'in time' | 'with another' | 'late' | 'displaced' | 'never';

function fateOf(row: Row<'outbox'> | undefined, dueAt: number): Fate {
  if (row?.state !== 'sent' || row.sentAt === null) return 'never';
  if (row.plannedAt !== dueAt) return 'displaced';
  const lateness = row.sentAt - dueAt;
  if (lateness > MINUTE_MS) return 'late';
  if (lateness >= 0) return 'in time';
  return -lateness <= BUNDLED_MS ? 'with another' : 'displaced';
}

const wasUp = ({ downtimes, until }: Spell, at: number): boolean =>
  at < until - MINUTE_MS && downtimes.every(({ from, to }) => at < from - MINUTE_MS || at > to);

const truth = ({ wrong, begun }: Ledger): Finding[] => [
  { what: 'reminders whose sending began', found: begun },
  { what: 'messages begun that no room made', found: wrong.unknown, asked: 0 },
  { what: 'begun after a cancellation was committed', found: wrong.cancelled, asked: 0 },
  { what: 'begun with another hour than the booking’s', found: wrong.moved, asked: 0 },
  { what: 'sent twice without a kill between', found: wrong.twice, asked: 0 },
  { what: 'sent twice, in flight at a kill', found: wrong.twiceAfterKill },
];

async function places(read: Queries): Promise<Finding[]> {
  const { slots, bookings, offers } = read.tables;
  const active = await read.select().from(bookings).where(sql`state = 'active'`);
  const open = await read.select().from(offers).where(sql`state = 'open'`);
  const held = new Map<number, number>();
  for (const { slotId } of [...active, ...open]) held.set(slotId, (held.get(slotId) ?? 0) + 1);
  const all = await read.select().from(slots);
  const wrong = all.filter(({ id, taken }) => taken !== (held.get(id) ?? 0));
  const over = all.filter(({ taken, capacity }) => taken > capacity);
  return [
    { what: 'slots that count wrongly', found: wrong.length, asked: 0 },
    { what: 'slots over their capacity', found: over.length, asked: 0 },
    ...(await loose(read, active, open)),
  ];
}

type Row<Table extends 'bookings' | 'offers' | 'outbox'> = Queries['tables'][Table]['$inferSelect'];

/** What hangs on nothing: offers without a wait, waits without their offer, messages about what is gone. */
async function loose(
  read: Queries,
  active: readonly Row<'bookings'>[],
  open: readonly Row<'offers'>[],
): Promise<Finding[]> {
  const { waits, outbox, offers } = read.tables;
  const offered = await read.select().from(waits).where(sql`state = 'offered'`);
  const waiting = await read.select().from(outbox).where(sql`state = 'waiting'`);
  const standing = new Set(active.map(({ id }) => id));
  const held = new Set(open.map(({ id }) => id));
  const awaited = new Set(open.map(({ waitId }) => waitId));
  // That an offer ended is told when it has.
  const gone = waiting.filter(({ kind, ids: { bookingId, offerId } }) =>
    bookingId === undefined ? kind === 'waitlist.offer' && !held.has(offerId ?? 0) : !standing.has(bookingId),
  );
  return [
    { what: 'offers made', found: (await read.select().from(offers)).length },
    { what: 'waits that are offered a place', found: offered.length, asked: open.length },
    {
      what: 'of these without their offer',
      found: offered.filter(({ id }) => !awaited.has(id)).length,
      asked: 0,
    },
    { what: 'messages that wait about what is gone', found: gone.length, asked: 0 },
  ];
}
