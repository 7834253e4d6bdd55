import { describe, expect, it } from 'vitest';
import { addDays, today } from '../../src/calendar/index.ts';
import { changeAccount } from '../../src/delivery/index.ts';
import { HOUR, NOON, office, texts } from './office.ts';

/** Somebody with an account on Bale, which is asked first, and one on Telegram. */
async function onBoth(down = 0) {
  const desk = await office();
  const bale = await desk.person('علی', desk.sims.bale);
  const telegram = await desk.person('علی', desk.sims.telegram);
  await desk.isOne(1, bale.accountId, telegram.accountId);
  if (down > 0) desk.sims.bale.cutConnection('sendMessage', 'before', down);
  const tell = (key: string, lane: 'booking' | 'other', uselessAt?: number) =>
    desk.tell(0, { key, lane, to: { personId: 1 }, dueAt: desk.clock.at, ...(uselessAt && { uselessAt }) });
  const passes = async (ms: number, step = HOUR / 60) => {
    for (const end = desk.clock.at + ms; desk.clock.at < end; desk.clock.at += step)
      await desk.worker.deliverDue();
  };
  return { ...desk, bale, telegram, tell, passes };
}

describe('While a platform is down', () => {
  it('what concerns a booking goes out on the person’s other account', async () => {
    const { tell, passes, bale, telegram } = await onBoth(1000);
    await tell('a', 'booking');
    await passes(HOUR / 6);
    expect([bale, telegram].map(({ sim }) => texts(sim).length)).toEqual([0, 1]);
  });

  it('the rest waits until it is back, if it is of use by then', async () => {
    const { tell, passes, bale, telegram, rows, sims } = await onBoth(1000);
    await tell('a', 'other');
    await tell('b', 'other', NOON + 25 * HOUR);
    await passes(3 * 24 * HOUR, HOUR / 6);
    expect([bale, telegram].map(({ sim }) => texts(sim).length)).toEqual([0, 0]);
    // One more, and no other.
    sims.bale.cutConnection('sendMessage', 'before', 1);
    await passes(HOUR / 2);
    expect([bale, telegram].map(({ sim }) => texts(sim).length)).toEqual([1, 0]);
    expect((await rows()).map(({ key, state }) => `${key} ${state}`)).toEqual(['a sent', 'b skipped']);
  });

  it('what would be of no use tomorrow does not wait either', async () => {
    const { tell, passes, bale, telegram } = await onBoth(1000);
    await tell('a', 'other', NOON + 2 * HOUR);
    await passes(HOUR / 6);
    expect([bale, telegram].map(({ sim }) => texts(sim).length)).toEqual([0, 1]);
  });

  it('it is asked no oftener than every quarter of a minute', async () => {
    const { passes, tell, sims } = await onBoth(1000);
    for (let i = 0; i < 40; i++) await tell(`n${i}`, 'other');
    await passes(HOUR / 60, 1000);
    // Three to learn it in a first handful that was under way at once, then four a minute.
    expect(sims.bale.calls('sendMessage').length).toBeLessThan(60);
    const before = sims.bale.calls('sendMessage').length;
    await passes(HOUR / 60, 1000);
    expect(sims.bale.calls('sendMessage').length - before).toBeLessThanOrEqual(4);
  });

  it('a booking’s messages come back to the first account when it works again', async () => {
    const { tell, passes, bale, telegram } = await onBoth(3);
    await tell('a', 'booking');
    await passes(HOUR / 6);
    expect([bale, telegram].map(({ sim }) => texts(sim).length)).toEqual([0, 1]);
    await passes(HOUR / 4);
    await tell('b', 'booking');
    await passes(HOUR / 60);
    expect([bale, telegram].map(({ sim }) => texts(sim).length)).toEqual([1, 1]);
  });
});

describe('A person who is away on one account', () => {
  it.each([{ awayUntil: addDays(today(NOON), 3) }, { stopped: true }])(
    'is told on the other (%o)',
    async (wish) => {
      const { database, tell, passes, bale, telegram, rows } = await onBoth();
      await database.write((tx) => changeAccount(tx, bale.accountId, wish));
      await tell('a', 'other', NOON + 2 * HOUR);
      await passes(HOUR / 60);
      expect([bale, telegram].map(({ sim }) => texts(sim).length)).toEqual([0, 1]);
      expect(await rows()).toMatchObject([{ sentTo: telegram.accountId }]);
    },
  );
});

describe('A person who blocked one account', () => {
  it('is told on the other', async () => {
    const { tell, passes, bale, telegram } = await onBoth();
    await bale.sim.blocks();
    await tell('a', 'other');
    await passes(HOUR / 60);
    expect(texts(telegram.sim)).toHaveLength(1);
  });
});
