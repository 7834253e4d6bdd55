import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { addAccount, enqueue, loseLinkedChat } from '../../../src/delivery/index.ts';
import { linkChat, tellLostChats } from '../../../src/features/chats/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { replies, type SimChat, type SimPerson } from '../../simulator/index.ts';
import { MONDAY, TestClock } from '../../stories/stage.ts';
import { town } from '../../stories/town.ts';
import { type ChatStage, managerOf, openChatStage } from './stage.ts';

const MINUTE_MS = 60_000;

describe.each(['telegram', 'bale'] as const)('A group on %s from which the bot is thrown out', (flavour) => {
  let stage: ChatStage;
  let reza: SimPerson;
  let karim: SimPerson;
  let group: SimChat;
  beforeEach(async () => {
    stage = await openChatStage(() => ({ compose: { test: async () => ({ text: 'خبر' }) } }));
    reza = await stage.person(flavour, 'رضا', { role: 'admin', scope: 'province', scopeId: 0 });
    karim = await stage.person(flavour, 'کریم', managerOf(2));
    group = stage.sims[flavour].group({ title: 'اهالی' });
    group.addBot(reza, 'administrator');
    group.addMember(reza, 'administrator');
    await stage.done(reza.in(group).says('/link ۲'));
  });
  afterEach(() => stage.close());

  const minutePasses = async () => {
    stage.clock.move(MINUTE_MS);
    await stage.done();
  };
  const told = (who: SimPerson) => who.messages().filter(({ text }) => text.includes('بیرون گذاشته شدم'));

  it('is lost, and its manager and who linked it are told once', async () => {
    await stage.done(group.removeBot(reza));
    expect(await stage.linked()).toMatchObject([{ state: 'lost' }]);
    for (let i = 0; i < 3; i++) await minutePasses();
    expect(told(karim)).toHaveLength(1);
    expect(told(reza)).toHaveLength(1);
    expect(karim.sees()).toContain('گروه «اهالی»');
    expect(karim.sees()).toContain('همان‌جا /link بنویسید');
    await stage.done(karim.presses('دیدن یا جدا کردن'));
    expect(karim.sees()).toContain('دیگر نمی‌تواند در آن بنویسد');
  });

  it('is told of where only a message that did not go out shows it', async () => {
    const refusal = replies.refusal(403, `Forbidden: bot was kicked from the group chat`);
    stage.sims[flavour].respondWith('sendMessage', refusal);
    await stage.database.write((tx) =>
      enqueue(tx, {
        ...{ key: 'test', kind: 'test', to: { linkedChatId: 1 }, ids: {} },
        ...{ lane: 'other', dueAt: stage.clock.now() },
      }),
    );
    await stage.done();
    await minutePasses();
    expect(told(karim)).toHaveLength(1);
  });

  it('is told of again when it was linked and lost once more', async () => {
    for (const times of [1, 2]) {
      await stage.done(group.removeBot(reza));
      await minutePasses();
      expect(told(karim)).toHaveLength(times);
      group.addBot(reza, 'administrator');
      await stage.done(reza.in(group).says('/link ۲'));
    }
  });

  it('is not told of when it is linked again before the word goes out', async () => {
    await stage.done(group.removeBot(reza));
    group.addBot(reza, 'administrator');
    await stage.done(reza.in(group).says('/link ۲'));
    await minutePasses();
    expect(told(karim)).toEqual([]);
  });
});

it('A group stays linked when another bot leaves it', async () => {
  const stage = await openChatStage();
  onTestFinished(() => stage.close());
  const reza = await stage.person('bale', 'رضا', managerOf(2));
  const group = stage.sims.bale.group({ title: 'اهالی' });
  group.addBot(reza, 'administrator');
  group.addMember(reza, 'administrator');
  await stage.done(reza.in(group).says('/link'));
  const other = { id: 5, is_bot: true, first_name: 'دیگر' };
  const chat = { id: group.id, type: 'group', title: 'اهالی' };
  const message = { message_id: 9, date: 0, chat, from: reza.user, left_chat_member: other };
  stage.sims.bale.pushUpdate({ message });
  await stage.done();
  expect(await stage.linked()).toMatchObject([{ state: 'active' }]);
});

describe.each(databases)('What is told of lost chats on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
    await town(scratch, new TestClock(MONDAY));
    await scratch.database.write(async (tx) => {
      for (const userId of [1, 2, 3])
        await addAccount(tx, { platform: 'bale', userId, chatId: userId, createdAt: 0 });
      const manager = { role: 'manager', scope: 'center', scopeId: 2, grantedAt: 0 } as const;
      await tx.insert(tx.tables.roles).values([2, 3].map((accountId) => ({ accountId, ...manager })));
      const doer = { now: MONDAY, account: { id: 1 } };
      const place = { platform: 'bale', chatId: 77, kind: 'group', title: 'اهالی', username: null } as const;
      await linkChat(tx, doer, place, 2);
    });
  });
  afterEach(() => scratch.dispose());

  const lose = () => scratch.database.write((tx) => loseLinkedChat(tx, 1));
  const outbox = async () => {
    const { read } = scratch.database;
    return (await read.select().from(read.tables.outbox)).map(({ key, accountId }) => [key, accountId]);
  };

  it('goes once to each manager, and not to who may not link it any more', async () => {
    await lose();
    const processes = [tellLostChats(), tellLostChats()];
    await Promise.all(processes.map((tellLost) => tellLost(scratch.database, MONDAY)));
    for (const tellLost of processes) await tellLost(scratch.database, MONDAY + MINUTE_MS);
    expect(await outbox()).toEqual([
      [`chat-lost:1:${MONDAY}`, 2],
      [`chat-lost:1:${MONDAY}:3`, 3],
    ]);
  });

  it('is nothing while the chats are well', async () => {
    await tellLostChats()(scratch.database, MONDAY);
    expect(await outbox()).toEqual([]);
  });
});
