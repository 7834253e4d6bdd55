import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plain } from '../../../src/bot/index.ts';
import { addDays, type EpochDay, instant } from '../../../src/calendar/index.ts';
import { accountById, enqueue } from '../../../src/delivery/index.ts';
import { sayAllComing, sayComing } from '../../../src/features/booking/actions/coming.ts';
import { reminders } from '../../../src/features/booking/reminders/composing.ts';
import { planReminders } from '../../../src/features/booking/reminders/plan.ts';
import { required } from '../../../src/lib/assert.ts';
import { databases, type Scratch } from '../../databases.ts';
import { aMember, anEvening, day } from './evening.ts';

const quiet = { from: 22 * 60, to: 8 * 60 };
const point = { lat: 33.63, lon: 46.42 };
const evening = (days: number) => instant(addDays(day, -days), 18 * 60 + 29);
const weekBefore = instant(addDays(day, -7), 600);
const noon = instant(day, 12 * 60);

describe.each(databases)('A reminder on $name', ({ open }) => {
  let scratch: Scratch;
  let driveId: number;
  let slots: number[];
  let accountId: number;
  let ali: number;
  beforeEach(async () => {
    scratch = await open();
    ({ driveId, slots } = await anEvening(scratch.database, [4, 4]));
    ({ accountId, personId: ali } = await aMember(scratch.database));
  });
  afterEach(() => scratch.dispose());

  const write: Scratch['database']['write'] = (act) => scratch.database.write(act);
  /** A booking with its reminders planned a week before. */
  const holds = (personId: number, slot = 0, slotDay = day) =>
    write(async (tx) => {
      const code = `K7M29P${personId}${slot}`;
      const row = { code, slotId: slots[slot] ?? 0, driveId, personId, accountId, createdAt: weekBefore };
      const [made] = await tx
        .insert(tx.tables.bookings)
        .values({ ...row, state: 'active' })
        .returning();
      const id = required(made, 'a booking').id;
      const startsAt = instant(slotDay, 1080 + 15 * slot);
      const booking = { id, personId, accountId, startsAt, driveDay: slotDay, point };
      for (const each of planReminders(booking, { now: weekBefore, quiet })) await enqueue(tx, each);
      return id;
    });
  const relative = (firstName: string) =>
    write(async (tx) => {
      const { persons, holders } = tx.tables;
      const [made] = await tx.insert(persons).values({ firstName, createdAt: 0 }).returning();
      const { id } = required(made, 'a person');
      await tx.insert(holders).values({ accountId, personId: id, relation: 'spouse' });
      return id;
    });
  const composed = async (all: readonly Record<string, number>[], now: number) => {
    const { read } = scratch.database;
    const account = required(await accountById(read, accountId), 'the account');
    return reminders.composeAll(read, all, now, account);
  };
  const says = async (all: readonly Record<string, number>[], now: number) => {
    const made = await composed(all, now);
    return made === 'obsolete' ? made : plain(made.screen.text);
  };
  const becomes = (state: 'closed' | 'moved' | 'cancelled' | 'done') =>
    write(async (tx) => {
      const { drives } = tx.tables;
      await tx.update(drives).set({ state }).where(eq(drives.id, driveId));
    });
  const screened = (onDay: number) =>
    write(async (tx) => {
      const row = { personId: ali, day: onDay, outcome: 'eligible', until: null } as const;
      await tx.insert(tx.tables.screenings).values({ ...row, physicianToo: false, rules: 'r' });
    });

  it('tells of the booking as it is when it is sent', async () => {
    const bookingId = await holds(ali);
    expect(await says([{ bookingId, stage: 3, late: 0 }], evening(3))).toMatch(
      /ساعت ۱۸:۰۰، در مسجد .* نگه داشته شده/,
    );
    await write(async (tx) => {
      const { bookings } = tx.tables;
      await tx.update(bookings).set({ slotId: slots[1] }).where(eq(bookings.id, bookingId));
    });
    expect(await says([{ bookingId, stage: 3, late: 0 }], evening(3))).toMatch(
      /ساعت ۱۸:۱۵، در مسجد .* نگه داشته شده/,
    );
  });

  it('is obsolete when the booking is gone, over, or was moved further away', async () => {
    const bookingId = await holds(ali);
    expect(await says([{ bookingId, stage: 0 }], instant(day, 1080))).toBe('obsolete');
    expect(await says([{ bookingId, stage: 0 }], evening(1))).toBe('obsolete');
    expect(await says([{ bookingId, stage: 1 }], evening(3))).toBe('obsolete');
    expect(await says([{ bookingId: 999, stage: 1 }], evening(1))).toBe('obsolete');
    await write(async (tx) => {
      await tx.update(tx.tables.bookings).set({ state: 'cancelled' });
    });
    expect(await says([{ bookingId, stage: 1 }], evening(1))).toBe('obsolete');
  });

  it.each(['moved', 'cancelled', 'done'] as const)('is obsolete when its drive is %s', async (state) => {
    const bookingId = await holds(ali);
    await becomes(state);
    expect(await says([{ bookingId, stage: 1 }], evening(1))).toBe('obsolete');
  });

  it('still counts when its drive takes no more bookings', async () => {
    const bookingId = await holds(ali);
    await becomes('closed');
    expect(await says([{ bookingId, stage: 1 }], evening(1))).toContain('فردا');
  });

  it('tells how to prepare the evening before only when nothing waits for the last hours', async () => {
    const bookingId = await holds(ali);
    const ask = [{ bookingId, stage: 1, late: 0 }];
    expect(await says(ask, evening(1))).not.toContain('آب بنوشید');
    await write(async (tx) => {
      await tx.delete(tx.tables.outbox);
    });
    expect(await says(ask, evening(1))).toContain('آب بنوشید');
  });

  it('tells it, too, where the last hours are quiet for this account', async () => {
    const bookingId = await holds(ali);
    await write(async (tx) => {
      await tx.update(tx.tables.accounts).set({ quietFrom: 14 * 60, quietTo: 17 * 60 });
    });
    expect(await says([{ bookingId, stage: 1, late: 0 }], evening(1))).toContain('آب بنوشید');
  });

  it('of two stages due together is one message', async () => {
    const bookingId = await holds(ali);
    const made = await composed(
      [
        { bookingId, stage: 1, late: 0 },
        { bookingId, stage: 0, late: 0 },
      ],
      noon + 4 * 3_600_000,
    );
    if (made === 'obsolete') throw new Error('It still counts');
    expect(made.told).toEqual([true, true]);
    expect(plain(made.screen.text)).toMatch(/^امروز.*\n.*عوض شده؟\n.*آب بنوشید/);
  });

  it('of a family is one message, without whom it is obsolete for', async () => {
    const [zahra, hasan] = [await relative('زهرا'), await relative('حسن')];
    const [first, second, third] = [await holds(ali), await holds(zahra, 1), await holds(hasan, 1)];
    await write(async (tx) => {
      const { bookings } = tx.tables;
      await tx.update(bookings).set({ state: 'cancelled' }).where(eq(bookings.id, third));
    });
    const made = await composed(
      [second, third, first].map((bookingId) => ({ bookingId, stage: 3, late: 0 })),
      evening(3),
    );
    if (made === 'obsolete') throw new Error('It still counts');
    expect(made.told).toEqual([true, false, true]);
    const text = plain(made.screen.text);
    expect(text).toContain('ساعت ۱۸:۰۰ – خودتان\nساعت ۱۸:۱۵ – زهرا');
    expect(text).not.toContain('حسن');
  });

  it('answered for all notes it for everybody on this phone, on that day alone', async () => {
    await holds(ali);
    await holds(await relative('زهرا'), 1);
    const stranger = await aMember(scratch.database);
    const says = (who: number, onDay: EpochDay) => write((tx) => sayAllComing(tx, onDay, who, noon));
    expect(await says(stranger.accountId, day)).toBe(0);
    expect(await says(accountId, addDays(day, 1))).toBe(0);
    expect(await says(accountId, day)).toBe(2);
    const { read } = scratch.database;
    const all = await read.select().from(read.tables.bookings);
    expect(all.map(({ confirmedAt }) => confirmedAt)).toEqual([noon, noon]);
  });

  it('asked late is obsolete for who answered the questions today', async () => {
    const bookingId = await holds(ali);
    const late = [{ bookingId, stage: 1, late: 1 }];
    await screened(day - 2);
    expect(await says(late, evening(1))).toContain('عوض شده');
    await write(async (tx) => {
      await tx.update(tx.tables.screenings).set({ day: day - 1 });
    });
    expect(await says(late, evening(1))).toBe('obsolete');
    expect(await says([{ bookingId, stage: 1, late: 0 }], evening(1))).toContain('عوض شده');
  });

  it('asked late tells who answered today how to prepare, where nothing else will', async () => {
    const bookingId = await holds(ali);
    const late = [{ bookingId, stage: 1, late: 1 }];
    await screened(day - 1);
    await write(async (tx) => {
      await tx.delete(tx.tables.outbox);
    });
    const words = await says(late, evening(1));
    expect(words).toContain('آب بنوشید');
    expect(words).not.toContain('عوض شده');
  });

  it('is answered by those who speak for the person, and by nobody else', async () => {
    const bookingId = await holds(ali);
    const stranger = await aMember(scratch.database);
    const answers = (who: number) => write((tx) => sayComing(tx, bookingId, who, noon));
    expect(await answers(stranger.accountId)).toBeUndefined();
    expect(await answers(accountId)).toMatchObject({ id: bookingId });
    const { read } = scratch.database;
    expect(await read.select().from(read.tables.bookings)).toMatchObject([{ confirmedAt: noon }]);
  });

  it('of the first release is the question of the day before', async () => {
    const bookingId = await holds(ali);
    expect(await says([{ bookingId, late: 0 }], evening(1))).toMatch(/^فردا.*\nاز روز.*عوض شده؟/);
  });
});
