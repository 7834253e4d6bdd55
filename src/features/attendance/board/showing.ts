import { isDeepStrictEqual } from 'node:util';
import type { NazrContext, ScreenButton } from '../../../bot/index.ts';
import type { Database } from '../../../database/index.ts';
import type { Compose } from '../../../delivery/index.ts';
import { type Drive, driveById, whereaboutsOf } from '../../drives/index.ts';
import type { Gate, StaffWay, Viewer } from '../../staff/index.ts';
import { boardOf } from '../queries/board.ts';
import { boardScreen } from './screen.ts';
import { boardOfAccount, putUp, refresh, takeDown } from './standing.ts';

/** What a board is shown with. */
export interface BoardParts {
  readonly gate: Gate;
  /** Ways from a drive's board into other rooms: its report, its sheet. */
  readonly ways: (drive: Drive) => readonly StaffWay[];
}

/** Shows a drive's board and keeps it up to date from now on. */
export async function showBoard(
  ctx: NazrContext,
  parts: BoardParts,
  drive: Drive,
  note?: string,
): Promise<void> {
  const { now, account } = ctx;
  const board = await boardOf(ctx.read, drive.id, now);
  const screen = boardScreen(drive, board, now, await openWays(ctx, parts, drive), note);
  const messageId = await ctx.place(screen);
  await ctx.write(async (tx) => {
    await putUp(tx, { accountId: account.id, driveId: drive.id, messageId, shownAt: now });
    // Somebody else was quicker than this board could be put up.
    const isOld = !isDeepStrictEqual(await boardOf(tx, drive.id, now), board);
    if (isOld) await refresh(tx, account.id, drive.id, now);
  });
}

/** Kind `attendance.board`: the board as it is now, in the place of the one that stands. */
export function composeBoard(parts: BoardParts): Compose {
  return async (q, { drive: driveId = 0 }, now, account) => {
    const standing = await boardOfAccount(q, account.id);
    if (standing?.driveId !== driveId || standing.messageId === 0) return 'obsolete';
    const drive = await driveById(q, driveId);
    const looking = { read: q, account, now };
    if (!drive || !(await parts.gate.may(looking, 'visits.record', 'drive', driveId))) return 'obsolete';
    const more = await openWays(looking, parts, drive);
    return { ...boardScreen(drive, await boardOf(q, driveId, now), now, more), replaces: standing.messageId };
  };
}

/** Before every press: whatever it leads to, a board is none any more once something below it was pressed. */
export function boardWatch(database: Database) {
  return async (ctx: NazrContext, next: () => Promise<void>): Promise<void> => {
    const pressed = ctx.callbackQuery?.message?.message_id;
    if (pressed !== undefined) {
      const standing = await boardOfAccount(ctx.read, ctx.account.id);
      if (standing?.messageId === pressed)
        await database.write((tx) => takeDown(tx, ctx.account.id, pressed));
    }
    await next();
  };
}

async function openWays(viewer: Viewer, { gate, ways }: BoardParts, drive: Drive): Promise<ScreenButton[]> {
  const there = await whereaboutsOf(viewer.read, drive.id);
  return there ? (await gate.open(viewer, ways(drive), there)).map(({ text, data }) => ({ text, data })) : [];
}
