import { and, asc, inArray, lte, sql } from 'drizzle-orm';
import { lockAll, type Queries, type Writes } from '../../../database/index.ts';
import { type Chore, enqueue } from '../../../delivery/index.ts';
import { linkedChatById, whereaboutsOfChat } from '../../chats/index.ts';
import { itemsOf, versionById } from '../../packs/index.ts';
import { type Gate, isWithin, type Reach } from '../../staff/index.ts';
import { isPublishable } from '../planning/situation.ts';
import type { Publication, PublicationTrouble } from '../publication.ts';
import { publicationsById } from '../queries.ts';
import { fail } from './ending.ts';
import { postMessage } from './post.ts';

/** Publications that one write begins. */
const PIECE = 200;

/** Begins what is due: its first item goes into the outbox, or it is said why none does. */
export function beginDue(gate: Pick<Gate, 'reach'>): Chore {
  return async (database, now) => {
    for (let due = await dueAt(database.read, now); due.length > 0; due = await dueAt(database.read, now))
      await database.write((tx) => begin(tx, gate, due, now));
  };
}

type Due = Pick<Publication, 'id' | 'createdAt'>;

async function dueAt(q: Queries, now: number): Promise<Due[]> {
  const query = q.prepared('publicationsDue', (door) => {
    const { id, createdAt, plannedAt, state } = door.tables.publications;
    // Written out, not bound: only then do planners use the partial index on what is planned.
    const isDue = and(sql`${state} = 'planned'`, lte(plannedAt, sql.placeholder('now')));
    return door
      .select({ id, createdAt })
      .from(door.tables.publications)
      .where(isDue)
      .orderBy(asc(plannedAt), asc(id))
      .limit(PIECE);
  });
  return query.execute({ now });
}

async function begin(tx: Writes, gate: Pick<Gate, 'reach'>, due: readonly Due[], now: number): Promise<void> {
  await lockAll(
    tx,
    'publishing',
    due.map(({ createdAt }) => createdAt),
  );
  const ids = due.map(({ id }) => id);
  // Between the look and the lock it may have been called off, or moved to another hour.
  const planned = (await publicationsById(tx, ids)).filter(
    ({ state, plannedAt }) => state === 'planned' && plannedAt <= now,
  );
  const look = looking(tx, gate, now);
  const good: Publication[] = [];
  for (const publication of planned) {
    const trouble = await look(publication);
    if (trouble) await fail(tx, publication, trouble, now);
    else good.push(publication);
  }
  await run(tx, good, now);
}

async function run(tx: Writes, good: readonly Publication[], now: number): Promise<void> {
  if (good.length === 0) return;
  const { publications } = tx.tables;
  const ids = good.map(({ id }) => id);
  await tx.update(publications).set({ state: 'running' }).where(inArray(publications.id, ids));
  for (const publication of good) {
    const [first] = await itemsOf(tx, publication.versionId);
    if (first) await enqueue(tx, postMessage(publication, 0, first, now));
  }
}

/** Says what stands in the way of a publication; what many have in common is looked up once. */
function looking(tx: Writes, gate: Pick<Gate, 'reach'>, now: number) {
  const reaches = new Map<number, Promise<Reach | undefined>>();
  const versions = new Map<number, Promise<boolean>>();
  const reachOf = (id: number) => gate.reach({ read: tx, now, account: { id } }, 'packs.publish');
  return async (publication: Publication): Promise<PublicationTrouble | undefined> => {
    const { linkedChatId, versionId, askedBy } = publication;
    if (!(await once(versions, versionId, () => isGood(tx, versionId)))) return 'archived';
    const chat = await linkedChatById(tx, linkedChatId);
    if (chat?.state !== 'active') return 'gone';
    const reach = askedBy === null ? undefined : await once(reaches, askedBy, () => reachOf(askedBy));
    return (await isBacked(tx, reach, linkedChatId)) ? undefined : 'unbacked';
  };
}

async function isGood(q: Queries, versionId: number): Promise<boolean> {
  const version = await versionById(q, versionId);
  if (!version || (await itemsOf(q, versionId)).length === 0) return false;
  return isPublishable(q, version);
}

async function isBacked(q: Queries, over: Reach | undefined, chatId: number): Promise<boolean> {
  if (over === undefined || over.isEverywhere) return over !== undefined;
  const there = await whereaboutsOfChat(q, chatId);
  return there !== undefined && isWithin(over, there);
}

function once<T>(known: Map<number, Promise<T>>, id: number, look: () => Promise<T>): Promise<T> {
  const found = known.get(id) ?? look();
  known.set(id, found);
  return found;
}
