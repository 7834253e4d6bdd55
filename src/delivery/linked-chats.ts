import { and, eq, sql } from 'drizzle-orm';
import type { PlatformName } from '../config.ts';
import type { Queries, Writes } from '../database/index.ts';
import type { Account } from './accounts.ts';

/** A center's group or channel as something that is written to; undefined where it is gone. */
export async function linkedChatAsAccount(q: Queries, id: number): Promise<Account | undefined> {
  const query = q.prepared('linkedChat', ({ select, tables: { linkedChats } }) =>
    select()
      .from(linkedChats)
      .where(eq(linkedChats.id, sql.placeholder('id'))),
  );
  const [row] = await query.execute({ id });
  if (row?.state !== 'active') return undefined;
  const { platform, chatId } = row;
  return { ...plainAccount, platform, userId: chatId, chatId };
}

/** The bot was thrown out, or may not write there any more. */
export async function loseLinkedChat(tx: Writes, id: number): Promise<void> {
  const { linkedChats } = tx.tables;
  await tx.update(linkedChats).set({ state: 'lost' }).where(eq(linkedChats.id, id));
}

/** The same of a chat as the platform names it; one that is linked to no center is nothing to lose. */
export async function loseLinkedChatAt(tx: Writes, platform: PlatformName, chatId: number): Promise<void> {
  await tx
    .update(tx.tables.linkedChats)
    .set({ state: 'lost' })
    .where(named(tx, platform, chatId));
}

/**
 * A group became a supergroup: the platform knows it by another id from now on. Where that one is linked already,
 * the old one is lost.
 */
export async function moveLinkedChat(
  tx: Writes,
  platform: PlatformName,
  from: number,
  to: number,
): Promise<void> {
  const { linkedChats } = tx.tables;
  const there = await tx
    .select({ id: linkedChats.id })
    .from(linkedChats)
    .where(named(tx, platform, to));
  if (there.length > 0) return loseLinkedChatAt(tx, platform, from);
  await tx
    .update(linkedChats)
    .set({ chatId: to })
    .where(named(tx, platform, from));
}

const named = ({ tables: { linkedChats } }: Queries, platform: PlatformName, chatId: number) =>
  and(eq(linkedChats.platform, platform), eq(linkedChats.chatId, chatId));

// Nobody's: a group has no wishes, and what goes there was asked for.
const plainAccount: Omit<Account, 'platform' | 'userId' | 'chatId'> = {
  ...{ id: 0, state: 'active', stopped: false, muted: [], weeklyLimit: 0, quiet: null },
  ...{ awayUntil: null, largeType: false, fewWords: false },
};
