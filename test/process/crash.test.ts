import { describe, expect, it } from 'vitest';
import { flavours } from '../platforms/fixture.ts';
import { simulator } from '../simulator/fixture.ts';
import { folder, settingsFor, startBot } from './bot-process.ts';

const PEOPLE = 40;

describe.each(flavours)('kill -9 in the middle of a burst on %s', (flavour) => {
  it('loses nobody: everyone is answered after the next start', async () => {
    const sim = await simulator(flavour);
    const settings = settingsFor([sim], folder());
    const first = startBot(settings);
    await first.says(/connected/);
    sim.delay(30);
    const people = Array.from({ length: PEOPLE }, (_, n) => sim.person({ firstName: `نفر ${n}` }));
    for (const person of people) await person.says('/start');
    await expect
      .poll(() => sim.calls('sendMessage').length, { interval: 5, timeout: 10_000 })
      .toBeGreaterThan(3);
    first.signal('SIGKILL');
    await first.ended;
    sim.delay(0);

    const second = startBot(settings);
    await second.says(/connected/);
    const answered = () => people.filter((person) => person.messages().some(({ fromBot }) => fromBot)).length;
    await expect.poll(answered, { timeout: 15_000 }).toBe(PEOPLE);
    second.signal('SIGTERM');
    expect((await second.ended).code).toBe(0);
  });
});
