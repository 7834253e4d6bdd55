import { and, eq, gt, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import { asksToGive, type BroadcastKind, topicOf } from '../broadcast.ts';
import { latestBirth } from './audience.ts';
import { dueAgainOn, type Lookout } from './conditions.ts';

/** Why somebody of an audience is not written to; the first that holds counts. Never a reason of health. */
export const reasons = [
  'minor',
  'not-now',
  'no-account',
  'resting',
  'stopped',
  'away',
  'muted',
  'limit',
] as const;
export type Reason = (typeof reasons)[number];

const WEEK_MS = 7 * 24 * 60 * 60_000;

/** The place of the reason for which an account of a person is not written to, from 1; 0: it is. */
export function barrier(q: Queries, kind: BroadcastKind, look: Lookout): SQL<number> {
  const holds = conditions(q, kind, look);
  const cases = reasons.flatMap((reason, i) => {
    const condition = holds[reason];
    return condition === undefined ? [] : [sql`when ${condition} then ${sql.raw(String(i + 1))}`];
  });
  return sql<number>`case ${sql.join(cases, sql` `)} else 0 end`;
}

function conditions(
  q: Queries,
  kind: BroadcastKind,
  look: Lookout,
): Readonly<Record<Reason, SQL | undefined>> {
  const { persons, accounts } = q.tables;
  const topic = topicOf(kind);
  const muted = sql`${accounts.muted} <> '' and ',' || ${accounts.muted} || ',' like ${`%,${topic},%`}`;
  return {
    minor: asksToGive(kind)
      ? gt(persons.birthDay, latestBirth(look.today, look.giving.minimumAge))
      : undefined,
    'not-now': cannotGive(q, kind, look),
    'no-account': isNull(accounts.id),
    resting: eq(accounts.state, 'resting'),
    stopped: eq(accounts.stopped, true),
    away: gt(accounts.awayUntil, look.today),
    muted: topic ? muted : undefined,
    limit: topic ? sql`${told(q, look.now)} >= ${accounts.weeklyLimit}` : undefined,
  };
}

/** What is known by date, and whoever can give no more: to be asked would only hurt them. */
function cannotGive(q: Queries, kind: BroadcastKind, look: Lookout): SQL | undefined {
  if (!asksToGive(kind)) return undefined;
  const { persons, screenings, deferrals } = q.tables;
  const isOpen = or(isNull(screenings.until), gt(screenings.until, look.today));
  const barred = or(eq(screenings.outcome, 'permanent'), and(eq(screenings.outcome, 'deferred'), isOpen));
  const screened = q
    .select({ id: screenings.personId })
    .from(screenings)
    .where(and(eq(screenings.personId, persons.id), barred));
  const deferred = q
    .select({ id: deferrals.personId })
    .from(deferrals)
    .where(and(eq(deferrals.personId, persons.id), gt(deferrals.until, look.today)));
  return or(
    sql`${dueAgainOn(q, look.giving)} > ${look.today}`,
    sql`exists ${deferred}`,
    sql`exists ${screened}`,
  );
}

/** How many messages on topics went to the person in the last week, whatever the account. */
function told(q: Queries, now: number): SQL {
  const { outbox, persons } = q.tables;
  const lately = and(
    eq(outbox.personId, persons.id),
    // What is in doubt may have arrived.
    inArray(outbox.state, ['sent', 'uncertain']),
    isNotNull(outbox.topic),
    gt(outbox.sentAt, now - WEEK_MS),
  );
  return sql`(${q.select({ n: sql`count(*)` }).from(outbox).where(lately)})`;
}
