import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, type EpochDay, instant } from '../../../src/calendar/index.ts';
import { enqueue } from '../../../src/delivery/index.ts';
import { planMessages, replanMessages, withdrawMessages } from '../../../src/features/booking/messages.ts';
import type { Planned } from '../../../src/features/booking/reminders/plan.ts';
import { databases, type Scratch } from '../../databases.ts';
import { day } from './evening.ts';

const quiet = { from: 22 * 60, to: 8 * 60 };
const weekBefore = instant(addDays(day, -7), 600);
const nightBefore = instant(addDays(day, -1), 20 * 60);
const at = (minutes: number, driveDay: EpochDay = day): Planned => ({
  id: 12,
  personId: 3,
  accountId: 7,
  startsAt: instant(driveDay, minutes),
  driveDay,
  point: { lat: 33.63, lon: 46.42 },
});
const [evening, morning] = [18 * 60, 8 * 60 + 30];

describe.each(databases)('The reminders that wait on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());

  const books = (booking: Planned, now = weekBefore) =>
    scratch.database.write((tx) => planMessages(tx, booking, { now, quiet, isAnswer: true }));
  const moves = (booking: Planned, now = weekBefore) =>
    scratch.database.write((tx) => replanMessages(tx, booking, { now, quiet, isAnswer: true }));
  const isAsked = () =>
    scratch.database.write(async (tx) => {
      await tx.update(tx.tables.outbox).set({ state: 'sent', sentAt: nightBefore });
    });
  const rows = async () => {
    const { read } = scratch.database;
    const { outbox } = read.tables;
    const all = await read.select().from(outbox).orderBy(outbox.dueAt);
    return all.map(({ key, state, dueAt }) => `${key.split(':').at(-1)} ${state} ${dueAt}`);
  };

  it('follow a booking that moves, and what is said no more is taken back', async () => {
    await books(at(evening));
    const next = addDays(day, 3);
    await moves(at(morning, next));
    expect(await rows()).toEqual([
      `3d waiting ${instant(day, evening + 7)}`,
      `1d waiting ${instant(addDays(day, 2), evening + 7)}`,
    ]);
  });

  it('come again for the new day, though those of the old one were sent', async () => {
    await books(at(evening));
    await isAsked();
    await moves(at(morning, addDays(day, 5)), nightBefore);
    expect((await rows()).map((row) => row.split(' ').slice(0, 2).join(' '))).toEqual([
      '2h sent',
      '3d waiting',
      '1d waiting',
    ]);
  });

  it('ask who was asked already no second time for another hour of that day', async () => {
    await books(at(evening));
    await isAsked();
    await moves(at(evening + 60), nightBefore);
    expect((await rows()).filter((row) => row.startsWith('1d'))).toEqual([
      `1d sent ${instant(addDays(day, -1), evening + 7)}`,
    ]);
  });

  it('ask who moves to tomorrow from a later day', async () => {
    await books(at(evening, addDays(day, 5)));
    await moves(at(evening), nightBefore);
    expect(await rows()).toEqual([
      `1d waiting ${nightBefore + 60_000}`,
      `2h waiting ${instant(day, evening - 120)}`,
    ]);
  });

  it('are all withdrawn with their booking, those of the first release too', async () => {
    await books(at(evening));
    const about = { kind: 'booking.check', to: { personId: 3 }, ids: { bookingId: 12, late: 0 } };
    await scratch.database.write((tx) =>
      enqueue(tx, { ...about, key: 'booking:12:check', lane: 'booking', dueAt: nightBefore }),
    );
    expect(await rows()).toHaveLength(4);
    await scratch.database.write((tx) => withdrawMessages(tx, [12]));
    expect(await rows()).toEqual([]);
  });
});
