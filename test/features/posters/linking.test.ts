import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { replies, type SimPerson } from '../../simulator/index.ts';
import { managerOf, openPosterStage, type PosterStage } from './stage.ts';

describe.each(['telegram', 'bale'] as const)('A linked group on %s', (flavour) => {
  let stage: PosterStage;
  let reza: SimPerson;
  beforeEach(async () => {
    stage = await openPosterStage();
    reza = await stage.person(flavour, 'رضا', managerOf(2));
    const group = stage.sims[flavour].group({ title: 'اهالی مسجد' });
    group.addBot(reza, 'administrator');
    group.addMember(reza, 'administrator');
    await stage.done(reza.in(group).says('/link'));
  });
  afterEach(() => stage.close());

  it('is shown in the panel of its center, and let go there', async () => {
    await stage.done(reza.says('پوستر و گروه کانون'));
    expect(reza.sees()).toContain('گروه «اهالی مسجد»');
    await stage.done(reza.presses('جدا کردن «اهالی مسجد»'));
    await stage.done(reza.presses('بله، جدا شود'));
    expect(reza.sees()).toContain('جدا شد');
    expect(await stage.linked()).toEqual([]);
    expect(await stage.acts()).toEqual(['chat.linked', 'chat.unlinked']);
  });

  it('is lost when the bot may not write there any more', async () => {
    const refusal = replies.refusal(400, 'Bad Request: not enough rights to send text messages to the chat');
    await stage.done(reza.says('سلام'));
    stage.sims[flavour].respondWith('sendMessage', refusal);
    await stage.done(reza.pressesData('poy:1'));
    expect(await stage.linked()).toMatchObject([{ state: 'lost' }]);
  });
});

describe('A group that became a supergroup unnoticed', () => {
  it('is found under its new id when something is announced', async () => {
    const stage = await openPosterStage();
    onTestFinished(() => stage.close());
    const reza = await stage.person('telegram', 'رضا', managerOf(2));
    const group = stage.sims.telegram.group({ title: 'اهالی' });
    group.addBot(reza, 'administrator');
    const upgraded = group.upgrade(reza);
    await stage.done();
    const row = {
      platform: 'telegram',
      chatId: group.id,
      kind: 'group',
      title: 'اهالی',
      centerId: 2,
    } as const;
    await stage.database.write((tx) =>
      tx.insert(tx.tables.linkedChats).values({ ...row, linkedBy: 1, linkedAt: 0 }),
    );
    await stage.done(reza.says('سلام'));
    await stage.done(reza.pressesData('poy:1'));
    expect(await stage.linked()).toMatchObject([{ chatId: upgraded.id, state: 'active' }]);
    expect(upgraded.messages().at(-1)?.text).toContain('اهدای خون');
  });
});
