import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { epochDay } from '../../../src/calendar/index.ts';
import type { Writes } from '../../../src/database/index.ts';
import { counted } from '../../../src/features/broadcasts/audience/counting.ts';
import { tagNames, tagReached } from '../../../src/features/broadcasts/audience/tags.ts';
import { firstRecipient } from '../../../src/features/broadcasts/broadcast.ts';
import { adopt, exportOf, forgetAccount, forgetPersons } from '../../../src/features/broadcasts/persons.ts';
import { broadcastById } from '../../../src/features/broadcasts/queries.ts';
import { reachOf } from '../../../src/features/broadcasts/reached.ts';
import { stop } from '../../../src/features/broadcasts/steering/steering.ts';
import { databases, type Scratch } from '../../databases.ts';
import { AHEAD, end, feed, running } from './going-out.ts';
import { draft, giving, MAKER, maker, messagesOf, NOON, recipientsOf, TODAY } from './members.ts';

describe.each(databases)('Persons and broadcasts on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());
  const write = <T>(work: (tx: Writes) => Promise<T>) => scratch.database.write(work);
  const reached = (id: number, person: number) => reachOf(scratch.database.read, id, person);
  const persons = async (id: number) => (await recipientsOf(scratch, id)).map(({ personId }) => personId);

  it('says of each person what became of theirs', async () => {
    const id = await running(scratch, AHEAD + 1);
    const all = await persons(id);
    await feed(scratch.database);
    await end(scratch, id, { state: 'sent', trouble: null }, 1);
    await end(scratch, id, { state: 'uncertain', trouble: null }, 1);
    await end(scratch, id, { state: 'failed', trouble: 'blocked' }, 1);
    const now = await Promise.all(all.map((person) => reached(id, person)));
    expect(now.slice(0, 3)).toEqual(['sent', 'uncertain', 'blocked']);
    expect(new Set(now.slice(3))).toEqual(new Set(['waiting']));
    expect(await reached(id, 999)).toBe('not-asked');
    await write((tx) => stop(tx, maker, id));
    const later = await Promise.all(all.map((person) => reached(id, person)));
    expect(later.slice(0, 3)).toEqual(['sent', 'uncertain', 'blocked']);
    expect(new Set(later.slice(3))).toEqual(new Set(['stopped']));
  });

  it('gives those whom it reached a tag, once, by which they are found later', async () => {
    const id = await running(scratch, 4);
    await feed(scratch.database);
    await end(scratch, id, { state: 'sent', trouble: null }, 2);
    for (const tag of ['محرم', 'محرم', 'رمضان'])
      expect(await write((tx) => tagReached(tx, id, tag, firstRecipient(id)))).toBeNull();
    expect((await tagNames(scratch.database.read)).sort()).toEqual(['رمضان', 'محرم']);
    const look = { today: epochDay(TODAY), now: NOON, giving };
    const audience = { tags: ['محرم'] };
    const found = await counted(scratch.database.read, { audience, kind: 'service' }, look);
    expect(found.total).toBe(2);
  });

  it('forgets whoever is erased, in every broadcast', async () => {
    const id = await running(scratch, 3);
    const [first = 0, second = 0, third = 0] = await persons(id);
    await write((tx) =>
      tx
        .insert(tx.tables.tags)
        .values({ personId: first, tag: 'محرم' })
        .then(() => {}),
    );
    expect(await exportOf(scratch.database.read, [first])).toEqual({
      received: [{ broadcast: id, kind: 'education', startedAt: NOON }],
      tags: ['محرم'],
    });
    await write((tx) => forgetPersons(tx, [first, second]));
    expect(await persons(id)).toEqual([third]);
    expect(await exportOf(scratch.database.read, [first])).toEqual({ received: [], tags: [] });
    await feed(scratch.database);
    await end(scratch, id);
    await feed(scratch.database);
    expect(await broadcastById(scratch.database.read, id)).toMatchObject({ state: 'done' });
  });

  it('keeps nothing of an account that made broadcasts but the broadcasts', async () => {
    const id = await running(scratch, 1);
    const other = await write((tx) => draft(tx));
    await write((tx) => forgetAccount(tx, MAKER));
    expect(await broadcastById(scratch.database.read, id)).toMatchObject({ createdBy: 0 });
    expect(await broadcastById(scratch.database.read, other)).toBeUndefined();
  });

  describe('when two turn out to be one', () => {
    const pairs = [
      ['once where neither was written to', 3, 4, 0],
      ['once where the one that stays was', 9, 1, 5],
      ['once where the other was', 1, 9, 5],
      ['no more where both were', 1, 2, 5],
    ] as const;
    it.each(pairs)('writes to them %s', async (_, from, to, begun) => {
      const id = await running(scratch, AHEAD + 10);
      const all = await persons(id);
      const [mine = 0, theirs = 0] = [all.at(from), all.at(to)];
      // Only so many were fed.
      if (begun > 0) {
        await feed(scratch.database, NOON, begun / AHEAD);
        await end(scratch, id);
      }
      await write((tx) => adopt(tx, mine, theirs, NOON));
      await write((tx) => redirect(tx, mine, theirs));
      for (let i = 0; i < 4; i++) {
        await feed(scratch.database);
        await end(scratch, id);
      }
      const told = (await messagesOf(scratch, id)).map(({ personId }) => personId);
      const times = told.filter((person) => person === theirs).length;
      expect(times).toBe(from < begun && to < begun ? 2 : 1);
      expect(told).not.toContain(mine);
      const others = all.filter((person) => person !== mine && person !== theirs);
      expect(new Set(told)).toEqual(new Set([...others, theirs]));
      expect(await persons(id)).not.toContain(mine);
      expect(await reached(id, theirs)).toBe('sent');
    });

    it('writes to the one that stays in the place of the other, where only that was asked', async () => {
      const id = await running(scratch, AHEAD + 10);
      const all = await persons(id);
      const mine = all.at(-1) ?? 0;
      const [theirs = 0] = all;
      // The one that stays was never a recipient, and lies where everything is fed.
      await write((tx) => forgetPersons(tx, [theirs]));
      await feed(scratch.database);
      await write((tx) => adopt(tx, mine, theirs, NOON));
      for (let i = 0; i < 4; i++) {
        await feed(scratch.database);
        await end(scratch, id);
      }
      expect(await reached(id, theirs)).toBe('sent');
      const told = (await messagesOf(scratch, id)).filter(({ personId }) => personId === theirs);
      expect(told).toHaveLength(1);
    });
  });

  async function redirect(tx: Writes, from: number, to: number): Promise<void> {
    const { outbox } = tx.tables;
    await tx.update(outbox).set({ personId: to }).where(eq(outbox.personId, from));
  }
});
