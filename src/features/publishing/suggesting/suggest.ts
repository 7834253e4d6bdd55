import { inArray } from 'drizzle-orm';
import { instant, type Occasion, wallClock } from '../../../calendar/index.ts';
import type { Database, Queries } from '../../../database/index.ts';
import { type Chore, enqueueOnce, type OutboxMessage, onceAMinute } from '../../../delivery/index.ts';
import { chatsWithin } from '../../chats/index.ts';
import { accountsReaching } from '../../staff/index.ts';
import { beginningOf, codeOf, dueOccasions, fittingPacks, yearOf } from './occasions.ts';

export const SUGGESTION = 'publishing.suggestion';

/** 10:00: late enough to be read, early enough to act on the same day. */
const HOUR_MINUTES = 10 * 60;
/** Rows that one write adds. */
const PIECE = 200;

/** From 10:00 on suggests the packs of occasions that are near: to each manager of a center with chats, once a year. */
export function suggestOccasions(): Chore {
  let doneOn: number | undefined;
  return onceAMinute(async (database, now) => {
    const { day, minutes } = wallClock(now);
    if (minutes < HOUR_MINUTES || doneOn === day) return;
    const near: Occasion[] = [];
    for (const occasion of dueOccasions(day))
      if ((await fittingPacks(database.read, occasion)).length > 0) near.push(occasion);
    if (near.length > 0) await tellManagers(database, near, now);
    doneOn = day;
  });
}

async function tellManagers(database: Database, near: readonly Occasion[], now: number): Promise<void> {
  const managers = await managersWithChats(database.read, now);
  const all = near.flatMap((occasion) => managers.map((accountId) => messageTo(accountId, occasion, now)));
  for (let from = 0; from < all.length; from += PIECE) {
    const fresh = await untold(database.read, all.slice(from, from + PIECE));
    if (fresh.length === 0) continue;
    await database.write(async (tx) => {
      for (const message of fresh) await enqueueOnce(tx, message);
    });
  }
}

function messageTo(accountId: number, occasion: Occasion, now: number): OutboxMessage {
  const code = codeOf(occasion.id);
  return {
    key: `suggest:${code}:${yearOf(occasion)}:${accountId}`,
    kind: SUGGESTION,
    to: { accountId },
    ids: { occasion: code, day: occasion.day },
    lane: 'other',
    dueAt: now,
    uselessAt: instant(beginningOf(occasion), 0),
  };
}

async function untold(q: Queries, messages: readonly OutboxMessage[]): Promise<OutboxMessage[]> {
  const { key } = q.tables.outbox;
  const keys = messages.map((message) => message.key);
  const rows = await q.select({ key }).from(q.tables.outbox).where(inArray(key, keys));
  const told = new Set(rows.map((row) => row.key));
  return messages.filter((message) => !told.has(message.key));
}

/** The managers of centers that have a chat to publish in, each once. */
async function managersWithChats(q: Queries, now: number): Promise<number[]> {
  const everywhere = { isEverywhere: true, counties: [], centers: [], teams: [] };
  const chats = (await chatsWithin(q, everywhere)).filter(({ state }) => state === 'active');
  const found = new Set<number>();
  for (const centerId of new Set(chats.map((chat) => chat.centerId))) {
    const there = { countyId: null, centerId, teamId: null };
    for (const { accountId } of await accountsReaching(q, 'centers.manage', there, now)) found.add(accountId);
  }
  return [...found];
}
