import { describe, expect, it } from 'vitest';
import { forwardOf } from '../../src/platforms/index.ts';
import { simulator } from '../simulator/fixture.ts';
import { flavours } from './fixture.ts';
import { normalised } from './incoming.ts';

describe.each(flavours)('A message that was passed on, on %s', (flavour) => {
  it('tells of the channel or group it is from', async () => {
    const sim = await simulator(flavour);
    const ali = sim.person({ firstName: 'علی', started: true });
    const named = sim.channel({ title: 'هیئت ایلام', username: 'heyat_ilam' });
    const nameless = sim.channel({ title: 'خصوصی' });
    const group = sim.group({ title: 'مسجد جامع', supergroup: true });
    for (const from of [named, nameless, group]) await ali.writes('پست', from);
    await ali.sendsVideo({ from: named });
    const channel = { chatId: named.id, title: 'هیئت ایلام', username: 'heyat_ilam', kind: 'channel' };
    expect((await normalised(sim)).map(forwardOf)).toEqual([
      channel,
      { chatId: nameless.id, title: 'خصوصی', kind: 'channel' },
      { chatId: group.id, title: 'مسجد جامع', kind: 'group' },
      channel,
    ]);
  });

  it('tells of none when it is from a person, or was not passed on', async () => {
    const sim = await simulator(flavour);
    const ali = sim.person({ firstName: 'علی', started: true });
    await ali.forwards('سلام', 'رضا');
    await ali.says('سلام');
    expect((await normalised(sim)).map(forwardOf)).toEqual([undefined, undefined]);
  });
});
