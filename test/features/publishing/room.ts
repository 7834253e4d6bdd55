import { eq } from 'drizzle-orm';
import { addAccount, type End } from '../../../src/delivery/index.ts';
import { chatsFor } from '../../../src/features/publishing/planning/chats.ts';
import { type Aim, type Plan, printOf, type When } from '../../../src/features/publishing/planning/plan.ts';
import { type Consent, publish } from '../../../src/features/publishing/planning/publish.ts';
import { whereaboutsOfPublication } from '../../../src/features/publishing/queries.ts';
import { beginDue } from '../../../src/features/publishing/sending/begin.ts';
import { postsEnded } from '../../../src/features/publishing/sending/ended.ts';
import { openGate } from '../../../src/features/staff/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { openLog } from '../../../src/log.ts';
import { locate } from '../../../src/whereabouts.ts';
import type { Scratch } from '../../databases.ts';
import { MONDAY, TestClock } from '../../stories/stage.ts';
import { town } from '../../stories/town.ts';
import type { Mandated } from '../posters/stage.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const quietHours = { from: 22 * 60, to: 8 * 60 };
export const everywhere: Mandated = { role: 'admin', scope: 'province', scopeId: 0 };
/** Nobody was asked anything. */
export const unasked: Consent = { seen: 0, sure: 0 };

type Ending = Partial<Pick<End, 'state' | 'trouble'>>;

/** Managers, chats and packs between three mosques; time is a clock that the test moves. */
export async function openPublishing(scratch: Scratch) {
  const { database } = scratch;
  const clock = new TestClock(MONDAY);
  await town(scratch, clock);
  const places = { ...locate, publication: whereaboutsOfPublication, broadcast: async () => undefined };
  const gate = openGate(places, openLog('silent'));
  const begin = beginDue(gate);
  let made = 0;

  const reach = async (id: number) =>
    required(
      await gate.reach({ read: database.read, now: clock.now(), account: { id } }, 'packs.publish'),
      'a reach',
    );
  const doer = (id: number) => ({ now: clock.now(), account: { id } });
  const rows = () => {
    const { outbox } = database.read.tables;
    return database.read.select().from(outbox).orderBy(outbox.id);
  };
  const waiting = async () =>
    (await rows()).filter(({ kind, state }) => kind === 'publishing.post' && state === 'waiting');

  return {
    ...{ database, clock, gate, reach, doer, rows, waiting },
    begin: () => begin(database, clock.now()),
    /** The same, with something that happens after it was seen what is due and before the first write. */
    async beginAfter(meanwhile: () => Promise<unknown>): Promise<void> {
      let isFirst = true;
      const write: typeof database.write = async (work) => {
        if (isFirst) await meanwhile();
        isFirst = false;
        return database.write(work);
      };
      await begin({ ...database, write }, clock.now());
    },
    async person(...mandates: readonly Mandated[]): Promise<number> {
      const userId = ++made + 100;
      const identity = { platform: 'bale', userId, chatId: userId, createdAt: 0 } as const;
      return database.write(async (tx) => {
        const { id: accountId } = required(await addAccount(tx, identity), 'the account');
        for (const mandate of mandates)
          await tx.insert(tx.tables.roles).values({ accountId, ...mandate, grantedAt: 0 });
        return accountId;
      });
    },
    async chat(
      centerId: number,
      more: { kind?: 'group' | 'channel'; usualMinutes?: number; chatId?: number; title?: string } = {},
    ): Promise<number> {
      const chatId = ++made + 1000;
      const row = { platform: 'bale', chatId, kind: 'group', title: `اهالی ${chatId}`, ...more } as const;
      return database.write(async (tx) => {
        const { linkedChats } = tx.tables;
        const values = { ...row, centerId, linkedBy: 1, linkedAt: 0 };
        const [chat] = await tx.insert(linkedChats).values(values).returning({ id: linkedChats.id });
        return required(chat, 'the chat').id;
      });
    },
    /** A ready pack: the version that is published. */
    async pack(title: string, items = 3, occasion: string | null = null): Promise<number> {
      return database.write(async (tx) => {
        const { packs, packVersions, packItems } = tx.tables;
        const pack = { slug: `pack-${++made}`, state: 'ready', createdAt: 0 } as const;
        const [{ id: packId } = { id: 0 }] = await tx.insert(packs).values(pack).returning();
        const version = { packId, number: 1, title, theme: 'آموزش', occasion, state: 'final' } as const;
        const [{ id } = { id: 0 }] = await tx
          .insert(packVersions)
          .values({ ...version, createdAt: 0 })
          .returning();
        await tx.update(packs).set({ versionId: id }).where(eq(packs.id, packId));
        for (let i = 0; i < items; i++) {
          const item = { versionId: id, position: i * 10, kind: 'text', mediaIds: [], buttons: [] } as const;
          await tx.insert(packItems).values({ ...item, words: [`${title} ${i + 1}`], poll: null });
        }
        return id;
      });
    },
    /** What somebody plans who leaves no chat out, unless they do. */
    async plan(accountId: number, when: When, ...versions: readonly number[]): Promise<Plan> {
      const chats = await chatsFor(database.read, await reach(accountId), 0);
      const aim: Aim = { county: 0, out: 0, print: printOf(chats) };
      return { versions, aim, when };
    },
    async publish(accountId: number, plan: Plan, consent: Consent = unasked) {
      const terms = { over: await reach(accountId), quietHours };
      return database.write((tx) => publish(tx, doer(accountId), plan, consent, terms));
    },
    publications: () => {
      const { publications } = database.read.tables;
      return database.read.select().from(publications).orderBy(publications.id);
    },
    posts: () => {
      const { posts } = database.read.tables;
      return database.read.select().from(posts).orderBy(posts.publicationId, posts.position);
    },
    acts: async () => (await database.read.select().from(database.read.tables.audit)).map(({ act }) => act),
    /** All items that wait come to an end, as the worker notes it; each in a write of its own. */
    async end(ending: Ending = {}): Promise<number> {
      const { state = 'sent', trouble = null } = ending;
      const due = await waiting();
      for (const { id, batchId, ids } of due)
        await database.write(async (tx) => {
          const { outbox } = tx.tables;
          await tx.update(outbox).set({ state }).where(eq(outbox.id, id));
          const messageId = state === 'sent' ? 500 + id : null;
          await postsEnded(tx, [{ id, batchId, ids, state, trouble, messageId }], clock.now());
        });
      return due.length;
    },
  };
}

export type Publishing = Awaited<ReturnType<typeof openPublishing>>;
