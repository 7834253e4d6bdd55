import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';
import { enqueue } from '../../../delivery/index.ts';

/** Where the board of an account stands; `messageId` is 0 where something else took its message. */
export type StandingBoard = Queries['tables']['boards']['$inferSelect'];

/** Changes within this time reach a board together. */
const TOGETHER_MS = 1500;
/** A board that cannot be reached so long is brought up to date by its staff. */
const USELESS_AFTER_MS = 60_000;

/** The board that an account looked at last. */
export async function boardOfAccount(q: Queries, accountId: number): Promise<StandingBoard | undefined> {
  const query = q.prepared('boardOfAccount', (door) => {
    const { boards } = door.tables;
    return door
      .select()
      .from(boards)
      .where(eq(boards.accountId, sql.placeholder('accountId')));
  });
  return (await query.execute({ accountId }))[0];
}

/** The account's board stands in this message from now on. */
export async function putUp(tx: Writes, board: StandingBoard): Promise<void> {
  const { boards } = tx.tables;
  await tx.insert(boards).values(board).onConflictDoUpdate({ target: boards.accountId, set: board });
}

/** The account is at this drive from now on, with no board of it; one that stands there already stays. */
export async function goTo(tx: Writes, accountId: number, driveId: number, now: number): Promise<void> {
  if ((await boardOfAccount(tx, accountId))?.driveId === driveId) return;
  await putUp(tx, { accountId, driveId, messageId: 0, shownAt: now });
}

/** Something else stands in this message now: it is not brought up to date any more. */
export async function takeDown(tx: Writes, accountId: number, messageId: number): Promise<void> {
  const { boards } = tx.tables;
  const there = and(eq(boards.accountId, accountId), eq(boards.messageId, messageId));
  await tx.update(boards).set({ messageId: 0 }).where(there);
}

/** Has every board of a drive brought up to date, within about two seconds; in the write that changes something. */
export async function refreshBoards(tx: Writes, driveId: number, now: number): Promise<void> {
  for (const { accountId } of await boardsOfDrive(tx, driveId)) await refresh(tx, accountId, driveId, now);
}

/**
 * Letters by turns of two keys: what changes now waits for the end of its turn, and never pushes back what
 * waits since the last one, however fast changes follow each other.
 */
export async function refresh(tx: Writes, accountId: number, driveId: number, now: number): Promise<void> {
  const turn = Math.floor(now / TOGETHER_MS);
  const dueAt = (turn + 1) * TOGETHER_MS;
  await enqueue(tx, {
    key: `board:${accountId}:${turn % 2}`,
    kind: 'attendance.board',
    to: { accountId },
    ids: { drive: driveId },
    lane: 'answer',
    dueAt,
    uselessAt: dueAt + USELESS_AFTER_MS,
  });
}

// Always in one order: two writes whose letters waited for each other would hang.
async function boardsOfDrive(q: Queries, driveId: number): Promise<{ readonly accountId: number }[]> {
  const query = q.prepared('boardsOfDrive', (door) => {
    const { boards } = door.tables;
    const standing = and(eq(boards.driveId, sql.placeholder('driveId')), gt(boards.messageId, 0));
    return door
      .select({ accountId: boards.accountId })
      .from(boards)
      .where(standing)
      .orderBy(asc(boards.accountId));
  });
  return query.execute({ driveId });
}

/** Forgets where an account's board stands. */
export async function forgetBoard(tx: Writes, accountId: number): Promise<void> {
  const { boards } = tx.tables;
  await tx.delete(boards).where(eq(boards.accountId, accountId));
}
