import { and, eq, gt, inArray, isNotNull, lt, or, sql } from 'drizzle-orm';
import { instant, today } from '../calendar/index.ts';
import type { Queries } from '../database/index.ts';
import type { Account } from './accounts.ts';
import type { OutboxRow } from './claims.ts';
import { lanes, topics } from './outbox.ts';
import { afterQuiet, type QuietHours } from './quiet-hours.ts';

const WEEK_MS = 7 * 24 * 60 * 60_000;
/** After this time it is known whether what was on its way went out. */
const WAY_MS = 10 * 60_000;

/** Whether a message may go out now: or when, or never, as the person wants it. */
export type Permission = 'now' | 'never' | { readonly at: number };

/**
 * What an account's owner chose always wins: `/stop`, muted topics, the weekly limit on what nobody asked for, days
 * of absence, and quiet hours, which only an answer to somebody's act passes, and what would come too late after them.
 */
export async function permission(
  q: Queries,
  row: OutboxRow,
  account: Account,
  { now, quietHours }: { readonly now: number; readonly quietHours: QuietHours },
): Promise<Permission> {
  if (row.lane === lanes.answer || row.linkedChatId !== null) return 'now';
  const topic = topics.find((each) => each === row.topic);
  if (row.lane >= lanes.other && account.stopped) return 'never';
  if (topic && (account.muted.includes(topic) || account.weeklyLimit <= 0)) return 'never';
  const free = Math.max(
    now,
    row.lane >= lanes.other ? backOn(account, now) : now,
    topic ? await withinLimit(q, row, account.weeklyLimit, now) : now,
  );
  const passes = Math.max(free, row.passesQuietAt ?? Number.POSITIVE_INFINITY);
  const at = Math.min(afterQuiet(free, quietHours, account.quiet), passes);
  return at > now ? { at } : 'now';
}

function backOn({ awayUntil }: Account, now: number): number {
  return awayUntil !== null && awayUntil > today(now) ? instant(awayUntil, 0) : now;
}

/**
 * From when on one more unasked message keeps to `limit` a week; per person, whatever the account. What is
 * on its way counts as well: until it is known to have gone out, the next one waits.
 */
async function withinLimit(q: Queries, row: OutboxRow, limit: number, now: number): Promise<number> {
  const { id, personId, accountId } = row;
  const since = now - WEEK_MS;
  const counted =
    personId === null
      ? await q.prepared('toldAccount', toldAccount).execute({ id, now, since, whose: accountId ?? 0 })
      : await q.prepared('toldPerson', toldPerson).execute({ id, now, since, whose: personId });
  const latest = counted.map(({ sentAt }) => sentAt ?? now - WEEK_MS + WAY_MS).sort((a, b) => a - b);
  const decisive = latest.at(-limit);
  return latest.length < limit || decisive === undefined ? now : decisive + WEEK_MS;
}

const toldPerson = (door: Queries) => told(door, 'personId');
const toldAccount = (door: Queries) => told(door, 'accountId');

function told(door: Queries, whose: 'personId' | 'accountId') {
  const { outbox } = door.tables;
  const value = sql.placeholder;
  // What is in doubt may have arrived.
  const sent = and(inArray(outbox.state, ['sent', 'uncertain']), gt(outbox.sentAt, value('since')));
  const leased = and(gt(outbox.leasedUntil, value('now')), lt(outbox.id, value('id')));
  const onItsWay = or(eq(outbox.state, 'sending'), and(eq(outbox.state, 'waiting'), leased));
  return door
    .select({ sentAt: outbox.sentAt })
    .from(outbox)
    .where(and(sql`${outbox[whose]} = ${value('whose')}`, isNotNull(outbox.topic), or(sent, onItsWay)));
}
