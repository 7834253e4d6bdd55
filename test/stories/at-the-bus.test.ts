import { eq, gt } from 'drizzle-orm';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../src/calendar/index.ts';
import { expected } from '../../src/features/attendance/index.ts';
import { announceDrive } from '../../src/features/drives/index.ts';
import { aDriveDay, DRIVE_DAY, guest, ticketOf } from './at-the-bus.ts';
import type { Actor } from './stage.ts';
import { drivePlan } from './town.ts';
import { openTwoStage, type TwoStage } from './two-stage.ts';

const ali = guest('علی', 'رضایی', 2);
const zahra = guest('زهرا', 'کریمی', 3);
const hasan = guest('حسن', 'مرادی', 3);
const reza = guest('رضا', 'رستمی', 4);

describe('A small drive, with staff on both messengers', () => {
  let stage: TwoStage;
  let mina: Actor;
  let omid: Actor;
  beforeEach(async () => {
    const crew = [
      { on: 'telegram', id: 7001, role: 'staff' },
      { on: 'bale', id: 7002, role: 'staff' },
    ] as const;
    stage = await openTwoStage({ now: DRIVE_DAY, prepare: aDriveDay([ali, zahra, hasan, reza], crew) });
    mina = stage.person('telegram', 'مینا', { id: 7001 });
    omid = stage.person('bale', 'امید', { id: 7002 });
    // The list on paper comes first.
    await stage.settled();
  });
  afterEach(() => stage.close());

  const soon = async () => {
    stage.clock.move(2000);
    await stage.settled();
  };
  const sends = (who: Actor, picture: Buffer) => who.acts((sim) => sim.sendsPhoto(picture));
  const list = () => expected(stage.app.database.read, 1);
  const board = (who: Actor) => who.sim.messages().find(({ text }) => text.includes('به‌روز در'))?.text ?? '';

  it('goes from the board to the outcomes, and each sees what the other does', async () => {
    await mina.says('/drive');
    expect(mina.sees()).toContain('مسجد صاحب‌الزمان (عج) – امروز · به‌روز در ۱۵:۳۰');
    expect(mina.sees()).toContain('منتظر: ۴ – آمده: ۰ – اهدا: ۰');
    await omid.says('پذیرش');
    expect(omid.sees()).toContain('منتظر: ۴');
    expect(omid.buttons()).toEqual(expect.arrayContaining(['پذیرش – با کد', 'بدون نوبت', 'فهرست', 'خانه']));

    // By code, typed as people type.
    await mina.says(` ${ali.code.slice(0, 4).toLowerCase()}-${ali.code.slice(4)} `);
    expect(mina.sees()).toContain('علی ر.، ساعت ۱۶:۳۰');
    expect(mina.sees()).not.toContain('رضایی');
    await mina.presses('پذیرش شد');
    expect(mina.sees()).toContain('ساعت ۱۵:۳۰ پذیرش شد.');
    await soon();
    expect(board(omid)).toContain('منتظر: ۳ – آمده: ۱');
    expect(board(mina)).toContain('آمده: ۱');

    // By the picture of the QR, on the other messenger.
    await sends(
      omid,
      await sharp(await ticketOf(zahra))
        .resize(800)
        .jpeg({ quality: 50 })
        .toBuffer(),
    );
    expect(omid.sees()).toContain('زهرا ک.، ساعت ۱۶:۴۵');
    await omid.presses('پذیرش شد');
    await omid.presses('اهدا کرد');
    expect(omid.sees()).toContain('اهدا کرد.');
    await omid.presses('شمارهٔ کیسه');
    await omid.says('۱۲۳-۴۵ الف!');
    expect(omid.sees()).toContain('شمارهٔ کیسه تا ۲۰ حرف');
    await omid.says('A۱۲۳ ۴۵');
    expect(omid.sees()).toContain('شمارهٔ کیسه: A12345');
    await omid.presses('گروه خونی');
    await omid.presses('O+');
    expect(omid.sees()).toContain('گروه خونی ثبت شد.');

    // By name.
    await mina.presses('نفر بعد');
    await mina.says('مرادی');
    expect(mina.sees()).toContain('حسن م.');
    await mina.goes('پذیرش شد', 'معاف شد', '۱ ماه');
    expect(mina.sees()).toContain('معاف شد تا شنبه ۱۲ دی');

    // Undone: as it was.
    await mina.presses('برگرداندن');
    expect(mina.sees()).toContain('برگردانده شد.');
    await mina.presses('بدون اهدا رفت');

    // Without a booking, in three taps.
    await mina.presses('تابلو');
    await mina.goes('بدون نوبت', 'خانم', 'پذیرش شد – بار اول');
    expect(mina.sees()).toContain('بدون نوبت ۱ (خانم)');

    await mina.presses('تابلو');
    expect(mina.sees()).toContain('منتظر: ۱ – آمده: ۴ – اهدا: ۱');
    expect(mina.sees()).toContain('معاف: ۰ – رفته: ۱ – نیامده: ۰');
    await soon();
    expect(await list()).toMatchObject([
      { firstName: 'علی', outcome: null },
      { firstName: 'زهرا', outcome: 'given', donationNumber: 'A12345' },
      { firstName: 'حسن', outcome: 'left' },
      { firstName: 'رضا', arrivedAt: null },
      { walkIn: 1, sex: 'female', isFirst: true },
    ]);
  });

  it('a press that comes twice counts once, and of two staff the later sees what stands', async () => {
    await mina.says(ali.code);
    await omid.says(ali.code);
    const arrive = mina.sim
      .screen()
      .inlineKeyboard.flat()
      .find(({ text }) => text === 'پذیرش شد');
    await mina.pressesData(arrive?.callback_data ?? '');
    await mina.pressesData(arrive?.callback_data ?? '');
    expect(mina.sees()).toContain('پیش‌تر ثبت شده است');
    await omid.presses('پذیرش شد');
    expect(omid.sees()).toContain('پیش‌تر ثبت شده است');
    const button = (who: Actor, words: string) =>
      who.sim
        .screen()
        .inlineKeyboard.flat()
        .find(({ text }) => text === words)?.callback_data ?? '';
    await mina.presses('اهدا کرد');
    await omid.presses('بدون اهدا رفت');
    expect(omid.sees()).toContain('پیش‌تر نتیجهٔ دیگری ثبت شده و همان می‌ماند');
    expect(omid.sees()).toContain('اهدا کرد.');
    await omid.presses('اصلاح نتیجه');
    await omid.presses('بدون اهدا رفت');
    expect(omid.sees()).toContain('بدون اهدا رفت.');

    await mina.says('/drive');
    await mina.goes('بدون نوبت', 'آقا');
    const came = button(mina, 'پذیرش شد');
    await mina.pressesData(came);
    await mina.pressesData(came);
    expect(await list()).toHaveLength(5);
    await mina.goes('تابلو', 'بدون نوبت', 'آقا', 'پذیرش شد');
    expect(mina.sees()).toContain('بدون نوبت ۲ (آقا)');
  });

  it('says of every code that is not here what it is, and what to do', async () => {
    await mina.says('/drive');
    const wrong = ali.code.slice(0, 7) + (ali.code.endsWith('2') ? '3' : '2');
    await mina.says(wrong);
    expect(mina.sees()).toContain('کد هیچ نوبتی نیست');
    await sends(
      mina,
      await sharp({ create: { width: 300, height: 300, channels: 3, background: '#ffffff' } })
        .jpeg()
        .toBuffer(),
    );
    expect(mina.sees()).toContain('نزدیک‌تر و در نور بیشتر');
    await mina.presses('نفر بعد');
    await mina.says('فرهاد');
    expect(mina.sees()).toContain('در فهرست این خون‌گیری «فرهاد» نیست');
    const { write } = stage.app.database;
    await write(async (tx) => void (await tx.update(tx.tables.bookings).set({ state: 'cancelled' })));
    await mina.says(reza.code);
    expect(mina.sees()).toContain('رضا ر. – این نوبت لغو شده است');
    await mina.presses('پذیرش بدون نوبت');
    expect(mina.sees()).toContain('پذیرش شد.');
    expect(await list()).toMatchObject([{ firstName: 'رضا', walkIn: 1 }]);
    await mina.says(reza.code);
    expect(mina.sees()).toContain('ساعت ۱۵:۳۰ پذیرش شد.');
  });

  it('a code of another day is taken here without a booking, or entered where it belongs', async () => {
    const { write } = stage.app.database;
    const tomorrow = { ...drivePlan, day: addDays(drivePlan.day, 1) };
    const drive = await write((tx) => announceDrive(tx, tomorrow, stage.clock.now()));
    await write(async (tx) => {
      const { bookings, slots } = tx.tables;
      const [slot] = await tx.select().from(slots).where(gt(slots.driveId, 1)).orderBy(slots.id);
      const there = { driveId: slot?.driveId ?? 0, slotId: slot?.id ?? 0 };
      await tx.update(bookings).set(there).where(eq(bookings.code, reza.code));
    });
    expect(drive).toMatchObject({ kind: 'announced' });
    await mina.says('/drive');
    await mina.says(reza.code);
    expect(mina.sees()).toContain('رضا ر. – نوبتشان جمعه ۱۳ آذر، ساعت ۱۶:۰۰');
    expect(mina.buttons()).not.toContain('ثبت در همان خون‌گیری');
    await mina.presses('پذیرش بدون نوبت');
    expect(mina.sees()).toContain('بدون نوبت ۱ (رضا ر.)');
    await stage.comes('2026-12-04T15:00:00+03:30');
    await mina.says('/drive');
    await mina.says(ali.code);
    expect(mina.sees()).toContain('علی ر. – نوبتشان پنجشنبه ۱۲ آذر');
    await mina.presses('ثبت در همان خون‌گیری');
    expect(mina.sees()).toContain('ثبت دیرهنگام');
  });

  it('a board is brought up to date where it stands, and nothing else that took its place', async () => {
    await mina.says('/drive');
    await omid.says('/drive');
    await omid.presses('خانه');
    await mina.goes('بدون نوبت', 'آقا', 'پذیرش شد');
    await soon();
    expect(omid.sim.screen().text).toBe('چه کاری برایتان انجام دهیم؟');
    await omid.says('/drive');
    const messages = omid.sim.messages().length;
    await mina.presses('اهدا کرد');
    await soon();
    expect(omid.sim.screen().text).toContain('اهدا: ۱');
    expect(omid.sim.messages()).toHaveLength(messages);
  });
});
