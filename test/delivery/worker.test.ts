import { describe, expect, it } from 'vitest';
import type { Writes } from '../../src/database/index.ts';
import { accountOf, setStopped, withdraw } from '../../src/delivery/index.ts';
import { databases, scratchSqlite } from '../databases.ts';
import { replies, type Simulator } from '../simulator/index.ts';
import { HOUR, NOON, office, plainly, texts } from './office.ts';

describe.each(databases)('The outbox on $name', ({ open }) => {
  it('sends what is due, once, in words made at that moment', async () => {
    const { person, tell, worker, rows } = await office(open);
    const ali = await person('علی');
    await tell(ali.accountId);
    expect(await worker.deliverDue()).toBe(1);
    expect(await worker.deliverDue()).toBe(0);
    expect(texts(ali.sim)).toEqual([`یادآوری ${ali.accountId}`]);
    expect(await rows()).toMatchObject([{ state: 'sent', sentAt: NOON }]);
  });

  it('sends each message once, whichever of several workers takes it', async () => {
    const { person, tell, worker, start } = await office(open);
    const people = await Promise.all(['علی', 'زهرا', 'رضا', 'مینا'].map((name) => person(name)));
    for (const { accountId } of people) await tell(accountId);
    const others = [start(), start()];
    const sent = await Promise.all([worker, ...others].map((each) => each.deliverDue()));
    expect(sent.reduce((a, b) => a + b)).toBe(4);
    for (const each of others) await each.stop();
    for (const { sim } of people) expect(texts(sim)).toHaveLength(1);
  });

  it('says nothing that was withdrawn, replaced, or of no use any more', async () => {
    const { database, person, tell, worker, rows } = await office(open);
    const ali = await person('علی');
    await tell(ali.accountId, { key: 'a' });
    await tell(ali.accountId, { key: 'b', ids: { n: 1 } });
    await tell(ali.accountId, { key: 'b', ids: { n: 2 } });
    await tell(ali.accountId, { key: 'c', uselessAt: NOON });
    await database.write((tx: Writes) => withdraw(tx, ['a']));
    expect(await worker.deliverDue()).toBe(1);
    expect(texts(ali.sim)).toEqual(['یادآوری 2']);
    expect((await rows()).map(({ key, state }) => `${key} ${state}`)).toEqual(['b sent', 'c skipped']);
  });
});

describe('The worker', () => {
  it('sends what becomes due while another message hangs', async () => {
    const { person, tell, worker, sims } = await office();
    const [ali, zahra] = [await person('علی', sims.bale), await person('زهرا')];
    const hanging = new Promise<void>((resolve) => {
      sims.bale.delay(() => {
        resolve();
        return 3500;
      });
    });
    await tell(ali.accountId);
    const delivered = worker.deliverDue();
    await hanging;
    await tell(zahra.accountId);
    await expect.poll(() => texts(zahra.sim).length, { timeout: 3000 }).toBe(1);
    expect(texts(ali.sim)).toEqual([]);
    expect(await delivered).toBe(2);
  });

  it('sends what replaced a message that was just on its way', async () => {
    const { person, tell, worker, sims, rows } = await office();
    const ali = await person('علی');
    const sending = new Promise<void>((resolve) => {
      sims.telegram.delay(() => {
        resolve();
        return 300;
      });
    });
    await tell(ali.accountId, { key: 'a', ids: { n: 1 } });
    const delivered = worker.deliverDue();
    await sending;
    await tell(ali.accountId, { key: 'a', ids: { n: 2 } });
    await delivered;
    await worker.deliverDue();
    expect(texts(ali.sim)).toEqual(['یادآوری 1', 'یادآوری 2']);
    expect(await rows()).toMatchObject([{ state: 'sent' }]);
  });

  it('outlasts an outage of three hours', async () => {
    const { person, tell, worker, sims, clock } = await office();
    const ali = await person('علی');
    const looks = 18;
    sims.telegram.respondWith('sendMessage', Array.from({ length: looks }, replies.restart));
    await tell(ali.accountId, { uselessAt: NOON + 4 * HOUR });
    for (let look = 0; look < looks; look++) {
      expect(await worker.deliverDue()).toBe(0);
      clock.at += HOUR / 6;
    }
    expect(await worker.deliverDue()).toBe(1);
    expect(texts(ali.sim)).toHaveLength(1);
  });

  it('gives up after a week what names no end of its use, and goes on with what does', async () => {
    const { person, tell, worker, sims, rows, clock } = await office();
    const ali = await person('علی');
    sims.telegram.cutConnection('sendMessage', 'before', 1_000_000);
    const day = 24 * HOUR;
    await tell(ali.accountId, { key: 'a', lane: 'answer', uselessAt: NOON + 9 * day });
    await tell(ali.accountId, { key: 'b', lane: 'answer' });
    const states = async (until: number) => {
      for (; clock.at < until; clock.at += HOUR) await worker.deliverDue();
      return (await rows()).map(({ state }) => state);
    };
    expect(await states(NOON + 6 * day)).toEqual(['waiting', 'waiting']);
    expect(await states(NOON + 8 * day)).toEqual(['waiting', 'failed']);
    expect(await states(NOON + 10 * day)).toEqual(['skipped', 'failed']);
  });

  it('reaches a person through their account on the platform that is connected', async () => {
    const { person, isOne, tell, worker, sims, rows } = await office(scratchSqlite, plainly, ['bale']);
    const first = await person('علی', sims.telegram);
    const second = await person('علی', sims.bale);
    await isOne(1, first.accountId, second.accountId);
    await tell(first.accountId, { key: 'a', to: { personId: 1 } });
    await tell(first.accountId, { key: 'b' });
    expect(await worker.deliverDue()).toBe(1);
    expect(texts(second.sim)).toHaveLength(1);
    expect((await rows()).map(({ state }) => state)).toEqual(['sent', 'waiting']);
  });

  it('leaves out what its room calls obsolete, and what no room composes', async () => {
    const { person, tell, worker, rows, clock } = await office(scratchSqlite, async () => 'obsolete');
    const { accountId } = await person('علی');
    await tell(accountId, { key: 'a' });
    await tell(accountId, { key: 'b', kind: 'unknown' });
    for (const _ of [1, 2, 3]) {
      expect(await worker.deliverDue()).toBe(0);
      clock.at += HOUR;
    }
    expect((await rows()).map(({ state }) => state)).toEqual(['obsolete', 'failed']);
  });

  it('waits for the morning, except with answers', async () => {
    const { person, tell, worker, clock } = await office();
    const ali = await person('علی');
    clock.at = Date.parse('2026-11-23T23:00:00+03:30');
    await tell(ali.accountId, { key: 'a' });
    await tell(ali.accountId, { key: 'b', lane: 'answer', ids: { n: 0 } });
    await worker.deliverDue();
    expect(texts(ali.sim)).toEqual(['یادآوری 0']);
    clock.at = Date.parse('2026-11-24T08:00:00+03:30');
    await worker.deliverDue();
    expect(texts(ali.sim)).toHaveLength(2);
  });

  it('tells a person who said stop only of their booking', async () => {
    const { database, person, tell, worker, rows } = await office();
    const ali = await person('علی');
    await database.write((tx) => setStopped(tx, ali.accountId, true));
    await tell(ali.accountId, { key: 'a', lane: 'other' });
    await tell(ali.accountId, { key: 'b', lane: 'booking' });
    await worker.deliverDue();
    expect((await rows()).map(({ key, state }) => `${key} ${state}`)).toEqual(['a skipped', 'b sent']);
  });

  it('lets an account rest that blocked the bot', async () => {
    const { database, person, tell, worker, rows } = await office();
    const ali = await person('علی');
    await ali.sim.blocks();
    await tell(ali.accountId);
    await worker.deliverDue();
    expect(await rows()).toMatchObject([{ state: 'failed' }]);
    expect((await accountOf(database.read, 'telegram', ali.sim.id))?.state).toBe('resting');
  });

  it.each([
    ['a gateway’s page', (sim: Simulator) => sim.respondWith('sendMessage', replies.badGatewayPage())],
    ['a line cut before', (sim: Simulator) => sim.cutConnection('sendMessage', 'before')],
    ['a restart of the server', (sim: Simulator) => sim.respondWith('sendMessage', replies.restart())],
  ])('tries again after %s', async (_, disturb) => {
    const { person, tell, worker, clock, sims } = await office();
    const ali = await person('علی');
    disturb(sims.telegram);
    await tell(ali.accountId);
    expect(await worker.deliverDue()).toBe(0);
    clock.at += 5000;
    expect(await worker.deliverDue()).toBe(1);
    expect(texts(ali.sim)).toHaveLength(1);
  });

  it('may say twice what it cannot know to have arrived, and no oftener', async () => {
    const { person, tell, worker, clock, sims } = await office();
    const ali = await person('علی');
    sims.telegram.cutConnection('sendMessage', 'after');
    await tell(ali.accountId);
    await worker.deliverDue();
    clock.at += HOUR;
    await worker.deliverDue();
    await worker.deliverDue();
    expect(texts(ali.sim)).toHaveLength(2);
  });

  it.each([
    ['with a time', replies.tooMany(1)],
    ['without a time', replies.tooManyWithoutTime()],
    ['as plain text', replies.locallyLimited()],
  ])('holds a whole platform after a 429 %s, and no other', async (_, reply) => {
    const { person, tell, worker, clock, sims } = await office();
    const [ali, zahra] = [await person('علی', sims.bale), await person('زهرا', sims.bale)];
    const reza = await person('رضا', sims.telegram);
    sims.bale.respondWith('sendMessage', reply);
    await tell(ali.accountId);
    await worker.deliverDue();
    await tell(zahra.accountId);
    await tell(reza.accountId);
    expect(await worker.deliverDue()).toBe(1);
    expect(texts(reza.sim)).toHaveLength(1);
    expect(sims.bale.calls('sendMessage')).toHaveLength(1);
    const heard = async () => {
      clock.at += 2000;
      await worker.deliverDue();
      return [ali, zahra].map(({ sim }) => texts(sim).length);
    };
    await expect.poll(heard, { timeout: 5000 }).toEqual([1, 1]);
  });

  it('holds what is unasked when answers are refused in many chats', async () => {
    const { person, tell, worker, sims, connections } = await office();
    const [ali, reza] = [await person('علی', sims.bale), await person('رضا')];
    connections.find(({ platform }) => platform.name === 'bale')?.pace.flooded(60_000);
    await tell(ali.accountId);
    await tell(reza.accountId);
    expect(await worker.deliverDue()).toBe(1);
    expect(texts(ali.sim)).toEqual([]);
  });

  it('does its chores while a message hangs', async () => {
    let done = 0;
    const chore = async () => void done++;
    const { person, tell, worker, sims } = await office(scratchSqlite, plainly, ['telegram'], [chore]);
    const ali = await person('علی');
    sims.telegram.delay(8000);
    await tell(ali.accountId);
    const delivered = worker.deliverDue();
    await expect.poll(() => done, { timeout: 7500 }).toBeGreaterThan(2);
    expect(texts(ali.sim)).toEqual([]);
    expect(await delivered).toBe(1);
  });

  it('is not held up by one message that hangs', async () => {
    const { person, tell, worker, sims } = await office();
    const people = await Promise.all(
      Array.from({ length: 120 }, (_, n) => person(`نفر ${n}`, n ? sims.telegram : sims.bale)),
    );
    sims.bale.delay(1500);
    for (const { accountId } of people) await tell(accountId);
    const delivered = worker.deliverDue();
    await expect.poll(() => sims.telegram.calls('sendMessage').length, { timeout: 1400 }).toBe(119);
    expect(await delivered).toBe(120);
  });
});
