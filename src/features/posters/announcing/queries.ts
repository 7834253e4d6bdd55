import { inArray } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import { type LinkedChat, linkedChatsOf } from '../../chats/index.ts';
import { type Telling, type Told, tellingOf } from './rules.ts';

/** A chat in which a drive can be announced, and whether it was. */
export interface Audience {
  readonly chat: LinkedChat;
  readonly telling: Telling;
}

/** What an announcement is, once: the drive in this chat. */
export const announcementKey = (driveId: number, linkedId: number): string =>
  `announce:${driveId}:${linkedId}`;

/** The chats of a center to which the bot can write, each with what it was told of a drive. */
export async function audiencesOf(
  q: Queries,
  drive: { readonly id: number; readonly centerId: number | null },
  print: number,
  now: number,
): Promise<Audience[]> {
  if (drive.centerId === null) return [];
  const chats = (await linkedChatsOf(q, drive.centerId)).filter(({ state }) => state === 'active');
  const told = await toldIn(
    q,
    chats.map(({ id }) => announcementKey(drive.id, id)),
  );
  return chats.map((chat) => {
    const telling = tellingOf(told.get(announcementKey(drive.id, chat.id)), print, now);
    return { chat, telling };
  });
}

async function toldIn(q: Queries, keys: readonly string[]): Promise<Map<string, Told>> {
  if (keys.length === 0) return new Map();
  const { key, state, plannedAt, ids } = q.tables.outbox;
  const rows = await q
    .select({ key, state, at: plannedAt, ids })
    .from(q.tables.outbox)
    .where(inArray(key, [...keys]));
  return new Map(rows.map((row) => [row.key, { state: row.state, at: row.at, print: row.ids.print ?? 0 }]));
}
