import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instant, today } from '../../../src/calendar/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { MONDAY } from '../../stories/stage.ts';
import { managerOf } from '../posters/stage.ts';
import { DAY, everywhere, HOUR, openPublishing, type Publishing } from './room.ts';

const now = { kind: 'now' } as const;
const at = (hour: number, inDays = 0) =>
  ({ kind: 'at', day: addDays(today(MONDAY), inDays), minutes: hour * 60 }) as const;

describe.each(databases)('Publishing on $name', ({ open }) => {
  let scratch: Scratch;
  let room: Publishing;
  let reza: number;
  let version: number;
  beforeEach(async () => {
    scratch = await open();
    room = await openPublishing(scratch);
    reza = await room.person(managerOf(2));
    version = await room.pack('اربعین');
  });
  afterEach(() => scratch.dispose());

  it('plans a pack in the chats of the manager alone, and leaves one trace', async () => {
    const [group, channel] = [await room.chat(2), await room.chat(2, { kind: 'channel' })];
    await room.chat(1);
    const plan = await room.plan(reza, at(18), version);
    expect(await room.publish(reza, plan)).toEqual({ kind: 'planned', publications: 2, isNews: true });
    const plannedAt = instant(today(MONDAY), 18 * 60);
    expect(await room.publications()).toMatchObject([
      { linkedChatId: group, versionId: version, askedBy: reza, plannedAt, state: 'planned' },
      { linkedChatId: channel, plannedAt },
    ]);
    expect(await room.acts()).toEqual(['pack.published']);
  });

  it('plans once where the same press comes many times at once', async () => {
    await room.chat(2);
    for (let round = 1; round <= 5; round++) {
      const plan = await room.plan(reza, now, await room.pack(`پلاکت ${round}`));
      const presses = Array.from({ length: 8 }, () => room.publish(reza, plan));
      const outcomes = await Promise.all(presses);
      expect(outcomes.filter((each) => each.kind === 'planned' && each.isNews)).toHaveLength(1);
      expect(outcomes.every(({ kind }) => kind === 'planned')).toBe(true);
      expect(await room.publications()).toHaveLength(round);
      expect(await room.acts()).toHaveLength(round);
    }
  });

  it('plans once where two managers of a center press at once: the other one is asked', async () => {
    const sara = await room.person(managerOf(2));
    await room.chat(2);
    const plan = await room.plan(reza, now, version);
    const kinds = (await Promise.all([room.publish(reza, plan), room.publish(sara, plan)])).map(
      ({ kind }) => kind,
    );
    expect(kinds.sort()).toEqual(['planned', 'recent']);
    expect(await room.publications()).toHaveLength(1);
  });

  it('asks first within a week, publishes again for who knows of it, and freely after a week', async () => {
    await room.chat(2);
    const first = await room.plan(reza, now, version);
    await room.publish(reza, first);
    room.clock.move(3 * DAY);
    expect(await room.publish(reza, first)).toEqual({ kind: 'recent' });
    const [known] = await room.publications();
    const seen = known?.id ?? 0;
    expect(await room.publish(reza, first, { seen, sure: 0 })).toMatchObject({
      kind: 'planned',
      isNews: true,
    });
    room.clock.move(HOUR);
    expect(await room.publish(reza, first, { seen, sure: 0 })).toEqual({ kind: 'recent' });
    room.clock.move(8 * DAY);
    expect(await room.publish(reza, first)).toMatchObject({ kind: 'planned' });
  });

  it('asks nothing because of what was called off or failed, or of another pack', async () => {
    await room.chat(2);
    await room.publish(reza, await room.plan(reza, now, version));
    await room.database.write((tx) => tx.update(tx.tables.publications).set({ state: 'failed' }));
    expect(await room.publish(reza, await room.plan(reza, now, version))).toMatchObject({ isNews: true });
    const other = await room.pack('پلاکت');
    expect(await room.publish(reza, await room.plan(reza, now, other))).toMatchObject({ isNews: true });
  });

  it('wakes a group in quiet hours only for who knows it, and asks nothing about a channel', async () => {
    await room.chat(2);
    const late = await room.plan(reza, at(23), version);
    expect(await room.publish(reza, late)).toEqual({ kind: 'quiet' });
    expect(await room.publish(reza, late, { seen: 0, sure: 1 })).toMatchObject({ kind: 'planned' });
    const sara = await room.person(managerOf(3));
    await room.chat(3, { kind: 'channel' });
    expect(await room.publish(sara, await room.plan(sara, at(23), version))).toMatchObject({
      kind: 'planned',
    });
  });

  it('refuses what is over, what was put away, another list, and where there is no chat', async () => {
    expect(await room.publish(reza, await room.plan(reza, now, version))).toEqual({ kind: 'no-chats' });
    await room.chat(2);
    const plan = await room.plan(reza, at(9), version);
    expect(await room.publish(reza, plan)).toEqual({ kind: 'past' });
    await room.chat(2);
    expect(await room.publish(reza, { ...plan, when: now })).toEqual({ kind: 'changed' });
    await room.database.write((tx) => tx.update(tx.tables.packs).set({ state: 'archived' }));
    expect(await room.publish(reza, await room.plan(reza, now, version))).toEqual({ kind: 'archived' });
    expect(await room.publications()).toEqual([]);
    expect(await room.acts()).toEqual([]);
  });

  it('publishes no draft, and nothing that was written for one broadcast', async () => {
    await room.chat(2);
    const plan = await room.plan(reza, now, version);
    const { packs, packVersions } = room.database.read.tables;
    await room.database.write((tx) => tx.update(packVersions).set({ state: 'draft' }));
    expect(await room.publish(reza, plan)).toEqual({ kind: 'archived' });
    await room.database.write(async (tx) => {
      await tx.update(packVersions).set({ state: 'final' });
      await tx.update(packs).set({ purpose: 'broadcast' }).where(eq(packs.state, 'ready'));
    });
    expect(await room.publish(reza, plan)).toEqual({ kind: 'archived' });
  });

  it('leaves out lost chats', async () => {
    await room.chat(2);
    await room.chat(2);
    const { linkedChats } = room.database.read.tables;
    await room.database.write((tx) =>
      tx.update(linkedChats).set({ state: 'lost' }).where(eq(linkedChats.id, 1)),
    );
    await room.publish(reza, await room.plan(reza, now, version));
    expect(await room.publications()).toMatchObject([{ linkedChatId: 2 }]);
  });

  it('gives a series one pack a day, at the usual hour of each chat', async () => {
    await room.chat(2, { usualMinutes: 17 * 60 });
    await room.chat(2, { kind: 'channel' });
    const other = await room.pack('پلاکت');
    const day = addDays(today(MONDAY), 1);
    await room.publish(reza, await room.plan(reza, { kind: 'daily', day }, version, other));
    const planned = await room.publications();
    expect(planned.map(({ versionId, plannedAt }) => [versionId, plannedAt])).toEqual([
      [version, instant(day, 17 * 60)],
      [version, instant(day, 18 * 60)],
      [other, instant(addDays(day, 1), 17 * 60)],
      [other, instant(addDays(day, 1), 18 * 60)],
    ]);
  });

  it('reaches every chat of the province in one write', async () => {
    const admin = await room.person(everywhere);
    const { linkedChats } = room.database.read.tables;
    const chat = { platform: 'bale', kind: 'channel', title: 'خبر', linkedBy: 1, linkedAt: 0 } as const;
    await room.database.write((tx) =>
      tx
        .insert(linkedChats)
        .values(
          Array.from({ length: 307 }, (_, i) => ({ ...chat, chatId: 5000 + i, centerId: 1 + (i % 3) })),
        ),
    );
    const plan = await room.plan(admin, now, version);
    expect(await room.publish(admin, plan)).toMatchObject({ kind: 'planned', publications: 307 });
    await room.begin();
    expect(await room.waiting()).toHaveLength(307);
    expect(await room.acts()).toEqual(['pack.published']);
  });
});
