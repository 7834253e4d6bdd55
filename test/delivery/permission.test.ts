import { describe, expect, it } from 'vitest';
import { addDays, today } from '../../src/calendar/index.ts';
import { changeAccount, type Wishes } from '../../src/delivery/index.ts';
import { databases } from '../databases.ts';
import { HOUR, NOON, office, texts } from './office.ts';

const DAY = 24 * HOUR;

describe.each(databases)('What a person wants to hear, on $name', ({ open }) => {
  async function withWishes(wishes: Partial<Wishes>) {
    const desk = await office(open);
    const ali = await desk.person('علی');
    await desk.database.write((tx) => changeAccount(tx, ali.accountId, wishes));
    const heard = async (at: number) => {
      desk.clock.at = at;
      await desk.worker.deliverDue();
      return texts(ali.sim).length;
    };
    const tell = (key: string, more: Parameters<typeof desk.tell>[1] = {}) =>
      desk.tell(ali.accountId, { key, lane: 'other', ...more });
    return { ...desk, heard, tell };
  }

  it('is never more than two unasked messages in any week', async () => {
    const { tell, heard } = await withWishes({ weeklyLimit: 2 });
    for (const key of ['a', 'b', 'c']) await tell(key, { topic: 'education' });
    await tell('d', { topic: 'vow', dueAt: NOON + DAY });
    expect(await heard(NOON)).toBe(2);
    expect(await heard(NOON + DAY)).toBe(2);
    expect(await heard(NOON + 7 * DAY - HOUR)).toBe(2);
    expect(await heard(NOON + 7 * DAY)).toBe(4);
  });

  it('does not count what they asked for or what concerns a booking', async () => {
    const { tell, heard } = await withWishes({ weeklyLimit: 1 });
    await tell('a', { topic: 'vow' });
    expect(await heard(NOON)).toBe(1);
    await tell('b');
    await tell('c', { lane: 'booking' });
    expect(await heard(NOON + HOUR)).toBe(3);
  });

  it('leaves out topics that are muted, and records it', async () => {
    const { tell, heard, rows } = await withWishes({ muted: ['education'] });
    await tell('a', { topic: 'education' });
    await tell('b', { topic: 'vow' });
    expect(await heard(NOON)).toBe(1);
    expect((await rows()).map(({ state }) => state)).toEqual(['skipped', 'sent']);
  });

  it('waits until they are back, except for what concerns a booking', async () => {
    const { tell, heard } = await withWishes({ awayUntil: addDays(today(NOON), 3) });
    await tell('a');
    await tell('b', { lane: 'booking' });
    expect(await heard(NOON)).toBe(1);
    expect(await heard(NOON + 2 * DAY)).toBe(1);
    expect(await heard(NOON + 3 * DAY)).toBe(2);
  });

  it('keeps quiet in hours of their own', async () => {
    const { tell, heard } = await withWishes({ quiet: { from: 11 * 60, to: 16 * 60 } });
    await tell('a', { lane: 'booking' });
    expect(await heard(NOON)).toBe(0);
    expect(await heard(NOON + 4 * HOUR)).toBe(1);
  });

  it('keeps quiet until the instant after which it would be too late', async () => {
    const { tell, heard } = await withWishes({ quiet: { from: 11 * 60, to: 16 * 60 } });
    await tell('a', { lane: 'booking', passesQuietAt: NOON + 2 * HOUR });
    await tell('b', { lane: 'booking', passesQuietAt: NOON - HOUR });
    await tell('c', { lane: 'booking', passesQuietAt: NOON + 9 * HOUR });
    expect(await heard(NOON)).toBe(1);
    expect(await heard(NOON + 2 * HOUR)).toBe(2);
    expect(await heard(NOON + 4 * HOUR)).toBe(3);
  });
});
