import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Writes } from '../../../src/database/index.ts';
import { figuresOf } from '../../../src/features/broadcasts/progress/figures.ts';
import { broadcastById } from '../../../src/features/broadcasts/queries.ts';
import { pause, resume, setSpeed, stop } from '../../../src/features/broadcasts/steering/steering.ts';
import { databases, type Scratch } from '../../databases.ts';
import { AHEAD, end, feed, running } from './going-out.ts';
import { maker, messagesOf, NOON } from './members.ts';

describe.each(databases)('Steering on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());
  const write = <T>(work: (tx: Writes) => Promise<T>) => scratch.database.write(work);
  const broadcast = (id: number) => broadcastById(scratch.database.read, id);
  const due = async (id: number) =>
    (await messagesOf(scratch, id)).filter((row) => row.state === 'waiting' && row.dueAt <= NOON);

  it('holds everything while it is paused, and goes on with each message once', async () => {
    const id = await running(scratch, 50);
    await feed(scratch.database);
    await end(scratch, id, { state: 'sent', trouble: null }, 5);
    expect(await write((tx) => pause(tx, maker, id))).toBe('done');
    expect(await due(id)).toEqual([]);
    await feed(scratch.database);
    expect(await due(id)).toEqual([]);
    expect(await write((tx) => resume(tx, maker, id))).toBe('done');
    await feed(scratch.database);
    expect(await due(id)).toHaveLength(AHEAD);
    const persons = (await messagesOf(scratch, id)).map(({ personId }) => personId);
    expect(new Set(persons).size).toBe(5 + AHEAD);
  });

  it('counts as stopped what has not begun, and nothing goes out afterwards', async () => {
    const id = await running(scratch, 50);
    await feed(scratch.database);
    await end(scratch, id, { state: 'sent', trouble: null }, 5);
    expect(await write((tx) => stop(tx, maker, id))).toBe('done');
    await feed(scratch.database);
    expect(await due(id)).toEqual([]);
    expect(await broadcast(id)).toMatchObject({ state: 'stopped', endedAt: NOON });
    const figures = await figuresOf(scratch.database.read, { id, total: 50 });
    expect(figures).toMatchObject({ sent: 5, stopped: 45, remaining: 0 });
  });

  it('refuses what does not fit the state', async () => {
    const id = await running(scratch, 1);
    expect(await write((tx) => resume(tx, maker, id))).toBe('unfit');
    await write((tx) => stop(tx, maker, id));
    for (const act of [pause, resume, stop]) expect(await write((tx) => act(tx, maker, id))).toBe('unfit');
    expect(await write((tx) => setSpeed(tx, maker, id, 60))).toBe('unfit');
    expect(await write((tx) => pause(tx, maker, 99))).toBe('unfit');
  });

  it('is paused after twenty troubles in a row, and its maker is told once', async () => {
    const id = await running(scratch, 60);
    await feed(scratch.database);
    await end(scratch, id, { state: 'failed', trouble: 'refused' }, 19);
    expect(await broadcast(id)).toMatchObject({ state: 'running' });
    await feed(scratch.database);
    await end(scratch, id, { state: 'failed', trouble: 'blocked' }, 5);
    expect(await broadcast(id)).toMatchObject({ state: 'running' });
    await end(scratch, id, { state: 'uncertain', trouble: null }, 3);
    expect(await broadcast(id)).toMatchObject({ state: 'paused', pausedBy: 'troubles' });
    expect(await due(id)).toEqual([]);
    await end(scratch, id, { state: 'failed', trouble: 'lost' }, 2);
    expect((await told()).filter((kind) => kind === 'broadcasts.troubled')).toHaveLength(1);
  });

  it('begins to count anew with each message that goes out, and with each resumption', async () => {
    const id = await running(scratch, 80);
    for (const most of [19, 19]) {
      await feed(scratch.database);
      await end(scratch, id, { state: 'failed', trouble: 'lost' }, most);
      await end(scratch, id, { state: 'sent', trouble: null }, 1);
    }
    expect(await broadcast(id)).toMatchObject({ state: 'running' });
    await feed(scratch.database);
    await end(scratch, id, { state: 'failed', trouble: 'bug' }, 20);
    await write((tx) => resume(tx, maker, id));
    await feed(scratch.database);
    await end(scratch, id, { state: 'failed', trouble: 'bug' }, 19);
    expect(await broadcast(id)).toMatchObject({ state: 'running' });
  });

  async function told(): Promise<string[]> {
    const { outbox } = scratch.database.read.tables;
    return (await scratch.database.read.select({ kind: outbox.kind }).from(outbox)).map(({ kind }) => kind);
  }
});
