import { eq } from 'drizzle-orm';
import type { Writes } from '../../database/index.ts';
import { type Doer, record } from '../staff/index.ts';
import type { Place } from './linked-chat.ts';
import { linkedChatAt, linkedChatOf } from './queries.ts';

/** What became of linking; `taken`: the chat speaks for another center. Where it is no news all was so before. */
export type Linking =
  | { readonly kind: 'linked'; readonly id: number; readonly isNews: boolean }
  | { readonly kind: 'taken' };

/**
 * Makes a chat speak for a center, with the title it has now; one that was lost comes back. A chat of another
 * center changes sides only where that is the one which the doer may take it from (`over`).
 */
export async function linkChat(
  tx: Writes,
  doer: Doer,
  place: Place,
  centerId: number,
  over?: number,
): Promise<Linking> {
  await lockChat(tx, place);
  const known = await linkedChatAt(tx, place.platform, place.chatId);
  if (known && known.centerId !== centerId && known.state === 'active' && known.centerId !== over)
    return { kind: 'taken' };
  const { linkedChats } = tx.tables;
  const row = { ...place, centerId, linkedBy: doer.account.id, linkedAt: doer.now, state: 'active' as const };
  const target = [linkedChats.platform, linkedChats.chatId];
  const [linked] = await tx
    .insert(linkedChats)
    .values(row)
    .onConflictDoUpdate({ target, set: row })
    .returning({ id: linkedChats.id });
  const id = linked?.id ?? 0;
  const isNews = known?.centerId !== centerId || known.state !== 'active';
  if (isNews) await record(tx, doer, { act: 'chat.linked', centerId, more: { chat: id } });
  return { kind: 'linked', id, isNews };
}

/** Ends that a chat speaks for a center. False when it did not. */
export async function unlinkChat(tx: Writes, doer: Doer, centerId: number, id: number): Promise<boolean> {
  const seen = await linkedChatOf(tx, centerId, id);
  if (!seen) return false;
  await lockChat(tx, seen);
  if (!(await linkedChatOf(tx, centerId, id))) return false;
  const { linkedChats } = tx.tables;
  await tx.delete(linkedChats).where(eq(linkedChats.id, id));
  await record(tx, doer, { act: 'chat.unlinked', centerId, more: { chat: id } });
  return true;
}

/** Sets the usual hour of a chat's posts, minutes after midnight. False where there is no such chat. */
export async function setUsualHour(tx: Writes, doer: Doer, id: number, minutes: number): Promise<boolean> {
  const { linkedChats } = tx.tables;
  const [chat] = await tx
    .update(linkedChats)
    .set({ usualMinutes: minutes })
    .where(eq(linkedChats.id, id))
    .returning({ centerId: linkedChats.centerId });
  if (!chat) return false;
  await record(tx, doer, { act: 'chat.hour', centerId: chat.centerId, more: { chat: id, usual: minutes } });
  return true;
}

/** A chat is called otherwise on its platform by now. */
export async function renameChat(
  tx: Writes,
  id: number,
  place: Pick<Place, 'title' | 'username'>,
): Promise<void> {
  const { linkedChats } = tx.tables;
  const { title, username } = place;
  await tx.update(linkedChats).set({ title, username }).where(eq(linkedChats.id, id));
}

/** Centers that want one chat at once take turns. */
async function lockChat(tx: Writes, { platform, chatId }: Pick<Place, 'platform' | 'chatId'>): Promise<void> {
  await tx.lock(`chat of ${platform}`, chatId);
}
