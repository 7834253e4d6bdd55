import { and, eq, inArray, min } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';
import { enqueueOnce } from '../../../delivery/index.ts';
import type { Press, Publication, PublicationTrouble } from '../publication.ts';
import { ofPress, postsOf } from '../queries.ts';

/** Nothing more of it goes out; who asked for it is told once, whatever else of the same press fails. */
export async function fail(
  tx: Writes,
  publication: Publication,
  trouble: PublicationTrouble,
  now: number,
): Promise<void> {
  await end(tx, publication.id, { state: 'failed', trouble, endedAt: now });
  await tell(tx, publication, 'failed', now);
  await tellWhenOver(tx, publication, now);
}

/** All its items were tried: it is done, unless the messenger took none of them. */
export async function finish(tx: Writes, publication: Publication, now: number): Promise<void> {
  const posts = await postsOf(tx, [publication.id]);
  if (posts.every(({ state }) => state === 'failed')) return fail(tx, publication, 'refused', now);
  await end(tx, publication.id, { state: 'done', trouble: null, endedAt: now });
  await tellWhenOver(tx, publication, now);
}

type Ending = Pick<Publication, 'state' | 'trouble' | 'endedAt'>;

async function end(tx: Writes, id: number, ending: Ending): Promise<void> {
  const { publications } = tx.tables;
  await tx.update(publications).set(ending).where(eq(publications.id, id));
}

/** Once nothing of a press is planned or on its way any more; where all of it failed, that was told. */
export async function tellWhenOver(tx: Writes, press: Press, now: number): Promise<void> {
  if (await has(tx, press, ['planned', 'running'])) return;
  if (await has(tx, press, ['done'])) await tell(tx, press, 'done', now);
}

async function has(q: Queries, press: Press, states: readonly Publication['state'][]): Promise<boolean> {
  const { publications } = q.tables;
  const mine = and(ofPress(q, press), inArray(publications.state, [...states]));
  return (await q.select({ id: publications.id }).from(publications).where(mine).limit(1)).length > 0;
}

async function tell(tx: Writes, press: Press, what: 'done' | 'failed', now: number): Promise<void> {
  const { publications } = tx.tables;
  const [row] = await tx
    .select({ id: min(publications.id) })
    .from(publications)
    .where(ofPress(tx, press));
  const head = Number(row?.id ?? 0);
  if (press.askedBy === null) return;
  await enqueueOnce(tx, {
    key: `publishing:${what}:${head}`,
    kind: `publishing.${what}`,
    to: { accountId: press.askedBy },
    ids: { publication: head },
    lane: 'other',
    dueAt: now,
  });
}
