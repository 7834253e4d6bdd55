import { describe, expect, it } from 'vitest';
import {
  type End,
  endBatch,
  holdBatch,
  type Once,
  type OutboxMessage,
  releaseBatch,
  underWay,
} from '../../src/delivery/index.ts';
import { databases } from '../databases.ts';
import { replies, type ScriptedReply } from '../simulator/index.ts';
import { HOUR, NOON, office, plainly, texts } from './office.ts';

/** Longer than any lease. */
const LEASE_OVER = HOUR;
const many: Partial<OutboxMessage> = { lane: 'many', batchId: 7 };

/** A kind that goes out at most once, and what it was told of its messages. */
function once() {
  const ends: End[] = [];
  const kind: Once = { compose: plainly, ended: async (_, all) => void ends.push(...all) };
  return { kind, ends, told: () => ends.map(({ state, trouble }) => `${state} ${trouble}`) };
}

describe.each(databases)('What goes out at most once, on $name', ({ open }) => {
  it('is sent, and its room is told once', async () => {
    const { kind, ends } = once();
    const { person, tell, worker, rows } = await office(open, kind);
    const ali = await person('علی');
    await tell(ali.accountId, many);
    expect(await worker.deliverDue()).toBe(1);
    expect(await worker.deliverDue()).toBe(0);
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'sent', sentAt: NOON, batchId: 7 });
    expect(ends).toEqual([
      { id: row?.id, batchId: 7, ids: row?.ids, state: 'sent', trouble: null, messageId: row?.messageId },
    ]);
    expect(row?.messageId).toBe(ali.sim.messages().at(-1)?.id);
  });

  const doubtful: readonly [string, ScriptedReply][] = [
    ['a server that fails', replies.restart()],
    ['a gateway that fails', replies.badGatewayPage()],
  ];
  it.each(doubtful)('is uncertain after %s, and not sent again', async (_, reply) => {
    const { kind, told } = once();
    const { person, tell, worker, clock, sims, rows } = await office(open, kind);
    const ali = await person('علی');
    sims.telegram.respondWith('sendMessage', reply);
    await tell(ali.accountId, many);
    await worker.deliverDue();
    clock.at += LEASE_OVER;
    expect(await worker.deliverDue()).toBe(0);
    expect(await rows()).toMatchObject([{ state: 'uncertain', trouble: 'lost' }]);
    expect(told()).toEqual(['uncertain lost']);
    expect(texts(ali.sim)).toEqual([]);
  });

  it('is uncertain when the answer is lost on its way, and does not come twice', async () => {
    const { kind, told } = once();
    const { person, tell, worker, clock, sims } = await office(open, kind);
    const ali = await person('علی');
    sims.telegram.cutConnection('sendMessage', 'after');
    await tell(ali.accountId, many);
    await worker.deliverDue();
    clock.at += LEASE_OVER;
    await worker.deliverDue();
    expect(texts(ali.sim)).toHaveLength(1);
    expect(told()).toEqual(['uncertain lost']);
  });

  it('comes later when the platform was too busy for it', async () => {
    const { kind, told } = once();
    const { person, tell, worker, clock, sims, rows } = await office(open, kind);
    const ali = await person('علی');
    sims.telegram.respondWith('sendMessage', replies.tooMany(1));
    await tell(ali.accountId, many);
    await worker.deliverDue();
    expect(await rows()).toMatchObject([{ state: 'waiting' }]);
    const heard = async () => {
      clock.at += 2000;
      await worker.deliverDue();
      return texts(ali.sim).length;
    };
    await expect.poll(heard, { timeout: 5000 }).toBe(1);
    expect(told()).toEqual(['sent null']);
  });

  const final: readonly [string, ScriptedReply, string][] = [
    ['blocked the bot', replies.blocked(), 'failed blocked'],
    ['is there no more', replies.deactivated(), 'failed gone'],
    ['cannot be written to so', replies.refusal(400, 'Bad Request: message is too long'), 'failed refused'],
  ];
  it.each(final)('ends for who %s', async (_, reply, end) => {
    const { kind, told } = once();
    const { person, tell, worker, sims } = await office(open, kind);
    const ali = await person('علی');
    sims.telegram.respondWith('sendMessage', reply);
    await tell(ali.accountId, many);
    await worker.deliverDue();
    expect(told()).toEqual([end]);
  });

  it('is refused for good when the server says so in unknown words several times', async () => {
    const { kind, told } = once();
    const { person, tell, worker, clock, sims } = await office(open, kind);
    const ali = await person('علی');
    const strange = replies.refusal(400, 'Bad Request: THE_MOON_IS_FULL');
    for (let n = 0; n < 3; n++) sims.telegram.respondWith('sendMessage', strange);
    await tell(ali.accountId, many);
    for (let n = 0; n < 3; n++) {
      expect(told()).toEqual([]);
      await worker.deliverDue();
      clock.at += HOUR;
    }
    expect(told()).toEqual(['failed refused']);
  });

  it('is in doubt when whoever was sending it is gone, and counted once by whoever finds it', async () => {
    const { kind, told } = once();
    const { database, person, tell, worker, start, clock, rows } = await office(open, kind);
    const ali = await person('علی');
    await tell(ali.accountId, many);
    await database.write((tx) =>
      tx.update(tx.tables.outbox).set({ state: 'sending', leasedUntil: NOON + 1000, dueAt: NOON + 1000 }),
    );
    await worker.deliverDue();
    expect(await rows()).toMatchObject([{ state: 'sending' }]);
    clock.at += LEASE_OVER;
    const other = start();
    await Promise.all([worker.deliverDue(), other.deliverDue()]);
    await other.stop();
    expect(await rows()).toMatchObject([{ state: 'uncertain' }]);
    expect(told()).toEqual(['uncertain lost']);
    expect(texts(ali.sim)).toEqual([]);
  });

  it('is not sent a second time when what became of it cannot be noted', async () => {
    let isBroken = true;
    const ended = async () => {
      if (isBroken) throw new Error('no room for it');
    };
    const { person, tell, worker, clock, rows } = await office(open, { compose: plainly, ended });
    const ali = await person('علی');
    await tell(ali.accountId, many);
    await worker.deliverDue();
    expect(await rows()).toMatchObject([{ state: 'sending' }]);
    isBroken = false;
    clock.at += LEASE_OVER;
    await worker.deliverDue();
    expect(await rows()).toMatchObject([{ state: 'uncertain' }]);
    expect(texts(ali.sim)).toHaveLength(1);
  });

  it('ends at once, as uncertain, when a file of it is not there', async () => {
    const { kind, told } = once();
    const { person, tell, worker } = await office(open, {
      ...kind,
      compose: async () => ({ text: 'نگاه کنید', media: [999] }),
    });
    await tell((await person('علی')).accountId, many);
    await worker.deliverDue();
    expect(told()).toEqual(['uncertain bug']);
  });

  it('is skipped when it is of no use any more, and its room hears of it', async () => {
    const { kind, told } = once();
    const { person, tell, worker, clock } = await office(open, kind);
    await tell((await person('علی')).accountId, { ...many, uselessAt: NOON + HOUR });
    clock.at += 2 * HOUR;
    await worker.deliverDue();
    expect(told()).toEqual(['skipped null']);
  });

  it('is skipped when nobody may be told before it is of no use', async () => {
    const { kind, told } = once();
    const { person, tell, worker, clock } = await office(open, kind);
    clock.at = NOON + 11 * HOUR;
    await tell((await person('علی')).accountId, { ...many, dueAt: clock.at, uselessAt: clock.at + HOUR });
    await worker.deliverDue();
    expect(told()).toEqual(['skipped null']);
  });

  it('is tried again while its words cannot be made, and given up then', async () => {
    const { kind, told } = once();
    const compose = async () => Promise.reject(new Error('no words'));
    const { person, tell, worker, clock } = await office(open, { ...kind, compose });
    const ali = await person('علی');
    await tell(ali.accountId, many);
    for (let n = 0; n < 3; n++) {
      await worker.deliverDue();
      clock.at += HOUR;
    }
    expect(told()).toEqual(['failed bug']);
  });
});

describe.each(databases)('A batch on $name', ({ open }) => {
  it('waits as long as it is held, and goes on when it is released', async () => {
    const { kind } = once();
    const { database, person, tell, worker, clock } = await office(open, kind);
    const [ali, zahra] = [await person('علی'), await person('زهرا')];
    await tell(ali.accountId, many);
    await tell(zahra.accountId, { ...many, batchId: 8 });
    await database.write((tx) => holdBatch(tx, 'note', 7));
    clock.at += 24 * HOUR;
    expect(await worker.deliverDue()).toBe(1);
    expect(texts(zahra.sim)).toHaveLength(1);
    expect(await underWay(database.read, 'note', 7)).toEqual({ waiting: 1, sending: 0 });
    await database.write((tx) => releaseBatch(tx, 'note', 7, clock.at));
    expect(await worker.deliverDue()).toBe(1);
    expect(await underWay(database.read, 'note', 7)).toEqual({ waiting: 0, sending: 0 });
  });

  it('says how much of it never began when it is ended, and sends none of that', async () => {
    const { kind, told } = once();
    const { database, person, tell, worker, rows } = await office(open, kind);
    for (const name of ['علی', 'زهرا', 'رضا']) await tell((await person(name)).accountId, many);
    expect(await database.write((tx) => endBatch(tx, 'note', 7))).toBe(3);
    expect(await worker.deliverDue()).toBe(0);
    expect((await rows()).map(({ state }) => state)).toEqual(['skipped', 'skipped', 'skipped']);
    expect(told()).toEqual([]);
  });

  it('stands behind everything else', async () => {
    const { kind } = once();
    const { person, tell, worker, sims } = await office(open, kind, ['telegram']);
    const ali = await person('علی');
    const others = await Promise.all(['زهرا', 'رضا', 'مینا'].map((name) => person(name)));
    for (const { accountId } of others) await tell(accountId, many);
    await tell(ali.accountId, { lane: 'answer' });
    await worker.deliverDue();
    expect(sims.telegram.calls('sendMessage')[0]?.params.chat_id).toBe(ali.sim.id);
  });
});
