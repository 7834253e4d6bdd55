import { eq, sql } from 'drizzle-orm';
import type { NazrContext, Words } from '../../../bot/index.ts';
import type { Queries } from '../../../database/index.ts';
import type { Version } from '../pack.ts';
import { versionById } from '../queries.ts';
import { describedItems } from './described-items.ts';
import { deskScreen } from './screens.ts';

/** Where somebody writes: what they send becomes an item of this draft. */
export interface Desk {
  /** 0: no draft; the next file is to be taken in. */
  readonly versionId: number;
  /** The item whose place the next message takes. */
  readonly replacesItem: number | null;
}

/** Nobody finds that what they sent a week later became an item. */
const OPEN_MS = 24 * 60 * 60_000;

/** The open desk of an account; a day after the last message it is none any more. */
export async function deskOf(q: Queries, accountId: number, now: number): Promise<Desk | undefined> {
  const [row] = await q.prepared('packDesk', byAccount).execute({ accountId });
  return row && row.updatedAt > now - OPEN_MS ? row : undefined;
}

function byAccount(door: Queries) {
  const { packDesks } = door.tables;
  return door
    .select()
    .from(packDesks)
    .where(eq(packDesks.accountId, sql.placeholder('accountId')));
}

/** Opens the desk over a draft and shows it: from now on what this account sends becomes its items. */
export async function openDesk(ctx: NazrContext, versionId: number, note?: Words): Promise<void> {
  const version = await versionById(ctx.read, versionId);
  if (version?.state !== 'draft') return;
  await sitDown(ctx, { versionId, replacesItem: null });
  await ctx.show(await screenOf(ctx, version, note));
}

/** Notes where what an account sends goes from now on. */
export async function sitDown(ctx: NazrContext, desk: Desk): Promise<void> {
  const { id: accountId } = ctx.account;
  const set = { ...desk, updatedAt: ctx.now };
  await ctx.write(async (tx) => {
    const { packDesks } = tx.tables;
    await tx
      .insert(packDesks)
      .values({ accountId, ...set })
      .onConflictDoUpdate({ target: packDesks.accountId, set });
  });
}

/** Whoever looks at an item again has thought better of replacing one. */
export async function replaceNothing(ctx: NazrContext): Promise<void> {
  const desk = await deskOf(ctx.read, ctx.account.id, ctx.now);
  if (desk?.replacesItem != null) await sitDown(ctx, { ...desk, replacesItem: null });
}

/** Closes the desk; what was written stays. */
export async function leaveDesk(ctx: NazrContext): Promise<void> {
  const { id } = ctx.account;
  await ctx.write(async (tx) => {
    await tx.delete(tx.tables.packDesks).where(eq(tx.tables.packDesks.accountId, id));
  });
}

/** The desk over a draft as it is now. */
export async function screenOf(ctx: NazrContext, version: Version, note?: Words) {
  return deskScreen(version, await describedItems(ctx.read, version.id), note);
}
