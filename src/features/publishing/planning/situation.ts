import { and, gt, inArray, lt } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import { afterQuiet, type QuietHours } from '../../../delivery/index.ts';
import type { LinkedChat } from '../../chats/index.ts';
import { packById, type Version, versionById } from '../../packs/index.ts';
import type { Reach } from '../../staff/index.ts';
import type { Publication } from '../publication.ts';
import { chatsFor } from './chats.ts';
import { aimedAt, type Plan, timeOf } from './plan.ts';

/** One pack in one chat at an instant (ms). */
export type Planned = Pick<Publication, 'linkedChatId' | 'versionId' | 'plannedAt'>;

/** What a plan comes to as things stand. */
export interface Situation {
  readonly chats: readonly LinkedChat[];
  readonly versions: readonly Version[];
  readonly planned: readonly Planned[];
  /** The same in the same chats within a week of it, published or planned; the newest last. */
  readonly recent: readonly Publication[];
  /** How many groups it would wake. */
  readonly woken: number;
}

/**
 * Why a plan comes to nothing. `changed`: the list of chats is another one than was seen; `archived`: a pack is
 * not, or not any more, for publishing.
 */
export type Hindrance = 'changed' | 'no-chats' | 'archived' | 'past';

/** By what a plan is judged. */
export interface Terms {
  readonly now: number;
  readonly quietHours: QuietHours;
}

const WEEK_MS = 7 * 24 * 3_600_000;

/** What a plan of somebody with this reach comes to, or why it comes to nothing. */
export async function situationOf(
  q: Queries,
  { versions: ids, aim, when }: Plan,
  over: Reach,
  { now, quietHours }: Terms,
): Promise<Situation | Hindrance> {
  const chats = aimedAt(aim, await chatsFor(q, over, aim.county));
  if (!chats) return 'changed';
  if (chats.length === 0) return 'no-chats';
  const versions = await publishable(q, ids);
  if (!versions) return 'archived';
  const planned = versions.flatMap((version, place) =>
    chats.map((chat) => ({
      ...{ linkedChatId: chat.id, versionId: version.id },
      plannedAt: timeOf(when, place, chat, now),
    })),
  );
  if (planned.some(({ plannedAt }) => plannedAt < now)) return 'past';
  const groups = new Set(chats.filter(({ kind }) => kind === 'group').map(({ id }) => id));
  const loud = planned.filter(({ linkedChatId, plannedAt }) => {
    return groups.has(linkedChatId) && afterQuiet(plannedAt, quietHours) > plannedAt;
  });
  const woken = new Set(loud.map(({ linkedChatId }) => linkedChatId)).size;
  return { chats, versions, planned, recent: await recentOf(q, planned), woken };
}

/** The versions in their order; undefined unless each of them may be published. */
async function publishable(q: Queries, ids: readonly number[]): Promise<Version[] | undefined> {
  const found: Version[] = [];
  for (const id of ids) {
    const version = await versionById(q, id);
    if (!version || !(await isPublishable(q, version))) return undefined;
    found.push(version);
  }
  return found.length === 0 ? undefined : found;
}

/** Whether a version may go out to groups and channels: it is final, its pack ready and in the library. */
export async function isPublishable(q: Queries, { packId, state }: Version): Promise<boolean> {
  const pack = await packById(q, packId);
  return state === 'final' && pack?.state === 'ready' && pack.purpose === 'library';
}

async function recentOf(q: Queries, planned: readonly Planned[]): Promise<Publication[]> {
  const { publications } = q.tables;
  const times = planned.map(({ plannedAt }) => plannedAt);
  const idsOf = (of: (each: Planned) => number) => [...new Set(planned.map(of))];
  const near = await q
    .select()
    .from(publications)
    .where(
      and(
        inArray(
          publications.versionId,
          idsOf(({ versionId }) => versionId),
        ),
        inArray(
          publications.linkedChatId,
          idsOf(({ linkedChatId }) => linkedChatId),
        ),
        inArray(publications.state, ['planned', 'running', 'done']),
        gt(publications.plannedAt, Math.min(...times) - WEEK_MS),
        lt(publications.plannedAt, Math.max(...times) + WEEK_MS),
      ),
    )
    .orderBy(publications.plannedAt, publications.id);
  const at = new Map(planned.map((each) => [placeOf(each), each.plannedAt]));
  return near.filter((each) => {
    const asked = at.get(placeOf(each));
    return asked !== undefined && Math.abs(each.plannedAt - asked) < WEEK_MS;
  });
}

const placeOf = ({ linkedChatId, versionId }: Planned): string => `${linkedChatId} ${versionId}`;
