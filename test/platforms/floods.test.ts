import { beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../src/platforms/index.ts';
import { simulator } from '../simulator/fixture.ts';
import { replies, type SimPerson, type Simulator } from '../simulator/index.ts';
import { connected, flavours } from './fixture.ts';

describe.each(flavours)('A 429 on %s', (flavour) => {
  let sim: Simulator;
  let connection: Connection;
  const person = (firstName: string): SimPerson => sim.person({ firstName, started: true });
  const timed = async (work: Promise<unknown>): Promise<number> => {
    const began = performance.now();
    await work;
    return performance.now() - began;
  };
  beforeEach(async () => {
    sim = await simulator(flavour);
    connection = connected(sim);
  });

  it.each([
    ['with a time', replies.tooMany(1)],
    ['without a time', replies.tooManyWithoutTime()],
    ['as plain text of a gateway', replies.locallyLimited()],
    ['under another code', replies.refusal(400, 'bot limit exceed')],
  ])('%s lets that chat wait and no other', async (_, reply) => {
    const [ali, zahra] = [person('علی'), person('زهرا')];
    sim.respondWith('sendMessage', reply);
    const slow = timed(connection.api.sendMessage(ali.id, 'سلام'));
    await connection.api.getMe();
    const quick = timed(connection.api.sendMessage(zahra.id, 'سلام'));
    expect(await quick).toBeLessThan(500);
    expect(await slow).toBeGreaterThan(950);
    expect([ali, zahra].map((each) => each.messages().length)).toEqual([1, 1]);
    expect(connection.pace.held()).toBe(0);
  });

  it('in three chats within two seconds lets the outbox wait', async () => {
    const people = ['علی', 'زهرا', 'رضا'].map(person);
    sim.respondWith('sendMessage', Array(3).fill(replies.tooMany(1)));
    const answers = Promise.all(people.map(({ id }) => connection.api.sendMessage(id, 'سلام')));
    await expect.poll(() => connection.pace.held()).toBeGreaterThan(0);
    await answers;
    expect(people.map((each) => each.messages().length)).toEqual([1, 1, 1]);
  });

  it('three times in one chat is that chat’s own affair', async () => {
    const ali = person('علی');
    sim.respondWith('sendMessage', Array(3).fill(replies.tooMany(1)));
    await Promise.all([1, 2, 3].map((n) => connection.api.sendMessage(ali.id, `${n}`)));
    expect(connection.pace.held()).toBe(0);
  });

  it('of what is said unasked is told at once', async () => {
    const ali = person('علی');
    for (const reply of [replies.tooMany(9), replies.tooManyWithoutTime(), replies.locallyLimited()]) {
      sim.respondWith('sendMessage', reply);
      await expect(connection.unasked.sendMessage(ali.id, 'یادآوری')).rejects.toMatchObject({
        error_code: 429,
      });
    }
    expect(sim.calls('sendMessage')).toHaveLength(3);
  });
});
