import {
  type AnyColumn,
  and,
  asc,
  eq,
  exists,
  gt,
  isNull,
  lte,
  notExists,
  or,
  type Placeholder,
  sql,
} from 'drizzle-orm';
import { today } from '../../../calendar/index.ts';
import type { Lock, Queries, Writes } from '../../../database/index.ts';
import type { QuietHours } from '../../../delivery/index.ts';
import type { Place } from './place.ts';

/** Somebody whom a place may be offered to. */
export interface Waiter {
  readonly waitId: number;
  readonly personId: number;
}

/**
 * Who waits for a place of this slot, the first who came before the others: whom its hours are for, who can
 * be told, has no open offer, and did not let a place of this slot go while waiting.
 */
export async function* lineFor(
  tx: Writes,
  slot: Lock<'slot'>,
  { driveId, audience }: Place,
  now: number,
): AsyncGenerator<Waiter> {
  const query = tx.prepared('waitlist.first', first);
  const sex = { all: '', women: 'female', men: 'male' }[audience];
  const firstOf = async (list: number, after: number) =>
    (await query.execute({ driveId, slotId: slot.id, list, after, sex, today: today(now) }))[0];
  let [here, anywhere] = [await firstOf(slot.id, 0), await firstOf(0, 0)];
  while (here || anywhere) {
    const isHere = here !== undefined && (anywhere === undefined || here.waitId < anywhere.waitId);
    const next = isHere ? here : anywhere;
    if (!next) return;
    yield next;
    if (isHere) here = await firstOf(slot.id, next.waitId);
    else anywhere = await firstOf(0, next.waitId);
  }
}

/** The first of one list (a slot, or 0: the whole drive) after a wait. */
function first(door: Writes) {
  const { waits, persons } = door.tables;
  const value = sql.placeholder;
  return door
    .select({ waitId: waits.id, personId: waits.personId })
    .from(waits)
    .innerJoin(persons, eq(persons.id, waits.personId))
    .where(
      and(
        eq(waits.driveId, value('driveId')),
        eq(waits.state, 'waiting'),
        eq(waits.slotId, value('list')),
        gt(waits.id, value('after')),
        or(eq(value('sex'), ''), eq(persons.sex, value('sex'))),
        exists(accountsOf(door, waits.personId)),
        notExists(openOffers(door)),
        notExists(placesLetGo(door)),
      ),
    )
    .orderBy(asc(waits.id))
    .limit(1);
}

/** Quiet hours of the account through which a waiter is told, where it has its own. */
export async function quietHoursOf(
  tx: Writes,
  { personId }: Waiter,
  now: number,
): Promise<QuietHours | null> {
  const query = tx.prepared('waitlist.quiet-hours', (door) =>
    accountsOf(door, sql.placeholder('personId'))
      .orderBy(ownFirst(door), asc(door.tables.accounts.id))
      .limit(1),
  );
  const [account] = await query.execute({ personId, today: today(now) });
  const { from = null, to = null } = account ?? {};
  return from === null || to === null ? null : { from, to };
}

/** Accounts that speak for a person and can be told of an offer today. */
function accountsOf(door: Queries, personId: AnyColumn | Placeholder) {
  const { holders, accounts } = door.tables;
  const { state, stopped, awayUntil } = accounts;
  const isBack = or(isNull(awayUntil), lte(awayUntil, sql.placeholder('today')));
  return door
    .select({ from: accounts.quietFrom, to: accounts.quietTo })
    .from(holders)
    .innerJoin(accounts, eq(accounts.id, holders.accountId))
    .where(and(eq(holders.personId, personId), eq(state, 'active'), eq(stopped, false), isBack));
}

const ownFirst = ({ tables: { holders } }: Queries) =>
  sql`case when ${holders.relation} = 'self' then 0 else 1 end`;

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
