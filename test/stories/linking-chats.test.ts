import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { required } from '../../src/lib/assert.ts';
import type { SimChat } from '../simulator/index.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { town } from './town.ts';

/** The first account manages the second center. */
const appoint = ({ scratch }: Stage) =>
  scratch.database.write(async (tx) => {
    const manager = { role: 'manager', scope: 'center', scopeId: 2, grantedAt: 0 } as const;
    await tx.insert(tx.tables.roles).values({ accountId: 1, ...manager });
  });

describe.each(flavours)('On %s, a manager makes a place to publish', (flavour) => {
  let stage: Stage;
  let reza: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: town });
    reza = stage.person('رضا');
    await reza.says('/start');
    await appoint(stage);
  });
  afterEach(() => stage.close());

  const linked = async () => {
    const { read } = stage.scratch.database;
    return read.select().from(read.tables.linkedChats);
  };
  const isRunBy = (chat: SimChat, who: Actor) => {
    chat.addBot(who.sim, 'administrator');
    chat.addMember(who.sim, 'administrator');
  };

  it('of a channel: reads the steps, passes on a post, chooses an hour', async () => {
    const channel = stage.sim.channel({ title: 'خبرهای مسجد', username: 'masjed' });
    await reza.says('/link');
    expect(reza.sees()).toContain('هنوز گروه یا کانالی وصل نیست');
    await reza.presses('کانال تازه');
    expect(reza.sees()).toContain('بازفرست');
    await reza.acts((sim) => sim.writes('مراسم امشب', channel));
    expect(reza.sees()).toContain('نمی‌شناسد');
    channel.addMember(reza.sim, 'creator');
    channel.addBot(reza.sim, 'administrator');
    await stage.settled();
    await reza.acts((sim) => sim.writes('مراسم امشب', channel));
    await reza.goes('مسجد صاحب‌الزمان (عج)', 'ساعت همیشگی مطلب‌ها', 'ساعت ۲۱:۰۰');
    expect(reza.sees()).toContain('از این پس ساعت ۲۱:۰۰');
    expect(await linked()).toMatchObject([{ kind: 'channel', username: 'masjed', usualMinutes: 21 * 60 }]);
  });

  it('types an hour, and passes on a post in the middle of it as an answer that is not one', async () => {
    const group = stage.sim.group({ title: 'اهالی' });
    const channel = stage.sim.channel({ title: 'خبرهای مسجد' });
    isRunBy(group, reza);
    isRunBy(channel, reza);
    await stage.settled();
    await reza.acts((sim) => sim.in(group).says('/link'));
    await reza.says('/link');
    await reza.goes('گروه «اهالی»', 'ساعت همیشگی', 'ساعت دیگر');
    await reza.acts((sim) => sim.writes('مراسم', channel));
    expect(reza.sees()).toContain('خوانده نشد');
    await reza.says('۱۹:۳۰');
    expect(await linked()).toMatchObject([{ kind: 'group', usualMinutes: 19 * 60 + 30 }]);
  });

  it('hears when the bot is thrown out, and how it comes back', async () => {
    const group = stage.sim.group({ title: 'اهالی' });
    isRunBy(group, reza);
    await stage.settled();
    await reza.acts((sim) => sim.in(group).says('/link'));
    const ali = stage.person('علی');
    group.removeBot(ali.sim);
    await stage.settled();
    await stage.comes('2026-11-23T10:02:00+03:30');
    expect(reza.sees()).toContain('از گروه «اهالی»');
    expect(reza.sees()).toContain('بیرون گذاشته شدم');
    group.addBot(reza.sim, 'administrator');
    await reza.acts((sim) => sim.in(group).says('/link'));
    expect(required((await linked())[0], 'the group').state).toBe('active');
  });
});

describe('On telegram, a group that is linked', () => {
  it('stays so when it becomes a supergroup', async () => {
    const stage = await openStage({ flavour: 'telegram', prepare: town });
    onTestFinished(() => stage.close());
    const reza = stage.person('رضا');
    await reza.says('/start');
    await appoint(stage);
    const group = stage.sim.group({ title: 'اهالی' });
    group.addBot(reza.sim, 'administrator');
    group.addMember(reza.sim, 'administrator');
    await stage.settled();
    await reza.acts((sim) => sim.in(group).says('/link'));
    const upgraded = group.upgrade(reza.sim);
    await stage.settled();
    const { read } = stage.scratch.database;
    expect(await read.select().from(read.tables.linkedChats)).toMatchObject([
      { chatId: upgraded.id, centerId: 2, state: 'active' },
    ]);
  });
});
