import { and, asc, eq, exists, gt, isNull, lte, min, notExists, or, sql } from 'drizzle-orm';
import { today } from '../../../calendar/index.ts';
import type { Lock, Queries, Writes } from '../../../database/index.ts';
import type { QuietHours } from '../../../delivery/index.ts';
import type { Place } from './place.ts';

/**
 * The waits for a place of this slot, by id, the first who came before the others: of whom its hours are for,
 * who can be told, has no open offer, and did not let a place of this slot go while waiting.
 */
export async function* lineFor(
  tx: Writes,
  slot: Lock<'slot'>,
  { driveId, audience }: Place,
  now: number,
): AsyncGenerator<number> {
  const query = tx.prepared('waitlist.first', first);
  const sex = { all: '', women: 'female', men: 'male' }[audience];
  const firstOf = async (list: number, after: number) => {
    const [row] = await query.execute({ driveId, slotId: slot.id, list, after, sex, today: today(now) });
    return row?.id ?? Number.POSITIVE_INFINITY;
  };
  let [here, anywhere] = [await firstOf(slot.id, 0), await firstOf(0, 0)];
  for (;;) {
    const next = Math.min(here, anywhere);
    if (!Number.isFinite(next)) return;
    yield next;
    if (next === here) here = await firstOf(slot.id, next);
    else anywhere = await firstOf(0, next);
  }
}

/**
 * The first of one list (a slot, or 0: the whole drive) after a wait. Its smallest id rather than the first of
 * an ordered list: SQLite compiles a statement anew whenever its LIMIT is bound.
 */
function first(door: Writes) {
  const { waits, persons } = door.tables;
  const value = sql.placeholder;
  const ofSex = and(eq(persons.id, waits.personId), eq(persons.sex, value('sex')));
  return door
    .select({ id: min(waits.id) })
    .from(waits)
    .where(
      and(
        eq(waits.driveId, value('driveId')),
        eq(waits.state, 'waiting'),
        eq(waits.slotId, value('list')),
        gt(waits.id, value('after')),
        or(eq(value('sex'), ''), exists(door.select({ id: persons.id }).from(persons).where(ofSex))),
        exists(accountsReached(door)),
        notExists(openOffers(door)),
        notExists(placesLetGo(door)),
      ),
    );
}

/** Somebody whom a place may be offered to. */
export interface Waiter {
  readonly personId: number;
  /** Quiet hours of the account through which they are told, where it has its own. */
  readonly own: QuietHours | null;
}

/** Who waits there; undefined when they cannot be told. */
export async function waiterOf(tx: Writes, waitId: number, now: number): Promise<Waiter | undefined> {
  const [row] = await tx.prepared('waitlist.waiter', waiters).execute({ waitId, today: today(now) });
  if (!row) return undefined;
  const { personId, from, to } = row;
  return { personId, own: from === null || to === null ? null : { from, to } };
}

function waiters(door: Queries) {
  const { waits, holders, accounts } = door.tables;
  return door
    .select({ personId: waits.personId, from: accounts.quietFrom, to: accounts.quietTo })
    .from(waits)
    .innerJoin(holders, eq(holders.personId, waits.personId))
    .innerJoin(accounts, eq(accounts.id, holders.accountId))
    .where(and(eq(waits.id, sql.placeholder('waitId')), isReached(door)))
    .orderBy(sql`case when ${holders.relation} = 'self' then 0 else 1 end`, asc(accounts.id));
}

function accountsReached(door: Queries) {
  const { holders, accounts, waits } = door.tables;
  return door
    .select({ id: accounts.id })
    .from(holders)
    .innerJoin(accounts, eq(accounts.id, holders.accountId))
    .where(and(eq(holders.personId, waits.personId), isReached(door)));
}

/** An account that can be told of an offer today. */
function isReached({ tables: { accounts } }: Queries) {
  const { state, stopped, awayUntil } = accounts;
  const isBack = or(isNull(awayUntil), lte(awayUntil, sql.placeholder('today')));
  return and(eq(state, 'active'), eq(stopped, false), isBack);
}

// The state is written out, not bound: only then do planners use the partial index.
function openOffers(door: Queries) {
  const { offers, waits } = door.tables;
  const theirs = and(eq(offers.personId, waits.personId), sql`${offers.state} = 'open'`);
  return door.select({ id: offers.id }).from(offers).where(theirs);
}

function placesLetGo(door: Queries) {
  const { offers, waits } = door.tables;
  const here = and(eq(offers.slotId, sql.placeholder('slotId')), eq(offers.personId, waits.personId));
  return door
    .select({ id: offers.id })
    .from(offers)
    .where(and(here, sql`${offers.state} <> 'open'`, sql`${offers.endedAt} >= ${waits.createdAt}`));
}
