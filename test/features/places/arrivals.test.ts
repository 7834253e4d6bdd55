import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instant, today } from '../../../src/calendar/index.ts';
import { introduce, selfOf } from '../../../src/features/donors/index.ts';
import { arrive } from '../../../src/features/places/actions.ts';
import { arrivalsOf } from '../../../src/features/places/index.ts';
import { databases, type Scratch } from '../../databases.ts';

const day = today(Date.parse('2026-11-24T10:00:00+03:30'));

describe.each(databases)('Newcomers of a center on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());

  const arrives = (accountId: number, centerId = 12, on = day) =>
    scratch.database.write((tx) =>
      arrive(tx, { accountId, firstName: 'مهمان', now: instant(on, 600) }, centerId),
    );
  const arrived = (centerId = 12, on?: typeof day) => arrivalsOf(scratch.database.read, centerId, on);

  it('are counted each once, whoever comes at the same time', async () => {
    await Promise.all([1, 2, 3, 1, 2, 3].map((account) => arrives(account)));
    expect(await arrived()).toBe(3);
  });

  it('are counted by day and center', async () => {
    await arrives(1);
    await arrives(2, 12, addDays(day, 1));
    await arrives(3, 13);
    expect([await arrived(), await arrived(12, day), await arrived(13), await arrived(14)]).toEqual([
      2, 1, 1, 0,
    ]);
  });

  it('are introduced in the same write; who is known already counts for nobody', async () => {
    await arrives(1);
    expect((await selfOf(scratch.database.read, 1))?.firstName).toBe('مهمان');
    await scratch.database.write((tx) => introduce(tx, 2, 'علی', 0));
    await arrives(2);
    expect(await arrived()).toBe(1);
  });
});
