import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announceDrive } from '../../src/features/drives/index.ts';
import { healthyMan } from './answers.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { drivePlan, town } from './town.ts';

const nineDaysBefore = Date.parse('2026-11-24T10:00:00+03:30');

/** One place an hour, so that hours fill; and another drive in Mehran two days later. */
const lonely = {
  ...drivePlan,
  team: 'اکیپ دو',
  day: drivePlan.day,
  capacity: 1,
  centerId: 3,
  place: 'مسجد جامع مهران',
};

describe.each(flavours)('On %s, a booking', (flavour) => {
  let stage: Stage;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({
      flavour,
      now: nineDaysBefore,
      async prepare(scratch, clock) {
        await town(scratch, clock);
        await scratch.database.write((tx) => announceDrive(tx, lonely, clock.now()));
      },
    });
    ali = stage.person('علی');
  });
  afterEach(() => stage.close());

  const screened = async (who: Actor) => {
    await who.says('/start c_1');
    await who.goes('بله، همین', 'رزرو نوبت', 'خودم', ...healthyMan, 'نه', 'رزرو نوبت');
  };
  const books = async (who: Actor, drive: string, hour: string) => {
    await screened(who);
    await who.goes(drive, hour, 'پیاده', 'تأیید نوبت');
  };
  const bookings = () =>
    stage.scratch.database.read.select().from(stage.scratch.database.read.tables.bookings);

  it('goes to another hour in three taps, with the old and the new before the promise', async () => {
    await books(ali, 'صاحب‌الزمان', '۱۸:۳۰');
    const [before] = await bookings();
    const taps = ali.taps;
    await ali.presses('جابه‌جایی نوبت');
    expect(ali.sees()).toContain('نوبت شما اکنون: پنجشنبه ۱۲ آذر، ساعت ۱۸:۳۰');
    expect(ali.buttons().join(' ')).not.toContain('۱۸:۳۰');
    await ali.presses('۱۹:۱۵');
    expect(ali.sees()).toMatch(/از .*ساعت ۱۸:۳۰.* به .*ساعت ۱۹:۱۵.* برود/);
    await ali.presses('تأیید نوبت');
    expect(ali.taps - taps).toBe(3);
    expect(ali.sees()).toContain('نوبت شما جابه‌جا شد');
    expect(ali.sees()).toContain('پنجشنبه ۱۲ آذر ۱۴۰۵، ساعت ۱۹:۱۵');
    const [after] = await bookings();
    expect(after).toMatchObject({ id: before?.id, code: before?.code, state: 'active' });
    expect(after?.slotId).not.toBe(before?.slotId);
  });

  it('keeps its ticket and the ticket’s buttons for who thinks better of it', async () => {
    await books(ali, 'صاحب‌الزمان', '۱۸:۳۰');
    await ali.goes('جابه‌جایی نوبت', 'خانه');
    const ticket = ali.sim.messages().find(({ file }) => file);
    expect(ticket?.inlineKeyboard.flat().map(({ text }) => text)).toContain('لغو نوبت');
  });

  it('goes to another drive, and its reminders with it', async () => {
    await books(ali, 'صاحب‌الزمان', '۱۸:۳۰');
    await ali.goes('جابه‌جایی نوبت', 'خون‌گیری دیگر', 'مهران', '۱۹:۰۰');
    expect(ali.sees()).toContain('مسجد جامع مهران');
    await ali.presses('تأیید نوبت');
    expect(ali.sees()).toContain('مسجد جامع مهران');
    await stage.comes('2026-12-02T18:31:00+03:30');
    expect(ali.sees()).toContain('ساعت ۱۹:۰۰');
    expect(ali.sees()).not.toContain('۱۸:۳۰');
  });

  it('stays where it is when the other hour was just taken, and its line is offered', async () => {
    const zahra = stage.person('زهرا');
    await books(ali, 'مهران', '۱۸:۳۰');
    await screened(zahra);
    await zahra.goes('مهران', '۱۹:۰۰', 'پیاده');
    await ali.goes('جابه‌جایی نوبت', '۱۹:۰۰');
    await zahra.presses('تأیید نوبت');
    await ali.presses('تأیید نوبت');
    expect(ali.sees()).toContain('جای کنونی می‌ماند: پنجشنبه ۱۲ آذر، ساعت ۱۸:۳۰');
    expect(ali.sees()).not.toContain('نزدیک‌ترین');
    expect(ali.buttons()).toContain('صف انتظار – ساعت ۱۹:۰۰');
    await ali.presses('صف انتظار – ساعت ۱۹:۰۰');
    await zahra.presses('لغو نوبت');
    await stage.comes('2026-11-24T10:00:30+03:30');
    expect(ali.sees()).toContain('با پذیرفتن، نوبت پنجشنبه ۱۲ آذر، ساعت ۱۸:۳۰ جابه‌جا می‌شود');
    await ali.says('نوبت‌های من');
    await ali.presses('می‌خواهم');
    expect(ali.sees()).toContain('ساعت ۱۹:۰۰');
    expect((await bookings()).filter(({ state }) => state === 'active')).toHaveLength(1);
  });

  it('moved twice by one tap that arrives twice is moved once', async () => {
    await books(ali, 'صاحب‌الزمان', '۱۸:۳۰');
    await ali.goes('جابه‌جایی نوبت', '۱۹:۱۵');
    await Promise.all([ali.sim.presses('تأیید نوبت'), ali.sim.presses('تأیید نوبت')]);
    await stage.settled();
    expect(ali.sim.files()).toHaveLength(2);
    expect(ali.spinning()).toBe(0);
  });

  it('is found by who would book another, and by «نوبت‌های من»', async () => {
    await books(ali, 'صاحب‌الزمان', '۱۸:۳۰');
    await ali.says('رزرو نوبت');
    await ali.presses('خودم');
    expect(ali.sees()).toContain('همین را جابه‌جا کنید');
    await ali.goes('جابه‌جایی نوبت', '۱۸:۴۵', 'تأیید نوبت');
    await ali.says('نوبت‌های من');
    expect(ali.sees()).toContain('۱۸:۴۵');
    await ali.goes('جابه‌جایی نوبت', '۱۹:۰۰', 'تأیید نوبت');
    expect((await bookings()).map(({ state }) => state)).toEqual(['active']);
  });

  it('full hours stay in the list, and who waits sees it among their own and leaves in one tap', async () => {
    const zahra = stage.person('زهرا');
    await books(ali, 'مهران', '۱۸:۳۰');
    await screened(zahra);
    await zahra.presses('مهران');
    await zahra.presses('صف انتظار – ساعت ۱۸:۳۰ (پر)');
    expect(zahra.sees()).toContain('صف انتظار');
    await zahra.says('نوبت‌های من');
    expect(zahra.sees()).toContain('در صف انتظار');
    await zahra.presses('خروج از صف');
    await ali.presses('لغو نوبت');
    await stage.comes('2026-11-24T10:00:30+03:30');
    expect(zahra.sees()).not.toContain('یک جا خالی شد');
  });

  const waits = async (who: Actor, hour: string) => {
    await screened(who);
    await who.presses('مهران');
    await who.presses(`صف انتظار – ساعت ${hour} (پر)`);
  };

  it('elsewhere ends an offer, and its button says why', async () => {
    const zahra = stage.person('زهرا');
    await books(ali, 'مهران', '۱۸:۳۰');
    await waits(zahra, '۱۸:۳۰');
    await ali.presses('لغو نوبت');
    await stage.comes('2026-11-24T10:00:30+03:30');
    expect(zahra.buttons()).toContain('می‌خواهم');
    await zahra.says('رزرو نوبت');
    await zahra.goes('خودم', 'صاحب‌الزمان', '۱۹:۰۰', 'پیاده', 'تأیید نوبت');
    await zahra.presses('می‌خواهم');
    expect(zahra.sees()).toContain('نوبت دیگری گرفتید و این جا به نفر بعدی رسید');
  });

  it('was offered to nobody who answered: they are told once that the time is over', async () => {
    const zahra = stage.person('زهرا');
    await books(ali, 'مهران', '۱۸:۳۰');
    await waits(zahra, '۱۸:۳۰');
    await ali.presses('لغو نوبت');
    await stage.comes('2026-11-24T10:00:30+03:30');
    expect(zahra.sees()).toContain('یک جا خالی شد');
    await stage.comes('2026-11-24T12:01:00+03:30');
    await stage.comes('2026-11-24T12:01:02+03:30');
    expect(zahra.sees()).toContain('مهلت جای پنجشنبه ۱۲ آذر، ساعت ۱۸:۳۰ گذشت');
    const heard = zahra.sim.messages().length;
    await stage.comes('2026-11-24T12:10:00+03:30');
    expect(zahra.sim.messages().length).toBe(heard);
  });

  it('is waited for in vain by who wants no messages, and they are told so', async () => {
    const zahra = stage.person('زهرا');
    await books(ali, 'مهران', '۱۸:۳۰');
    await zahra.says('/start');
    await zahra.says('/stop');
    await waits(zahra, '۱۸:۳۰');
    expect(zahra.sees()).toContain('پیام‌ها را خاموش کرده‌اید؛ تا روشن نشود خبر جای خالی نمی‌آید');
    await zahra.presses('پیام‌ها دوباره بیاید');
    await ali.presses('لغو نوبت');
    await stage.comes('2026-11-24T10:00:30+03:30');
    expect(zahra.sees()).toContain('یک جا خالی شد');
  });

  it('said to be kept is noted', async () => {
    await books(ali, 'صاحب‌الزمان', '۱۸:۳۰');
    await ali.presses('می‌آیم');
    expect((await bookings()).map(({ confirmedAt }) => confirmedAt)).toEqual([stage.clock.now()]);
  });
});
