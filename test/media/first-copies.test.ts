import { InputFile } from 'grammy';
import { describe, expect, it } from 'vitest';
import { openFirstCopies } from '../../src/media/first-copies.ts';
import { trouble } from '../../src/platforms/index.ts';
import { databases } from '../databases.ts';
import { connected } from '../platforms/fixture.ts';
import { simulator } from '../simulator/fixture.ts';
import { replies } from '../simulator/index.ts';
import { library, picture } from './folder.ts';

describe.each(databases)('The first copy of a file, on $name', ({ open }) => {
  /** Three people who are sent it at the same time, the first of them first. */
  async function rush() {
    const sim = await simulator('telegram');
    const { platform, unasked } = connected(sim);
    const { database, adds } = await library(open);
    const medium = await adds(picture('a'));
    const people = ['علی', 'زهرا', 'رضا'].map((firstName) => sim.person({ firstName, started: true }));
    const first = openFirstCopies(database);
    const sends = () =>
      Promise.allSettled(
        people.map(({ id }) =>
          first.take(platform, [medium], () => unasked.sendPhoto(id, new InputFile(picture('a')))),
        ),
      );
    return { sim, platform, people, sends };
  }
  const statuses = (ended: readonly { status: string }[]) => ended.map(({ status }) => status);

  it('is sent by the next when it is refused for the sake of the first', async () => {
    const { sim, people, sends } = await rush();
    await people[0]?.blocks();
    expect(statuses(await sends())).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(sim.calls('sendPhoto')).toHaveLength(3);
  });

  it('that gets no answer lets the others hear that nothing of theirs was sent', async () => {
    const { sim, platform, people, sends } = await rush();
    sim.cutConnection('sendPhoto', 'after');
    const [first, ...others] = (await sends()).map((each) =>
      each.status === 'rejected' ? trouble(platform, each.reason) : undefined,
    );
    expect(first).toMatchObject({ kind: 'later', reached: 'perhaps' });
    for (const other of others) expect(other).toMatchObject({ kind: 'later', reached: 'no', flood: false });
    expect(sim.calls('sendPhoto')).toHaveLength(1);
    expect(statuses(await sends())).toEqual(Array(3).fill('fulfilled'));
    expect(people[2]?.files()).toHaveLength(1);
  });

  it('that the server has too many calls for lets the others wait as long', async () => {
    const { sim, platform, sends } = await rush();
    sim.respondWith('sendPhoto', replies.tooMany(7));
    const ended = await sends();
    expect(
      ended.map((each) => (each.status === 'rejected' ? trouble(platform, each.reason) : undefined)),
    ).toEqual(Array(3).fill({ kind: 'later', afterMs: 7000, reached: 'no', flood: true }));
    expect(sim.calls('sendPhoto')).toHaveLength(1);
  });
});
