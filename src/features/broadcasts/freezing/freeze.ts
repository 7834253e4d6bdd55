import { and, eq, sql } from 'drizzle-orm';
import { today } from '../../../calendar/index.ts';
import type { Database, Writes } from '../../../database/index.ts';
import type { Chore } from '../../../delivery/index.ts';
import { type Lookout, namedBy } from '../audience/conditions.ts';
import { inPiece, isOwn, lastPerson, PIECE } from '../audience/counting.ts';
import { barrier } from '../audience/left-out.ts';
import { type Broadcast, firstRecipient, recipientId } from '../broadcast.ts';
import type { Giving } from '../links.ts';
import { broadcastById, broadcastsIn, recipientsBetween } from '../queries.ts';

/** Then what is due in other rooms has its turn. */
const TURN_MS = 800;

/** Chore: writes down whom the broadcasts go to that were started; goes on where a crash left off. */
export const freezeBroadcasts =
  (giving: Giving): Chore =>
  async (database, now) => {
    const until = performance.now() + TURN_MS;
    for (const { id } of await broadcastsIn(database.read, ['freezing']))
      while (performance.now() < until && (await freezePiece(database, id, { giving, now }))) await turn();
  };

/** Freezes one broadcast to its end. */
export async function freeze(
  database: Database,
  id: number,
  around: { giving: Giving; now: number },
): Promise<void> {
  while (await freezePiece(database, id, around)) await turn();
}

/**
 * Writes down the next piece of recipients, in one write with how far it came: who is frozen once is frozen,
 * whatever they choose afterwards. Answers whether there is more to do.
 */
function freezePiece(
  database: Database,
  id: number,
  { giving, now }: { readonly giving: Giving; readonly now: number },
): Promise<boolean> {
  return database.write(async (tx) => {
    await tx.lock('broadcast', id);
    const broadcast = await broadcastById(tx, id);
    if (broadcast?.state !== 'freezing') return false;
    // Of another process, perhaps, which got further.
    const from = broadcast.fedTo - firstRecipient(id);
    const isLast = from + PIECE >= (await lastPerson(tx));
    // As of the start: a day that begins meanwhile makes nobody older.
    const at = broadcast.startedAt ?? now;
    await writeDown(tx, broadcast, from, { giving, now: at, today: today(at) });
    const upTo = recipientId(id, from + PIECE);
    const people = await recipientsBetween(tx, broadcast.fedTo, upTo);
    const far = isLast
      ? { state: 'running' as const, fedTo: firstRecipient(id) }
      : { state: 'freezing' as const, fedTo: upTo };
    await tx
      .update(tx.tables.broadcasts)
      .set({ ...far, total: broadcast.total + people })
      .where(eq(tx.tables.broadcasts.id, id));
    return !isLast;
  });
}

async function writeDown(
  tx: Writes,
  { id, audience, kind }: Broadcast,
  from: number,
  look: Lookout,
): Promise<void> {
  const { persons, holders, accounts, recipients } = tx.tables;
  const first = sql.raw(String(firstRecipient(id)));
  const row = {
    id: sql<number>`${first} + ${persons.id}`.as('id'),
    broadcastId: sql<number>`${sql.raw(String(id))}`.as('broadcast_id'),
    accountId: sql<number>`min(${accounts.id})`.as('account_id'),
    personId: persons.id,
  };
  const reached = tx
    .select(row)
    .from(persons)
    .innerJoin(holders, isOwn(tx, from))
    .innerJoin(accounts, eq(accounts.id, holders.accountId))
    .where(and(inPiece(tx, from), namedBy(tx, audience, look), sql`${barrier(tx, kind, look)} = 0`))
    .groupBy(persons.id);
  await tx.insert(recipients).select(reached).onConflictDoNothing();
}

const turn = (): Promise<void> => new Promise(setImmediate);
