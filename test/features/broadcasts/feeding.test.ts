import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { figuresOf } from '../../../src/features/broadcasts/progress/figures.ts';
import { broadcastById } from '../../../src/features/broadcasts/queries.ts';
import { setSpeed } from '../../../src/features/broadcasts/steering/steering.ts';
import { databases, type Scratch } from '../../databases.ts';
import { AHEAD, end, feed, running } from './going-out.ts';
import { HOUR, maker, messagesOf, NOON, recipientsOf } from './members.ts';

describe.each(databases)('Feeding on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());
  const state = async (id: number) => (await broadcastById(scratch.database.read, id))?.state;

  it('keeps twenty seconds of a broadcast in the outbox, and each recipient gets one message', async () => {
    const id = await running(scratch, 50);
    await feed(scratch.database);
    expect(await messagesOf(scratch, id)).toHaveLength(AHEAD);
    await feed(scratch.database);
    expect(await messagesOf(scratch, id)).toHaveLength(AHEAD);
    for (let i = 0; i < 4; i++) {
      await end(scratch, id);
      await feed(scratch.database);
    }
    const fed = (await messagesOf(scratch, id)).map(({ personId, accountId }) => ({ personId, accountId }));
    expect(fed).toEqual(await recipientsOf(scratch, id));
    expect(await state(id)).toBe('done');
  });

  it('goes on with others while some wait for hours of their own', async () => {
    const id = await running(scratch, 100);
    await feed(scratch.database);
    await scratch.database.write((tx) => {
      const { outbox } = tx.tables;
      return tx
        .update(outbox)
        .set({ dueAt: NOON + 10 * HOUR })
        .where(eq(outbox.batchId, id));
    });
    await feed(scratch.database, NOON + 60_000);
    expect(await messagesOf(scratch, id)).toHaveLength(2 * AHEAD);
    expect(await state(id)).toBe('running');
  });

  it('makes one message for each recipient when two processes feed at once', async () => {
    const id = await running(scratch, 60);
    for (let i = 0; i < 4; i++) {
      await Promise.all([feed(scratch.database), feed(scratch.database), feed(scratch.database)]);
      const waiting = (await messagesOf(scratch, id)).filter((row) => row.state === 'waiting');
      expect(waiting.length).toBeLessThanOrEqual(AHEAD);
      await end(scratch, id);
    }
    const persons = (await messagesOf(scratch, id)).map(({ personId }) => personId);
    expect(persons).toEqual((await recipientsOf(scratch, id)).map(({ personId }) => personId));
  });

  it('makes nothing in the quiet hours', async () => {
    const id = await running(scratch, 5);
    await feed(scratch.database, NOON + 11 * HOUR);
    expect(await messagesOf(scratch, id)).toEqual([]);
    await feed(scratch.database, NOON + 21 * HOUR);
    expect(await messagesOf(scratch, id)).toHaveLength(5);
  });

  it('tells of its kind by topic, batch and lane, and is of no use some days later', async () => {
    const id = await running(scratch, 1);
    await feed(scratch.database);
    expect(await messagesOf(scratch, id)).toMatchObject([
      { topic: 'education', batchId: id, lane: 3, dueAt: NOON, uselessAt: NOON + 72 * HOUR },
    ]);
  });

  it('spaces messages at a chosen speed, and takes back what was made at another', async () => {
    const id = await running(scratch, 400);
    await feed(scratch.database, NOON, 100);
    await end(scratch, id, { state: 'sent', trouble: null }, 3);
    await scratch.database.write((tx) => setSpeed(tx, maker, id, 60));
    await feed(scratch.database, NOON, 100);
    const rows = await messagesOf(scratch, id);
    const waiting = rows.filter((row) => row.state === 'waiting').map(({ dueAt }) => dueAt);
    expect(waiting).toEqual(Array.from({ length: AHEAD }, (_, i) => NOON + i * 1000));
    const recipients = await recipientsOf(scratch, id);
    const persons = rows.map(({ personId }) => personId);
    expect(new Set(persons).size).toBe(persons.length);
    expect(persons.sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(
      recipients.slice(0, 3 + AHEAD).map(({ personId }) => personId),
    );
    await scratch.database.write((tx) => setSpeed(tx, maker, id, null));
    await feed(scratch.database, NOON, 100);
    expect(await messagesOf(scratch, id)).toHaveLength(400);
  });

  it('is done when nothing is under way any more, and its figures add up', async () => {
    const id = await running(scratch, 6);
    await feed(scratch.database);
    await end(scratch, id, { state: 'failed', trouble: 'blocked' }, 1);
    await end(scratch, id, { state: 'uncertain', trouble: null }, 1);
    await end(scratch, id, { state: 'sent', trouble: null }, 3);
    await feed(scratch.database);
    expect(await state(id)).toBe('running');
    // Of no use any more: the engine tells nobody of that one.
    await scratch.database.write(async (tx) => {
      await tx.delete(tx.tables.outbox).where(undefined);
    });
    await feed(scratch.database);
    expect(await state(id)).toBe('done');
    const broadcast = { id, total: 6 };
    expect(await figuresOf(scratch.database.read, broadcast)).toEqual({
      ...{ total: 6, sent: 3, uncertain: 1, skipped: 1, stopped: 0, remaining: 0 },
      failed: [['blocked', 1]],
    });
  });
});
