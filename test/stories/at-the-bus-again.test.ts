import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/index.ts';
import { boardOf, expected } from '../../src/features/attendance/index.ts';
import { announceDrive } from '../../src/features/drives/index.ts';
import { aDriveDay, DRIVE_DAY, guest } from './at-the-bus.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { drivePlan } from './town.ts';

const ali = guest('علی', 'رضایی', 0);
const mohammad = guest('Mohammad', 'Karimi', 1);

describe.each(flavours)('On %s, at the bus and on the day after', (flavour) => {
  let stage: Stage;
  let mina: Actor;
  beforeEach(async () => {
    const crew = [{ on: flavour, id: 7001, role: 'staff' }] as const;
    const day = aDriveDay([ali, mohammad], crew);
    const tomorrow = { ...drivePlan, day: addDays(drivePlan.day, 1) };
    stage = await openStage({
      flavour,
      now: DRIVE_DAY,
      prepare: async (scratch, clock) => {
        await day(scratch, clock);
        await scratch.database.write((tx) => announceDrive(tx, tomorrow, clock.now()));
      },
    });
    mina = stage.person('مینا', { id: 7001 });
  });
  afterEach(() => stage.close());

  const given = async () => {
    const { database } = stage.app;
    const boards = [1, 2].map((drive) => boardOf(database.read, drive, stage.clock.now()));
    return (await Promise.all(boards)).map((board) => board.given);
  };
  const list = () => expected(stage.app.database.read, 1);

  it('a code that is typed at yesterday’s late board is entered there, and one of today where it belongs', async () => {
    const { write } = stage.app.database;
    await stage.comes('2026-12-04T16:30:00+03:30');
    await write(async (tx) => {
      const { bookings, slots } = tx.tables;
      const [slot] = await tx.select().from(slots).where(eq(slots.driveId, 2)).orderBy(slots.id);
      const there = { driveId: 2, slotId: slot?.id ?? 0, state: 'active' as const };
      await tx.update(bookings).set(there).where(eq(bookings.code, mohammad.code));
    });
    await mina.says('/drive');
    await mina.goes('خون‌گیری‌های دیگر', 'ثبت دیرهنگام', 'با کد');
    await mina.says(ali.code);
    expect(mina.sees()).toContain('ثبت دیرهنگام');
    await mina.presses('اهدا کرد');
    expect(await given()).toEqual([1, 0]);
    await mina.says(mohammad.code);
    expect(mina.sees()).toContain('Mohammad K.');
    expect(mina.sees()).not.toContain('نه اینجا');
    await mina.presses('نفر بعد');
    await mina.says(mohammad.code);
    await mina.goes('پذیرش شد', 'اهدا کرد');
    expect(await given()).toEqual([1, 1]);
  });

  it('a card that is open while its booking is given back still takes the outcome', async () => {
    const { bookings } = stage.app.database.read.tables;
    await mina.says('/drive');
    await mina.says(ali.code);
    await mina.presses('پذیرش شد');
    await stage.app.database.write((tx) =>
      tx.update(bookings).set({ state: 'cancelled' }).where(eq(bookings.code, ali.code)),
    );
    await mina.presses('اهدا کرد');
    expect(mina.sees()).toContain('اهدا کرد.');
    expect(await given()).toEqual([1, 0]);
  });

  it('the number of a bag is written anew, also after one that another bag has', async () => {
    await mina.says('/drive');
    for (const [one, number] of [
      [ali, '12345'],
      [mohammad, '12345'],
    ] as const) {
      await mina.says(one.code);
      await mina.goes('پذیرش شد', 'اهدا کرد', 'شمارهٔ کیسه');
      await mina.says(number);
    }
    expect(mina.sees()).toContain('این شماره برای کیسهٔ دیگری در همین خون‌گیری ثبت شده است');
    await mina.presses('شمارهٔ کیسه');
    await mina.says('67890');
    await mina.presses('شمارهٔ کیسه – اصلاح');
    await mina.says('67891');
    expect(mina.sees()).toContain('شمارهٔ کیسه: 67891');
    expect((await list()).map(({ donationNumber }) => donationNumber)).toEqual(['12345', '67891']);
  });

  it('a name that is typed at the board is found, and any other text goes on', async () => {
    await mina.says('پذیرش');
    await mina.says('علی');
    expect(mina.sees()).toContain('علی ر.، ساعت ۱۶:۰۰');
    await mina.says('مسجد جامع ایلام');
    expect(mina.sees()).toContain('مسجد جامع ایلام');
    expect(mina.sees()).not.toContain('علی ر.');
  });

  it('a name in Latin letters is found', async () => {
    await mina.says('/drive');
    await mina.presses('با کد');
    await mina.says('Mohammad');
    expect(mina.sees()).toContain('Mohammad K.');
    await mina.presses('نفر بعد');
    await mina.says('Mahmoud');
    expect(mina.sees()).toContain('کد هیچ نوبتی نیست');
  });

  it('a short deferral is entered when it is over, in one tap and as a day', async () => {
    await stage.comes('2026-12-08T10:00:00+03:30');
    await mina.says('/drive');
    await mina.presses('ثبت دیرهنگام – پنجشنبه ۱۲ آذر');
    await mina.says(ali.code);
    await mina.goes('معاف شد', '۳ روز');
    expect(mina.sees()).toContain('معاف شد تا یکشنبه ۱۵ آذر');
    await mina.says(mohammad.code);
    await mina.goes('معاف شد', 'تاریخ دیگر');
    await mina.says('۱۲ آذر');
    expect(mina.sees()).not.toContain('معاف شد تا');
    await mina.says('۱۶ آذر');
    expect(mina.sees()).toContain('معاف شد تا دوشنبه ۱۶ آذر');
  });
});
