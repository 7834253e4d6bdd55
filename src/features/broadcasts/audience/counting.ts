import { and, eq, gt, lte, max, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import type { Broadcast } from '../broadcast.ts';
import { type Lookout, namedBy } from './conditions.ts';
import { barrier, type Reason, reasons } from './left-out.ts';

/** Persons looked at in one piece: a few milliseconds of work, after which others have their turn. */
export const PIECE = 3000;

/** How many an audience names, and how many of them are left out, by reason: what remains is reached. */
export interface Counted {
  readonly total: number;
  readonly leftOut: Readonly<Partial<Record<Reason, number>>>;
}

/** How many of an audience a broadcast would reach. */
export const reachedBy = ({ total, leftOut }: Counted): number =>
  Object.values(leftOut).reduce((rest, people) => rest - people, total);

/** Counts an audience, piece by piece. */
export async function counted(
  q: Queries,
  broadcast: Pick<Broadcast, 'audience' | 'kind'>,
  look: Lookout,
): Promise<Counted> {
  const found = new Map<number, number>();
  const last = await lastPerson(q);
  for (let from = 0; from < last; from += PIECE) {
    for (const { barred, people } of await countPiece(q, broadcast, look, from))
      found.set(Number(barred), (found.get(Number(barred)) ?? 0) + people);
    await new Promise(setImmediate);
  }
  const total = [...found.values()].reduce((sum, people) => sum + people, 0);
  const leftOut = reasons.flatMap((reason, i) => {
    const people = found.get(i + 1);
    return people === undefined ? [] : [[reason, people] as const];
  });
  return { total, leftOut: Object.fromEntries(leftOut) };
}

/** The highest number of a person, 0 where there is nobody. */
export async function lastPerson(q: Queries): Promise<number> {
  const [row] = await q.select({ id: max(q.tables.persons.id) }).from(q.tables.persons);
  return row?.id ?? 0;
}

/** Persons of a piece with their own accounts; of several, the one nearest to being written to counts. */
function countPiece(
  q: Queries,
  { audience, kind }: Pick<Broadcast, 'audience' | 'kind'>,
  look: Lookout,
  from: number,
) {
  const { persons, holders, accounts } = q.tables;
  const barred = sql<number>`min(${barrier(q, kind, look)})`.as('barred');
  const each = q
    .select({ id: persons.id, barred })
    .from(persons)
    .leftJoin(holders, isOwn(q, from))
    .leftJoin(accounts, eq(accounts.id, holders.accountId))
    .where(and(inPiece(q, from), namedBy(q, audience, look)))
    .groupBy(persons.id)
    .as('each');
  return q
    .select({ barred: each.barred, people: sql<number>`count(*)`.mapWith(Number) })
    .from(each)
    .groupBy(each.barred);
}

/**
 * Of the persons of a piece the accounts that are their own. The bounds say nothing new, but without them
 * PostgreSQL reads everybody's accounts for each piece.
 */
export function isOwn({ tables: { holders, persons } }: Queries, from: number): SQL | undefined {
  const { personId, relation } = holders;
  return and(eq(personId, persons.id), eq(relation, 'self'), gt(personId, from), lte(personId, from + PIECE));
}

/** The persons of one piece; those that come after `from`. */
export const inPiece = ({ tables: { persons } }: Queries, from: number): SQL | undefined =>
  and(gt(persons.id, from), lte(persons.id, from + PIECE));
