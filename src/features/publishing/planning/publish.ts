import type { Writes } from '../../../database/index.ts';
import { type Doer, type Reach, record } from '../../staff/index.ts';
import type { Publication } from '../publication.ts';
import type { Plan } from './plan.ts';
import { type Hindrance, type Planned, type Situation, situationOf, type Terms } from './situation.ts';

/** To what somebody agreed who saw a plan. */
export interface Consent {
  /** The last of the recent publications they were told of; 0: of none. */
  readonly seen: number;
  /** 1: they know that groups are woken. */
  readonly sure: number;
}

/**
 * What became of publishing. `recent`, `quiet`: it has to be asked first whether the same once more, whether in
 * quiet hours. `isNews`: false where the same press came twice.
 */
export type Publishing =
  | { readonly kind: 'planned'; readonly publications: number; readonly isNews: boolean }
  | { readonly kind: Hindrance | 'recent' | 'quiet' };

/** Rows that one statement writes. */
const PIECE = 200;
/** A press that comes again within this time is the same one. */
const TWICE_MS = 60_000;

/** Puts packs into the queue of their chats: all of it, or nothing. */
export async function publish(
  tx: Writes,
  doer: Doer,
  plan: Plan,
  consent: Consent,
  terms: { readonly over: Reach; readonly quietHours: Terms['quietHours'] },
): Promise<Publishing> {
  await tx.lock('publishing', 0);
  const { over, quietHours } = terms;
  const situation = await situationOf(tx, plan, over, { now: doer.now, quietHours });
  if (typeof situation === 'string') return { kind: situation };
  const unseen = situation.recent.filter(({ id }) => id > consent.seen);
  if (unseen.length > 0) return isSamePress(unseen, situation, doer);
  if (situation.woken > 0 && consent.sure !== 1) return { kind: 'quiet' };
  await keep(tx, doer, situation.planned);
  await note(tx, doer, situation);
  return { kind: 'planned', publications: situation.planned.length, isNews: true };
}

/** Newest of what somebody was shown: what they agree to with it. */
export const lastOf = (recent: readonly Pick<Publication, 'id'>[]): number =>
  Math.max(0, ...recent.map(({ id }) => id));

function isSamePress(
  unseen: readonly Publication[],
  { planned }: Situation,
  { account, now }: Doer,
): Publishing {
  const isTwice =
    unseen.length === planned.length &&
    unseen.every(({ askedBy, createdAt }) => askedBy === account.id && now - createdAt < TWICE_MS);
  return isTwice ? { kind: 'planned', publications: planned.length, isNews: false } : { kind: 'recent' };
}

async function keep(tx: Writes, { account, now }: Doer, planned: readonly Planned[]): Promise<void> {
  const rows = planned.map((each) => ({ ...each, askedBy: account.id, createdAt: now }));
  for (let from = 0; from < rows.length; from += PIECE)
    await tx.insert(tx.tables.publications).values(rows.slice(from, from + PIECE));
}

async function note(tx: Writes, doer: Doer, { chats, versions }: Situation): Promise<void> {
  const [centerId, ...others] = new Set(chats.map((chat) => chat.centerId));
  const there = { centerId: others.length === 0 ? (centerId ?? null) : null };
  for (const { id } of versions)
    await record(tx, doer, { act: 'pack.published', ...there, more: { version: id, chats: chats.length } });
}
