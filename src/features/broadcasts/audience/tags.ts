import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';
import { firstRecipient } from '../broadcast.ts';

/** More tags than these are no choice any more. */
const MOST = 50;
/** Recipients that are looked at in one write. */
const PIECE = 2500;

/** The tags there are. A hop each: people by the hundred thousand may bear one. */
export async function tagNames(q: Queries): Promise<string[]> {
  const { tags } = q.tables;
  const names: string[] = [];
  while (names.length < MOST) {
    const [next] = await q
      .select({ tag: tags.tag })
      .from(tags)
      .where(gt(tags.tag, names.at(-1) ?? ''))
      .orderBy(asc(tags.tag))
      .limit(1);
    if (!next) break;
    names.push(next.tag);
  }
  return names;
}

/**
 * Tags those whom a broadcast reached, of the recipients after `from`; answers after whom to go on, null at the end.
 * Tagged twice they are tagged once.
 */
export async function tagReached(
  tx: Writes,
  broadcastId: number,
  tag: string,
  from: number,
): Promise<number | null> {
  const { recipients, tags, outbox } = tx.tables;
  const [last] = await tx
    .select({ id: recipients.id })
    .from(recipients)
    .where(and(gt(recipients.id, from), sql`${recipients.id} < ${firstRecipient(broadcastId + 1)}`))
    .orderBy(asc(recipients.id))
    .limit(1)
    .offset(PIECE - 1);
  const to = last?.id ?? firstRecipient(broadcastId + 1) - 1;
  const key = sql`${`broadcast:${broadcastId}:`} || cast(${recipients.id} as text)`;
  const reached = tx
    .select({ personId: recipients.personId, tag: sql<string>`cast(${tag} as text)`.as('tag') })
    .from(recipients)
    .innerJoin(outbox, sql`${outbox.key} = ${key}`)
    .where(and(gt(recipients.id, from), sql`${recipients.id} <= ${to}`, eq(outbox.state, 'sent')));
  await tx.insert(tags).select(reached).onConflictDoNothing();
  return last?.id ?? null;
}
