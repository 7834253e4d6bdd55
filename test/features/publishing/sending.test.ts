import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, today } from '../../../src/calendar/index.ts';
import type { Account } from '../../../src/delivery/index.ts';
import { cancel, sendAgain } from '../../../src/features/publishing/queue/actions.ts';
import { composePost } from '../../../src/features/publishing/sending/post.ts';
import { databases, type Scratch } from '../../databases.ts';
import { linksTo, managerOf } from '../posters/stage.ts';
import { DAY, openPublishing, type Publishing } from './room.ts';

const now = { kind: 'now' } as const;

describe.each(databases)('A publication on $name', ({ open }) => {
  let scratch: Scratch;
  let room: Publishing;
  let reza: number;
  let version: number;
  beforeEach(async () => {
    scratch = await open();
    room = await openPublishing(scratch);
    reza = await room.person(managerOf(2));
    version = await room.pack('اربعین', 3);
    await room.chat(2);
  });
  afterEach(() => scratch.dispose());

  const published = async () => {
    await room.publish(reza, await room.plan(reza, now, version));
    await room.begin();
  };
  const states = async () => (await room.publications()).map(({ state }) => state);
  const told = async () =>
    (await room.rows()).filter(({ kind }) => ['publishing.done', 'publishing.failed'].includes(kind));
  const callOff = async (id = 1) => {
    const reach = await room.reach(reza);
    return room.database.write((tx) => cancel(tx, room.doer(reza), id, reach));
  };
  const again = (position: number) =>
    room.database.write((tx) => sendAgain(tx, room.doer(reza), 1, position));

  it('waits for its time', async () => {
    const day = addDays(today(room.clock.now()), 1);
    await room.publish(reza, await room.plan(reza, { kind: 'daily', day }, version));
    await room.begin();
    expect(await room.waiting()).toEqual([]);
    room.clock.move(2 * DAY);
    await room.begin();
    expect(await room.waiting()).toHaveLength(1);
  });

  it('goes out item by item, the first before the rest of all others', async () => {
    await published();
    for (const [position, lane] of [
      [0, 2],
      [1, 3],
      [2, 3],
    ] as const) {
      expect(await room.waiting()).toMatchObject([
        {
          key: `publication:1:${position}`,
          lane,
          batchId: 1,
          linkedChatId: 1,
          ids: { publication: 1, position },
        },
      ]);
      expect(await states()).toEqual(['running']);
      await room.end();
    }
    expect(await room.waiting()).toEqual([]);
    expect(await states()).toEqual(['done']);
    expect(await room.posts()).toMatchObject([0, 1, 2].map((position) => ({ position, state: 'sent' })));
    expect((await room.posts()).every(({ messageId }) => messageId !== null)).toBe(true);
  });

  it('is begun once by two processes', async () => {
    for (let i = 0; i < 20; i++) await room.chat(2);
    await room.publish(reza, await room.plan(reza, now, version));
    await Promise.all([room.begin(), room.begin(), room.begin()]);
    expect(await room.waiting()).toHaveLength(21);
    expect(new Set(await states())).toEqual(new Set(['running']));
  });

  it('has at every moment between two items just the next one in the outbox', async () => {
    await published();
    await room.end();
    await room.begin();
    expect((await room.waiting()).map(({ ids }) => ids.position)).toEqual([1]);
    expect(await room.posts()).toHaveLength(1);
  });

  it('goes on past an item in doubt and one that was refused, and shows them so', async () => {
    await published();
    await room.end({ state: 'uncertain', trouble: 'lost' });
    await room.end({ state: 'failed', trouble: 'refused' });
    await room.end();
    expect((await room.posts()).map(({ state }) => state)).toEqual(['uncertain', 'failed', 'sent']);
    expect(await states()).toEqual(['done']);
  });

  it('has failed where no item of it was taken', async () => {
    await published();
    for (let i = 0; i < 3; i++) await room.end({ state: 'failed', trouble: 'refused' });
    expect(await room.publications()).toMatchObject([{ state: 'failed', trouble: 'refused' }]);
    expect((await told()).map(({ kind }) => kind)).toEqual(['publishing.failed']);
  });

  it.each([
    ['gone', 'gone'],
    ['blocked', 'gone'],
    ['rights', 'rights'],
  ] as const)('ends where the bot is %s, and the rest is not sent', async (trouble, kept) => {
    await published();
    await room.end();
    await room.end({ state: 'failed', trouble });
    expect(await room.waiting()).toEqual([]);
    expect(await room.publications()).toMatchObject([{ state: 'failed', trouble: kept }]);
    expect(await told()).toMatchObject([{ kind: 'publishing.failed', accountId: reza }]);
  });

  it('tells once of all failures of a press', async () => {
    for (let i = 0; i < 3; i++) await room.chat(2);
    await published();
    await room.end({ state: 'failed', trouble: 'gone' });
    expect(await states()).toEqual(['failed', 'failed', 'failed', 'failed']);
    expect((await told()).map(({ kind }) => kind)).toEqual(['publishing.failed']);
  });

  it('tells of all chats of one press when the last is done', async () => {
    await room.chat(2);
    await published();
    await room.end();
    await room.end();
    expect(await told()).toEqual([]);
    await room.end();
    expect(await states()).toEqual(['done', 'done']);
    expect(await told()).toMatchObject([
      { kind: 'publishing.done', key: 'publishing:done:1', accountId: reza, ids: { publication: 1 } },
    ]);
  });

  it('stops after the item on its way when it is called off', async () => {
    await published();
    await room.end();
    const [onItsWay] = await room.waiting();
    const { outbox } = room.database.read.tables;
    const set = (state: 'sending' | 'waiting') =>
      room.database.write((tx) =>
        tx
          .update(outbox)
          .set({ state })
          .where(eq(outbox.id, onItsWay?.id ?? 0)),
      );
    await set('sending');
    expect(await callOff()).toBe(1);
    await set('waiting');
    await room.end();
    expect(await room.waiting()).toEqual([]);
    expect(await states()).toEqual(['cancelled']);
    expect(await room.posts()).toHaveLength(2);
    expect(await room.acts()).toEqual(['pack.published', 'pack.withdrawn']);
  });

  it('sends nothing more where the next item had not begun when it was called off', async () => {
    await published();
    await room.end();
    await callOff();
    expect(await room.waiting()).toEqual([]);
    expect(await callOff()).toBe(0);
    expect(await room.acts()).toEqual(['pack.published', 'pack.withdrawn']);
  });

  it('either begins or is called off when both happen at once', async () => {
    await room.publish(reza, await room.plan(reza, now, version));
    await Promise.all([room.begin(), callOff()]);
    await room.begin();
    expect(await states()).toEqual(['cancelled']);
    expect(await room.waiting()).toEqual([]);
  });

  it('enqueues nothing when it is called off while an item ends, time and again', async () => {
    for (let round = 1; round <= 8; round++) {
      const pack = await room.pack(`پلاکت ${round}`, 3);
      await room.publish(reza, await room.plan(reza, now, pack));
      await room.begin();
      await Promise.all([room.end(), callOff(round)]);
      expect(await room.waiting()).toEqual([]);
      expect((await states()).every((state) => state === 'cancelled')).toBe(true);
    }
  });

  it('sends an item in doubt once more, and only it, whoever presses how often', async () => {
    await published();
    await room.end({ state: 'uncertain', trouble: 'lost' });
    await room.end();
    await room.end();
    expect(await again(1)).toBe(false);
    expect((await Promise.all([again(0), again(0)])).sort()).toEqual([false, true]);
    expect(await room.waiting()).toMatchObject([{ key: 'publication:1:0:again', ids: { position: 0 } }]);
    await room.end({ state: 'uncertain', trouble: 'lost' });
    expect(await again(0)).toBe(true);
    await room.end();
    expect((await room.posts()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    expect(await states()).toEqual(['done']);
    expect(await room.waiting()).toEqual([]);
  });

  it('does not go out for who has no right there any more, nor to a chat that is lost', async () => {
    const { roles, linkedChats } = room.database.read.tables;
    await room.publish(reza, await room.plan(reza, now, version));
    await room.database.write((tx) => tx.delete(roles));
    await room.begin();
    expect(await room.publications()).toMatchObject([{ state: 'failed', trouble: 'unbacked' }]);
    const sara = await room.person(managerOf(2));
    await room.publish(sara, await room.plan(sara, now, version));
    await room.database.write((tx) => tx.update(linkedChats).set({ state: 'lost' }));
    await room.begin();
    expect(await room.publications()).toMatchObject([{}, { state: 'failed', trouble: 'gone' }]);
    expect(await room.waiting()).toEqual([]);
  });

  it('does not go out once its pack was put away', async () => {
    await room.publish(reza, await room.plan(reza, now, version));
    await room.database.write((tx) => tx.update(tx.tables.packs).set({ state: 'archived' }));
    await room.begin();
    expect(await room.publications()).toMatchObject([{ state: 'failed', trouble: 'archived' }]);
  });

  it('is of no use when its row is, and is composed only while it runs', async () => {
    await published();
    const [row] = await room.waiting();
    const compose = () =>
      composePost(linksTo)(room.database.read, row?.ids ?? {}, 0, { platform: 'bale' } as Account);
    expect(await compose()).toMatchObject({ text: ['اربعین 1'] });
    await callOff();
    expect(await compose()).toBe('obsolete');
  });

  it('is late for good when its first item could not leave within a day', async () => {
    await published();
    await room.end({ state: 'skipped' });
    expect(await room.publications()).toMatchObject([{ state: 'failed', trouble: 'late' }]);
    expect(await room.posts()).toEqual([]);
  });
});
