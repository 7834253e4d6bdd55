import { sql } from 'drizzle-orm';
import type { Database, Queries } from '../../../src/database/index.ts';
import type { Downtime } from '../month.ts';
import type { Finding } from '../proof.ts';
import type { Ledger } from './ledger.ts';

const MINUTE_MS = 60_000;

/** What became of a month. */
export async function judgeMonth(
  database: Database,
  ledger: Ledger,
  downtimes: readonly Downtime[],
): Promise<Finding[]> {
  const { read } = database;
  const { bookings, waits } = read.tables;
  const made = await read.select().from(bookings);
  const active = made.filter(({ state }) => state === 'active');
  const doubled = active.length - new Set(active.map(({ personId }) => personId)).size;
  return [
    { what: 'bookings made', found: made.length },
    { what: 'waits', found: (await read.select().from(waits)).length },
    { what: 'restarts, half of them kills', found: downtimes.length },
    ...(await punctuality(read, downtimes)),
    ...truth(ledger),
    { what: 'persons with two bookings', found: doubled, asked: 0 },
    ...(await places(read)),
  ];
}

async function punctuality(read: Queries, downtimes: readonly Downtime[]): Promise<Finding[]> {
  const reminders = await read.select().from(read.tables.outbox).where(sql`kind = 'booking.reminder'`);
  const sent = reminders.filter(({ state }) => state === 'sent');
  const wasUp = ({ plannedAt: at }: { plannedAt: number }) =>
    downtimes.every(({ from, to }) => at < from - MINUTE_MS || at > to);
  const whileUp = sent.filter(wasUp);
  const late = whileUp.filter(({ plannedAt, sentAt }) => (sentAt ?? 0) - plannedAt > MINUTE_MS);
  const skipped = reminders.filter(({ state }) => state === 'skipped').filter(wasUp);
  return [
    { what: 'reminders sent', found: sent.length },
    { what: 'of these planned while it was up', found: whileUp.length },
    { what: 'of these later than 60 s', found: late.length, asked: 0 },
    { what: 'reminders planned while it was up and skipped', found: skipped.length, asked: 0 },
  ];
}

const truth = ({ wrong, begun }: Ledger): Finding[] => [
  { what: 'sends that began', found: begun },
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

type Row<Table extends 'bookings' | 'offers'> = Queries['tables'][Table]['$inferSelect'];

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
  const gone = waiting.filter(({ ids: { bookingId, offerId } }) =>
    bookingId === undefined ? !held.has(offerId ?? 0) : !standing.has(bookingId),
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
