import { eq, inArray } from 'drizzle-orm';
import type { Database, Writes } from '../../../src/database/index.ts';
import { addAccount } from '../../../src/delivery/index.ts';
import { begin, start } from '../../../src/features/broadcasts/drafting/actions.ts';
import { newBroadcastDraft } from '../../../src/features/packs/index.ts';
import { chatsFor } from '../../../src/features/publishing/planning/chats.ts';
import { printOf } from '../../../src/features/publishing/planning/plan.ts';
import { publish } from '../../../src/features/publishing/planning/publish.ts';
import type { Doer } from '../../../src/features/staff/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { chatKey, type Lines } from './lines.ts';
import { gate, quietHours } from './rooms.ts';

const USER = 900_001;

/** Where the admin hears of what they did. */
export const adminChat = chatKey('telegram', USER);

/** An admin of the province, on Telegram. */
export async function makeAdmin(database: Database, { telegram }: Lines, now: number): Promise<Doer> {
  telegram.person({ id: USER, firstName: 'حسن', started: true });
  const identity = { platform: 'telegram', userId: USER, chatId: USER, createdAt: now } as const;
  return database.write(async (tx) => {
    const { id: accountId } = required(await addAccount(tx, identity), 'the account');
    const mandate = { role: 'admin', scope: 'province', scopeId: 0 } as const;
    await tx.insert(tx.tables.roles).values({ accountId, ...mandate, grantedAt: now });
    return { account: { id: accountId }, now };
  });
}

/** Starts a broadcast that says these words to everybody; answers its id. */
export function broadcastTo(database: Database, admin: Doer, words: string): Promise<number> {
  return database.write(async (tx) => {
    const versionId = await newBroadcastDraft(tx, admin);
    await addItems(tx, versionId, [words]);
    const id = await begin(tx, admin, { kind: 'education', versionId, audience: {} });
    const fault = await start(tx, admin, id);
    if (fault) throw new Error(`The broadcast does not start: ${fault.why}`);
    return id;
  });
}

/** Publishes a pack of these items in every group and channel at once; answers how many. */
export async function publishEverywhere(
  database: Database,
  admin: Doer,
  items: readonly string[],
): Promise<number> {
  const versionId = await database.write((tx) => makePack(tx, admin, items));
  const viewer = { read: database.read, ...admin };
  const over = required(await gate.reach(viewer, 'packs.publish'), 'the reach of an admin');
  const print = printOf(await chatsFor(database.read, over, 0));
  const aim = { county: 0, out: 0, print };
  const plan = { versions: [versionId], aim, when: { kind: 'now' as const } };
  const consent = { seen: 0, sure: 1 };
  const done = await database.write((tx) => publish(tx, admin, plan, consent, { over, quietHours }));
  if (done.kind !== 'planned') throw new Error(`Publishing came to nothing: ${done.kind}`);
  return done.publications;
}

/** Whether everything that was published came to an end. */
export async function isPublished({ read }: Database): Promise<boolean> {
  const { id, state } = read.tables.publications;
  const open = inArray(state, ['planned', 'running']);
  return (await read.select({ id }).from(read.tables.publications).where(open).limit(1)).length === 0;
}

async function makePack(tx: Writes, { account, now }: Doer, items: readonly string[]): Promise<number> {
  const { packs, packVersions } = tx.tables;
  const by = { createdBy: account.id, createdAt: now };
  const pack = { slug: 'proof', state: 'ready', ...by } as const;
  const [{ id: packId } = { id: 0 }] = await tx.insert(packs).values(pack).returning();
  const version = { packId, number: 1, title: 'سنجش', theme: 'آموزش', state: 'final', ...by } as const;
  const [{ id } = { id: 0 }] = await tx.insert(packVersions).values(version).returning();
  await tx.update(packs).set({ versionId: id }).where(eq(packs.id, packId));
  await addItems(tx, id, items);
  return id;
}

async function addItems(tx: Writes, versionId: number, items: readonly string[]): Promise<void> {
  const bare = { versionId, kind: 'text', mediaIds: [], poll: null, buttons: [] } as const;
  const rows = items.map((words, i) => ({ ...bare, position: i + 1, words: [words] }));
  await tx.insert(tx.tables.packItems).values(rows);
}
