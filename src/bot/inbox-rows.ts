import { and, eq, inArray, lt, sql } from 'drizzle-orm';
import type { PlatformName } from '../config.ts';
import type { Queries, Writes } from '../database/index.ts';

// Every update passes here several times, so all of it is prepared; a list in pieces of 1, 2, 4 … 64 rows.

export interface NewRow {
  readonly platform: PlatformName;
  readonly updateId: number;
  readonly payload: string;
  readonly receivedAt: number;
}

/** Keeps rows; answers the ids of those that were not there before. */
export async function keepRows(tx: Writes, rows: readonly NewRow[]): Promise<number[]> {
  const added: number[] = [];
  for (const piece of pieces(rows)) {
    const query = tx.prepared(`inbox.keep:${piece.length}`, (door) => keeping(door, piece.length));
    const values = piece.flatMap((row, i) => Object.entries(row).map(([name, value]) => [name + i, value]));
    for (const { updateId } of await query.execute(Object.fromEntries(values))) added.push(updateId);
  }
  return added;
}

/** Removes rows that are done with. */
export async function forgetRows(tx: Writes, platform: PlatformName, ids: readonly number[]): Promise<void> {
  for (const piece of pieces(ids)) {
    const query = tx.prepared(`inbox.forget:${piece.length}`, (door) => forgetting(door, piece.length));
    await query.execute({ platform, ...Object.fromEntries(piece.map((id, i) => [`updateId${i}`, id])) });
  }
}

/** Empties rows that are done with: what is left of them tells only that they were here. */
export async function emptyRows(tx: Writes, platform: PlatformName, ids: readonly number[]): Promise<void> {
  for (const piece of pieces(ids)) {
    const query = tx.prepared(`inbox.empty:${piece.length}`, (door) => emptying(door, piece.length));
    await query.execute({ platform, ...Object.fromEntries(piece.map((id, i) => [`updateId${i}`, id])) });
  }
}

/** Removes emptied rows of updates that came before `receivedBefore` (ms). */
export async function sweepRows(tx: Writes, platform: PlatformName, receivedBefore: number): Promise<void> {
  const { inbox } = tx.tables;
  const over = and(eq(inbox.state, 'done'), lt(inbox.receivedAt, receivedBefore));
  await tx.delete(inbox).where(and(eq(inbox.platform, platform), over));
}

/** Keeps what an update's writes answered. */
export async function keepOutcome(
  tx: Writes,
  platform: PlatformName,
  updateId: number,
  outcome: string,
): Promise<void> {
  const query = tx.prepared('inbox.outcome', (door) => {
    const { inbox } = door.tables;
    const mine = and(
      eq(inbox.platform, sql.placeholder('platform')),
      eq(inbox.updateId, sql.placeholder('updateId')),
    );
    return door
      .update(inbox)
      .set({ outcome: sql`${sql.placeholder('outcome')}` })
      .where(mine);
  });
  await query.execute({ platform, updateId, outcome });
}

/**
 * Remembers the bot that is served; where it is another one than before, the old offset means nothing, and
 * old rows would pass for the new bot's updates.
 */
export async function startCount(tx: Writes, platform: PlatformName, botId: number): Promise<void> {
  const { facts, inbox, polling } = tx.tables;
  const row = { name: `bot:${platform}`, value: String(botId) };
  const [before] = await tx.select().from(facts).where(eq(facts.name, row.name));
  if (before?.value === row.value) return;
  if (before) {
    await tx.delete(polling).where(eq(polling.platform, platform));
    await tx.delete(inbox).where(eq(inbox.platform, platform));
  }
  await tx
    .insert(facts)
    .values(row)
    .onConflictDoUpdate({ target: facts.name, set: { value: row.value } });
}

/** The next update to ask for. */
export async function readOffset(q: Queries, platform: PlatformName): Promise<number> {
  const query = q.prepared('inbox.offset', (door) => {
    const { polling } = door.tables;
    return door
      .select({ offset: polling.offset })
      .from(polling)
      .where(eq(polling.platform, sql.placeholder('platform')));
  });
  return (await query.execute({ platform }))[0]?.offset ?? 0;
}

export async function moveOffset(tx: Writes, platform: PlatformName, offset: number): Promise<void> {
  const query = tx.prepared('inbox.move', (door) => {
    const { polling } = door.tables;
    const values = { platform: sql.placeholder('platform'), offset: sql.placeholder('offset') };
    const set = { offset: sql`excluded."offset"` };
    return door.insert(polling).values(values).onConflictDoUpdate({ target: polling.platform, set });
  });
  await query.execute({ platform, offset });
}

function keeping(door: Writes, count: number) {
  const { inbox } = door.tables;
  const row = (i: number) => ({
    platform: sql.placeholder(`platform${i}`),
    updateId: sql.placeholder(`updateId${i}`),
    payload: sql.placeholder(`payload${i}`),
    receivedAt: sql.placeholder(`receivedAt${i}`),
  });
  return door
    .insert(inbox)
    .values(Array.from({ length: count }, (_, i) => row(i)))
    .onConflictDoNothing()
    .returning({ updateId: inbox.updateId });
}

function forgetting(door: Writes, count: number) {
  return door.delete(door.tables.inbox).where(these(door, count));
}

function emptying(door: Writes, count: number) {
  const emptied = { payload: '', outcome: null, state: 'done' as const };
  return door.update(door.tables.inbox).set(emptied).where(these(door, count));
}

function these({ tables: { inbox } }: Writes, count: number) {
  const ids = Array.from({ length: count }, (_, i) => sql.placeholder(`updateId${i}`));
  return and(eq(inbox.platform, sql.placeholder('platform')), inArray(inbox.updateId, ids));
}

/** The list in pieces whose lengths are powers of two, at most 64: few prepared statements serve any length. */
function* pieces<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let at = 0, size = 64; at < list.length; at += size) {
    while (size > list.length - at) size /= 2;
    yield list.slice(at, at + size);
  }
}
