import { and, asc, count, desc, inArray, max, min } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import { chatsWithin, type LinkedChat, linkedChatById } from '../../chats/index.ts';
import { itemsOf, versionById } from '../../packs/index.ts';
import type { Reach } from '../../staff/index.ts';
import type { Post, Press, Publication } from '../publication.ts';
import { postsOf, pressOf } from '../queries.ts';

/** A pack that was asked for with one press, as far as somebody reaches. */
export interface Entry {
  /** The first publication of it that they reach: stands for all of it. */
  readonly id: number;
  readonly title: string;
  /** When the first of its chats has its turn (ms). */
  readonly at: number;
  readonly chats: number;
}

/** What became of a pack in one chat. */
export interface Outcome {
  readonly publication: Publication;
  /** Undefined where it is linked no more. */
  readonly chat: LinkedChat | undefined;
  readonly posts: readonly Post[];
}

/** Everything of one press that somebody reaches. */
export interface PressView {
  readonly title: string;
  /** Items of the pack. */
  readonly items: number;
  readonly outcomes: readonly Outcome[];
}

export const ahead = ['planned', 'running'] as const;
export const over = ['done', 'failed', 'cancelled'] as const;

/** What is ahead, the next first, or what is over, the newest first. */
export async function entries(
  q: Queries,
  reach: Reach,
  states: typeof ahead | typeof over,
  part: { readonly offset: number; readonly limit: number },
): Promise<Entry[]> {
  const { publications } = q.tables;
  const { askedBy, createdAt, versionId } = publications;
  const first = min(publications.plannedAt);
  const rows = await q
    .select({ id: min(publications.id), at: first, chats: count(), versionId })
    .from(publications)
    .where(and(inArray(publications.state, [...states]), await reached(q, reach)))
    .groupBy(askedBy, createdAt, versionId)
    .orderBy(states === ahead ? asc(first) : desc(max(publications.endedAt)), asc(min(publications.id)))
    .limit(part.limit)
    .offset(part.offset);
  return Promise.all(
    rows.map(async ({ id, at, chats, ...row }) => {
      const title = (await versionById(q, row.versionId))?.title ?? '';
      return { id: Number(id), at: Number(at), chats, title };
    }),
  );
}

async function reached(q: Queries, reach: Reach) {
  if (reach.isEverywhere) return undefined;
  const chats = await chatsWithin(q, reach);
  return inArray(
    q.tables.publications.linkedChatId,
    chats.map(({ id }) => id),
  );
}

/** All of a press that lies within reach, with what became of it. */
export async function viewOf(q: Queries, press: Press, reach: Reach): Promise<PressView> {
  const mine = await withinReach(q, await pressOf(q, press), reach);
  const posts = await postsOf(
    q,
    mine.map(({ id }) => id),
  );
  const outcomes: Outcome[] = [];
  for (const publication of mine) {
    const chat = await linkedChatById(q, publication.linkedChatId);
    const own = posts.filter(({ publicationId }) => publicationId === publication.id);
    outcomes.push({ publication, chat, posts: own });
  }
  const version = await versionById(q, press.versionId);
  return { title: version?.title ?? '', items: (await itemsOf(q, press.versionId)).length, outcomes };
}

/** Of these publications those whose chats somebody reaches. */
export async function withinReach(
  q: Queries,
  publications: readonly Publication[],
  reach: Reach,
): Promise<Publication[]> {
  if (reach.isEverywhere) return [...publications];
  const own = new Set((await chatsWithin(q, reach)).map(({ id }) => id));
  return publications.filter(({ linkedChatId }) => own.has(linkedChatId));
}
