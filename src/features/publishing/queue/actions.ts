import { and, eq, inArray } from 'drizzle-orm';
import type { Writes } from '../../../database/index.ts';
import { endBatch, enqueue } from '../../../delivery/index.ts';
import { itemsOf } from '../../packs/index.ts';
import { type Doer, type Reach, record } from '../../staff/index.ts';
import type { Publication } from '../publication.ts';
import { pressOf, publicationById } from '../queries.ts';
import { tellWhenOver } from '../sending/ending.ts';
import { againMessage, POST } from '../sending/post.ts';
import { ahead, withinReach } from './listing.ts';

/** Calls off what is ahead of a press, as far as somebody reaches: how many publications that were. */
export async function cancel(tx: Writes, doer: Doer, id: number, reach: Reach): Promise<number> {
  const open = await openOf(tx, id, reach);
  const [first] = open;
  if (!first) return 0;
  const { publications } = tx.tables;
  const ids = open.map((each) => each.id);
  const ended = { state: 'cancelled', endedAt: doer.now } as const;
  await tx.update(publications).set(ended).where(inArray(publications.id, ids));
  // What is on its way arrives; nothing follows it.
  for (const each of open) if (each.state === 'running') await endBatch(tx, POST, each.id);
  const more = { version: first.versionId, publications: open.length };
  await record(tx, doer, { act: 'pack.withdrawn', more });
  await tellWhenOver(tx, first, doer.now);
  return open.length;
}

/** Moves what has not begun of a press to another time (ms): how many publications; `past` where it is over. */
export async function moveTo(
  tx: Writes,
  doer: Doer,
  id: number,
  plannedAt: number,
  reach: Reach,
): Promise<number | 'past'> {
  if (plannedAt < doer.now) return 'past';
  const planned = (await openOf(tx, id, reach)).filter(({ state }) => state === 'planned');
  const [first] = planned;
  if (!first) return 0;
  const { publications } = tx.tables;
  const ids = planned.map((each) => each.id);
  await tx.update(publications).set({ plannedAt }).where(inArray(publications.id, ids));
  const more = { version: first.versionId, publications: planned.length, moved: 1 };
  await record(tx, doer, { act: 'pack.published', more });
  return planned.length;
}

/** Under the lock of the press: whoever begins, ends or follows its publications waits. */
async function openOf(tx: Writes, id: number, reach: Reach): Promise<Publication[]> {
  const named = await publicationById(tx, id);
  if (!named) return [];
  await tx.lock('publishing', named.createdAt);
  const open = (await pressOf(tx, named)).filter(({ state }) => (ahead as readonly string[]).includes(state));
  return withinReach(tx, open, reach);
}

/** Sends an item once more of which nobody knows whether it arrived. False where it is not, or no more, so. */
export async function sendAgain(tx: Writes, doer: Doer, id: number, position: number): Promise<boolean> {
  const publication = await publicationById(tx, id);
  if (!publication) return false;
  await tx.lock('publishing', publication.createdAt);
  const { posts } = tx.tables;
  const inDoubt = and(
    eq(posts.publicationId, id),
    eq(posts.position, position),
    eq(posts.state, 'uncertain'),
  );
  const item = (await itemsOf(tx, publication.versionId))[position];
  if (!item) return false;
  // Its note goes with the press and comes back with what becomes of it: a second press finds nothing in doubt.
  const gone = await tx.delete(posts).where(inDoubt).returning({ position: posts.position });
  if (gone.length === 0) return false;
  await enqueue(tx, againMessage(publication, position, item, doer.now));
  const more = { version: publication.versionId, publication: id, position };
  await record(tx, doer, { act: 'pack.published', more });
  return true;
}
