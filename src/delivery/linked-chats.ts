import { eq } from 'drizzle-orm';
import type { Queries, Writes } from '../database/index.ts';
import type { Account } from './accounts.ts';

/** A center's group or channel as something that is written to; undefined where it is gone. */
export async function linkedChatAsAccount(q: Queries, id: number): Promise<Account | undefined> {
  const { linkedChats } = q.tables;
  const [row] = await q.select().from(linkedChats).where(eq(linkedChats.id, id));
  if (row?.state !== 'active') return undefined;
  const { platform, chatId } = row;
  return { ...plainAccount, platform, userId: chatId, chatId };
}

/** The bot was thrown out, or may not write there any more. */
export async function loseLinkedChat(tx: Writes, id: number): Promise<void> {
  const { linkedChats } = tx.tables;
  await tx.update(linkedChats).set({ state: 'lost' }).where(eq(linkedChats.id, id));
}

// Nobody's: a group has no wishes, and what goes there was asked for.
const plainAccount: Omit<Account, 'platform' | 'userId' | 'chatId'> = {
  ...{ id: 0, state: 'active', stopped: false, muted: [], weeklyLimit: 0, quiet: null },
  ...{ awayUntil: null, largeType: false, fewWords: false },
};
