import { and, eq } from 'drizzle-orm';
import type { Queries, Writes } from '../../../database/index.ts';
import { enqueue } from '../../../delivery/index.ts';
import { required } from '../../../lib/assert.ts';
import {
  finish,
  itemsOf,
  newBroadcastDraft,
  type PackFault,
  packById,
  versionById,
} from '../../packs/index.ts';
import { type Doer, record } from '../../staff/index.ts';
import { type Audience, isNarrow } from '../audience/audience.ts';
import { type Broadcast, type BroadcastKind, firstRecipient } from '../broadcast.ts';
import { broadcastById } from '../queries.ts';
import { printOf } from './print.ts';

/** Why a draft cannot start. */
export type DraftFault =
  | { readonly why: 'no-content' | 'unfinished' | 'archived' | 'several' }
  | { readonly why: 'album' | 'wide' | 'changed' | 'not-a-draft' }
  | { readonly why: 'faulty'; readonly fault: PackFault };

/** Begins a broadcast of a kind; answers its id. Version 0: what it says comes later. */
export async function begin(
  tx: Writes,
  { account, now }: Doer,
  draft: { readonly kind: BroadcastKind; readonly versionId: number; readonly audience: Audience },
): Promise<number> {
  const { broadcasts } = tx.tables;
  const by = { createdBy: account.id, createdAt: now };
  const row = { ...draft, audience: { ...draft.audience }, ...by };
  const [made] = await tx.insert(broadcasts).values(row).returning({ id: broadcasts.id });
  return required(made, 'the broadcast').id;
}

/** What a draft says. False when it is one no more. */
export function take(tx: Writes, id: number, versionId: number): Promise<boolean> {
  return change(tx, id, () => ({ versionId }));
}

/** The draft's own text, begun where there is none; answers its version, undefined when it is a draft no more. */
export async function write(tx: Writes, doer: Doer, id: number): Promise<number | undefined> {
  const draft = await heldDraft(tx, id);
  if (!draft) return undefined;
  if (await isOwnText(tx, draft.versionId)) return draft.versionId;
  const versionId = await newBroadcastDraft(tx, doer);
  await take(tx, id, versionId);
  return versionId;
}

/** Changes whom a draft goes to. False when it is one no more. */
export function readdress(tx: Writes, id: number, anew: (audience: Audience) => Audience): Promise<boolean> {
  return change(tx, id, ({ audience }) => ({ audience: { ...anew(audience) } }));
}

/** Throws a draft away; what became of it otherwise stays. */
export async function discard(tx: Writes, id: number): Promise<void> {
  const { broadcasts } = tx.tables;
  await tx.lock('broadcast', id);
  await tx.delete(broadcasts).where(and(eq(broadcasts.id, id), eq(broadcasts.state, 'draft')));
}

/** Sends what members would get to whoever asks for it. */
export async function sendTest(
  tx: Writes,
  { account, now }: Doer,
  { id, versionId }: Broadcast,
): Promise<void> {
  await enqueue(tx, {
    key: `broadcast:${id}:test:${account.id}`,
    kind: 'broadcasts.test',
    to: { accountId: account.id },
    ids: { version: versionId },
    lane: 'answer',
    dueAt: now,
  });
}

/** Starts what was previewed, `seen` being its print; what is another by now does not start. */
export async function confirm(
  tx: Writes,
  doer: Doer,
  id: number,
  seen: number,
): Promise<DraftFault | undefined> {
  const draft = await heldDraft(tx, id);
  if (!draft) return { why: 'not-a-draft' };
  const print = printOf(draft, await itemsOf(tx, draft.versionId));
  return print === seen ? start(tx, doer, id) : { why: 'changed' };
}

/** Starts a broadcast: from then on it says the same to the same people. Undefined when it did. */
export async function start(tx: Writes, doer: Doer, id: number): Promise<DraftFault | undefined> {
  const draft = await heldDraft(tx, id);
  if (!draft) return { why: 'not-a-draft' };
  const fault = await faultOf(tx, draft);
  if (fault) return fault;
  const finished = await finish(tx, doer, draft.versionId);
  if (finished.kind === 'faulty') return { why: 'faulty', fault: finished.fault };
  const { broadcasts } = tx.tables;
  const begun = { state: 'freezing' as const, startedAt: doer.now, fedTo: firstRecipient(id) };
  await tx.update(broadcasts).set(begun).where(eq(broadcasts.id, id));
  await record(tx, doer, { act: 'broadcast.started', more: { broadcast: id } });
  return undefined;
}

/** What stands against starting a draft, but what its text itself lacks. */
export async function faultOf(
  q: Queries,
  { kind, audience, versionId }: Pick<Broadcast, 'kind' | 'audience' | 'versionId'>,
): Promise<DraftFault | undefined> {
  const version = await versionById(q, versionId);
  const [first, ...others] = await itemsOf(q, versionId);
  if (!version || !first) return { why: 'no-content' };
  const pack = await packById(q, version.packId);
  const isOwn = pack?.purpose === 'broadcast';
  if (version.state === 'draft' && !isOwn) return { why: 'unfinished' };
  if (pack?.state !== 'ready' && !isOwn) return { why: 'archived' };
  // Only a pack of the library has a way to the rest of it.
  if (isOwn && others.length > 0) return { why: 'several' };
  if (first.kind === 'album') return { why: 'album' };
  return kind === 'appeal' && !isNarrow(audience) ? { why: 'wide' } : undefined;
}

/** Whether a version is a text that is being written for one broadcast. */
export async function isOwnText(q: Queries, versionId: number): Promise<boolean> {
  const version = await versionById(q, versionId);
  if (version?.state !== 'draft') return false;
  return (await packById(q, version.packId))?.purpose === 'broadcast';
}

async function change(
  tx: Writes,
  id: number,
  to: (draft: Broadcast) => Partial<Writes['tables']['broadcasts']['$inferInsert']>,
): Promise<boolean> {
  const draft = await heldDraft(tx, id);
  if (!draft) return false;
  await tx.update(tx.tables.broadcasts).set(to(draft)).where(eq(tx.tables.broadcasts.id, id));
  return true;
}

async function heldDraft(tx: Writes, id: number): Promise<Broadcast | undefined> {
  await tx.lock('broadcast', id);
  const broadcast = await broadcastById(tx, id);
  return broadcast?.state === 'draft' ? broadcast : undefined;
}
