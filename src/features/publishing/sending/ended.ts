import { lockAll, type Writes } from '../../../database/index.ts';
import { type End, enqueue } from '../../../delivery/index.ts';
import { itemsOf } from '../../packs/index.ts';
import type { Post, PublicationTrouble } from '../publication.ts';
import { publicationById, publicationsById } from '../queries.ts';
import { fail, finish } from './ending.ts';
import { postMessage } from './post.ts';

/**
 * Notes what became of items, and in the same write puts the next one of each publication into the outbox: they
 * stay in order, and a crash leaves off where the note does. What was called off meanwhile goes no further.
 */
export async function postsEnded(tx: Writes, ends: readonly End[], now: number): Promise<void> {
  const known = await publicationsById(
    tx,
    ends.map(({ ids }) => ids.publication ?? 0),
  );
  await lockAll(
    tx,
    'publishing',
    known.map(({ createdAt }) => createdAt),
  );
  for (const end of ends) await goOn(tx, end, now);
}

async function goOn(tx: Writes, end: End, now: number): Promise<void> {
  const { publication: id = 0, position = 0, again } = end.ids;
  const publication = await publicationById(tx, id);
  if (!publication) return;
  await note(tx, end, now);
  if (again === 1 || publication.state !== 'running') return;
  const trouble = stopping(end);
  if (trouble) return fail(tx, publication, trouble, now);
  const next = (await itemsOf(tx, publication.versionId))[position + 1];
  if (next) await enqueue(tx, postMessage(publication, position + 1, next, now));
  else await finish(tx, publication, now);
}

/** Why nothing more of a publication can go out after this; what is wrong with one item alone stops no other. */
export function stopping({ state, trouble }: Pick<End, 'state' | 'trouble'>): PublicationTrouble | undefined {
  if (state === 'skipped') return 'late';
  if (state === 'obsolete') return 'gone';
  if (state !== 'failed') return undefined;
  if (trouble === 'rights') return 'rights';
  return trouble === 'gone' || trouble === 'blocked' ? 'gone' : undefined;
}

async function note(tx: Writes, { ids, state, messageId }: End, now: number): Promise<void> {
  const { posts } = tx.tables;
  const { publication: publicationId = 0, position = 0, again } = ids;
  const became: Post['state'] = state === 'sent' || state === 'uncertain' ? state : 'failed';
  // What was never tried leaves no note; tried again, it had one.
  if (again !== 1 && (state === 'skipped' || state === 'obsolete')) return;
  const post = { state: became, messageId, at: now };
  await tx
    .insert(posts)
    .values({ publicationId, position, ...post })
    .onConflictDoUpdate({ target: [posts.publicationId, posts.position], set: post });
}
