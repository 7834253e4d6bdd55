import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { claimDue } from '../../src/delivery/claims.ts';
import { deliver } from '../../src/delivery/deliver.ts';
import { openHealth } from '../../src/delivery/health.ts';
import { together, withdraw } from '../../src/delivery/index.ts';
import { openLedger } from '../../src/delivery/ledger.ts';
import { packed } from '../../src/delivery/parcels.ts';
import { openRhythms } from '../../src/delivery/rhythms.ts';
import { openLog } from '../../src/log.ts';
import { databases } from '../databases.ts';
import { connected } from '../platforms/fixture.ts';
import { HOUR, NOON, office, texts } from './office.ts';

const listed = together<number>(
  async (_, { n = 0 }) => (n < 0 ? 'obsolete' : n),
  (numbers) => ({ text: `یادآوری ${numbers.join(' و ')}` }),
);

const night = Date.parse('2026-11-24T07:45:00+03:30');

describe.each(databases)('Messages that bundle, on $name', ({ open }) => {
  /** A phone that speaks for two persons, and somebody else. */
  async function family() {
    const desk = await office(open, listed);
    const ali = await desk.person('علی');
    const reza = await desk.person('رضا');
    await desk.isOne(1, ali.accountId);
    await desk.isOne(2, ali.accountId);
    await desk.isOne(3, reza.accountId);
    const tell = (personId: number, n: number, minutes = 0) =>
      desk.tell(0, {
        key: `k${n}`,
        to: { personId },
        ids: { n },
        dueAt: NOON + (minutes * HOUR) / 60,
      });
    return { ...desk, ali, reza, tell };
  }

  it('are one message to a phone, and each phone has its own', async () => {
    const { ali, reza, tell, worker, rows } = await family();
    for (const [personId, n] of [
      [1, 1],
      [2, 2],
      [3, 3],
    ] as const)
      await tell(personId, n);
    expect(await worker.deliverDue()).toBe(2);
    expect(texts(ali.sim)).toEqual(['یادآوری 1 و 2']);
    expect(texts(reza.sim)).toEqual(['یادآوری 3']);
    expect((await rows()).map(({ state, sentAt }) => `${state} ${sentAt}`)).toEqual(
      Array(3).fill(`sent ${NOON}`),
    );
  });

  it('take along what is due within half an hour, and no more', async () => {
    const { ali, tell, worker } = await family();
    await tell(1, 1);
    await tell(2, 2, 30);
    await tell(1, 3, 31);
    expect(await worker.deliverDue()).toBe(1);
    expect(texts(ali.sim)).toEqual(['یادآوری 1 و 2']);
  });

  it('leave out what is obsolete, and record it as that', async () => {
    const { ali, tell, worker, rows } = await family();
    await tell(1, 1);
    await tell(2, -2);
    await worker.deliverDue();
    expect(texts(ali.sim)).toEqual(['یادآوری 1']);
    expect((await rows()).map(({ state }) => state)).toEqual(['sent', 'obsolete']);
  });

  it.each([{ lane: 0 }, { passesQuietAt: night }])(
    'take nothing along in quiet hours that does not pass them: %o',
    async (passing) => {
      const { ali, tell, worker, clock, database } = await family();
      await tell(1, 1);
      await tell(2, 2);
      const { outbox } = database.read.tables;
      await database.write(async (tx) => {
        await tx.update(outbox).set({ dueAt: night });
        await tx.update(outbox).set(passing).where(eq(outbox.key, 'k1'));
      });
      clock.at = night;
      expect(await worker.deliverDue()).toBe(1);
      expect(texts(ali.sim)).toEqual(['یادآوری 1']);
      clock.at = Date.parse('2026-11-24T08:00:00+03:30');
      expect(await worker.deliverDue()).toBe(1);
    },
  );

  it('keep a message that fails for all of them', async () => {
    const { ali, tell, worker, clock, sims } = await family();
    sims.telegram.cutConnection('sendMessage', 'before');
    await tell(1, 1);
    await tell(2, 2);
    expect(await worker.deliverDue()).toBe(0);
    clock.at += 5000;
    expect(await worker.deliverDue()).toBe(1);
    expect(texts(ali.sim)).toEqual(['یادآوری 1 و 2']);
  });
});

describe('A family’s messages that were put together for a platform that then goes down', () => {
  it('tell the other account of one of them nothing about the rest', async () => {
    const desk = await office(undefined, listed);
    const bale = await desk.person('علی', desk.sims.bale);
    const telegram = await desk.person('علی', desk.sims.telegram);
    await desk.isOne(1, bale.accountId, telegram.accountId);
    await desk.isOne(2, bale.accountId);
    for (const n of [1, 2]) await desk.tell(0, { key: `k${n}`, to: { personId: n }, ids: { n } });
    const { database, clock } = desk;
    const health = new Map([['bale', openHealth()] as const, ['telegram', openHealth()] as const]);
    const connections = [connected(desk.sims.bale), connected(desk.sims.telegram)];
    const now = () => clock.at;
    const reach = { database, connections, health, now, compose: { note: listed } };
    const [parcel] = await packed(reach, await claimDue(database, NOON, { all: 10, many: 10 }));
    expect(parcel).toHaveLength(2);
    for (let failure = 0; failure < 3; failure++) health.get('bale')?.failed(NOON);
    const quietHours = { from: 22 * 60, to: 8 * 60 };
    const ledger = openLedger(reach);
    const { shelf } = desk;
    const rest = { quietHours, log: openLog('silent'), shelf, ledger, rhythms: openRhythms(now) };
    if (parcel) expect(await deliver({ ...reach, ...rest, isStopped: () => false }, parcel)).toBe(false);
    expect([bale, telegram].map(({ sim }) => texts(sim))).toEqual([[], []]);
    expect((await desk.rows()).map(({ state, leasedUntil }) => `${state} ${leasedUntil}`)).toEqual(
      Array(2).fill('waiting 0'),
    );
  });
});

describe('A message that is withdrawn while it is made', () => {
  it('is not sent', async () => {
    let isMade = () => {};
    const made = new Promise<void>((resolve) => {
      isMade = resolve;
    });
    let goOn = () => {};
    const desk = await office(undefined, async () => {
      isMade();
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      return { text: 'دیر شد' };
    });
    const ali = await desk.person('علی');
    await desk.tell(ali.accountId, { key: 'a' });
    const delivered = desk.worker.deliverDue();
    await made;
    await desk.database.write((tx) => withdraw(tx, ['a']));
    goOn();
    expect(await delivered).toBe(0);
    expect(texts(ali.sim)).toEqual([]);
  });
});
