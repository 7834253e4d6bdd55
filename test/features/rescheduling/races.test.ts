import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/calendar/index.ts';
import { databases, type Scratch } from '../../databases.ts';
import { acting } from '../booking/acting.ts';
import { aMember, anEvening, day, type Member, placesOf } from '../booking/evening.ts';
import { expectTruth } from '../booking/truth.ts';
import { changing } from './evening.ts';

const changes = [
  { kind: 'cancelled' },
  { kind: 'moved', day: addDays(day, 1), startMinutes: 1080 },
  { kind: 'delayed', minutes: 15 },
  { kind: 'shortened', startMinutes: 1095, endMinutes: 1110 },
] as const;

describe.each(databases)('At once on $name', ({ open }) => {
  let scratch: Scratch;
  let does: ReturnType<typeof acting>;
  beforeEach(async () => {
    scratch = await open();
    does = acting(scratch.database);
  });
  afterEach(async () => {
    await expectTruth(scratch.database);
    await scratch.dispose();
  });

  const members = (count: number): Promise<Member[]> =>
    Promise.all(Array.from({ length: count }, () => aMember(scratch.database)));

  it.each(changes)('a drive is $kind while people book, move, cancel and accept', async (change) => {
    const { slots, driveId } = await anEvening(scratch.database, [5, 5, 1]);
    const elsewhere = await anEvening(scratch.database, [30], 3);
    const [first = 0, second = 0, last = 0] = slots;
    const crowd = await members(14);
    const [holder, waiter, ...others] = crowd;
    if (!holder || !waiter) throw new Error('Nobody there');
    const given = await does.holds(holder, last);
    await does.waits(waiter, { driveId, slotId: last });
    await does.cancels(given, holder);
    const offer = await does.offerOf(waiter);
    const held = await Promise.all(others.slice(0, 5).map((who) => does.holds(who, first)));
    await Promise.all([
      ...others.slice(5, 9).map((who) => does.books(who, second)),
      ...held.slice(0, 2).map((id, i) => others[i] && does.moves(id, others[i], elsewhere.slots[0] ?? 0)),
      changing(scratch.database).becomes(driveId, change),
      ...held.slice(2, 4).map((id, i) => others[i + 2] && does.cancels(id, others[i + 2] ?? holder)),
      does.accepts(offer, waiter),
      ...others.slice(9).map((who) => does.books(who, second)),
    ]);
    if (change.kind !== 'cancelled') return;
    const places = await Promise.all(slots.map((slot) => placesOf(scratch.database, slot)));
    expect(places).toEqual(slots.map(() => ({ taken: 0, active: 0 })));
  });

  it('two of the staff change a drive: the one who came second is told so', async () => {
    const { driveId } = await anEvening(scratch.database, [5]);
    const { becomes } = changing(scratch.database);
    const outcomes = await Promise.all([
      becomes(driveId, { kind: 'delayed', minutes: 15 }, undefined, 0),
      becomes(driveId, { kind: 'cancelled' }, undefined, 0),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['changed', 'stale']);
  });
});
