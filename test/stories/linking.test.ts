import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthyMan } from './answers.ts';
import type { Actor } from './stage.ts';
import { town } from './town.ts';
import { openTwoStage, type TwoStage } from './two-stage.ts';

const phone = '09181234567';
const nineDaysBefore = Date.parse('2026-11-24T10:00:00+03:30');

describe('One person on both platforms', () => {
  let stage: TwoStage;
  let onTelegram: Actor;
  let onBale: Actor;
  beforeEach(async () => {
    stage = await openTwoStage({ prepare: town, now: nineDaysBefore });
    onTelegram = stage.person('telegram', 'علی', { phone });
    onBale = stage.person('bale', 'علی‌اکبر', { phone });
  });
  afterEach(() => stage.close());

  const books = async (who: Actor, hour = '۱۸:۳۰') => {
    await who.says('/start c_1');
    await who.goes('بله، همین', 'رزرو نوبت', 'خودم', ...healthyMan, 'نه', 'رزرو نوبت');
    await who.goes('صاحب‌الزمان', hour, 'پیاده', 'تأیید نوبت');
  };
  const givesNumber = async (who: Actor) => {
    await who.says('مشخصات من');
    await who.presses('دادن شمارهٔ تلفن');
    await who.sharesContact();
  };
  const link = async () => {
    await givesNumber(onBale);
    await givesNumber(onTelegram);
    await onTelegram.presses('بله، خودم هستم');
    await onBale.presses('بله، خودم هستم');
  };
  const bookings = async () => {
    const { read } = stage.scratch.database;
    return (await read.select().from(read.tables.bookings)).map(({ state }) => state);
  };

  it('books on one, and sees and cancels the booking on the other', async () => {
    await books(onTelegram);
    await onBale.says('/start');
    await givesNumber(onBale);
    expect(onBale.sees()).not.toContain('خودتان هستید');
    await givesNumber(onTelegram);
    expect(onTelegram.sees()).toContain('این شماره روی بله هم هست؛ خودتان هستید؟');
    await onTelegram.presses('بله، خودم هستم');
    expect(onTelegram.sees()).toContain('پرسشی روی بله برایتان می‌فرستیم');
    expect(onBale.sees()).toContain('از «نذر» پیامی دارید');
    expect(onBale.sees()).not.toContain('۹۱۸');
    await onBale.presses('بله، خودم هستم');
    expect(onBale.sees()).toContain('حساب بله و تلگرام شما یکی شد');
    expect(onTelegram.sees()).toContain('حساب تلگرام و بله شما یکی شد');

    await onBale.says('نوبت‌های من');
    expect(onBale.sees()).toContain('۱۸:۳۰');
    await onBale.presses('لغو نوبت');
    expect(await bookings()).toEqual(['cancelled']);
    await onTelegram.says('نوبت‌های من');
    expect(onTelegram.sees()).not.toContain('۱۸:۳۰');
  });

  it('is told which booking to cancel first when both hold one', async () => {
    await books(onTelegram);
    await givesNumber(onBale);
    await givesNumber(onTelegram);
    await onTelegram.presses('بله، خودم هستم');
    await books(onBale, '۱۹:۰۰');
    await onBale.presses('بله، خودم هستم');
    expect(onBale.sees()).toContain('نخست نوبت همین حساب بله را در «نوبت‌های من» لغو کنید');
    expect(onBale.sees()).not.toContain('یکی شد');
    await onBale.presses('نوبت‌های من');
    expect(onBale.sees()).toContain('۱۹:۰۰');
    await onBale.goes('لغو نوبت', 'بله، خودم هستم');
    expect(onBale.sees()).toContain('یکی شد');
    await onBale.says('نوبت‌های من');
    expect(onBale.sees()).toContain('۱۸:۳۰');
    expect((await bookings()).sort()).toEqual(['active', 'cancelled']);
  });

  it('takes the accounts apart once it said who keeps what, and only the account moves', async () => {
    await books(onTelegram);
    await link();
    await onTelegram.says('مشخصات من');
    expect(onTelegram.sees()).toContain('حساب بله: وصل است');
    expect(onTelegram.buttons()).toContain('جدا کردن حساب بله');
    await onTelegram.presses('جدا کردن حساب بله');
    expect(onTelegram.sees()).toContain('نوبت‌ها و مشخصات روی همین حساب می‌ماند و حساب بله از نو آغاز می‌شود');
    await onTelegram.presses('نه');
    expect(onTelegram.sees()).toContain('حساب بله: وصل است');
    await onTelegram.goes('جدا کردن حساب بله', 'بله، جدا شود');
    expect(onTelegram.sees()).toContain('حساب بله جدا شد');
    expect(onBale.sees()).toContain('این حساب بله از حساب تلگرام جدا شد');
    await onBale.says('نوبت‌های من');
    expect(onBale.sees()).not.toContain('۱۸:۳۰');
    await onTelegram.says('نوبت‌های من');
    expect(onTelegram.sees()).toContain('۱۸:۳۰');
    await onBale.pressesData('dly:1');
    expect(onBale.sees()).toContain('این پرسش دیگر برقرار نیست');
  });

  it('stays two persons when the other account says no, and the asker is told', async () => {
    await givesNumber(onBale);
    await givesNumber(onTelegram);
    await onTelegram.presses('بله، خودم هستم');
    await onBale.presses('نه، من نیستم');
    expect(onBale.sees()).toContain('حساب‌ها جدا می‌مانند');
    expect(onTelegram.sees()).toContain('روی بله تأیید نشد');
    await onBale.says('مشخصات من');
    expect(onBale.sees()).not.toContain('وصل است');
  });

  it('is not asked again for a week after a no, and may say so on the other account', async () => {
    await givesNumber(onBale);
    await givesNumber(onTelegram);
    await onTelegram.presses('بله، خودم هستم');
    await onBale.presses('نه، من نیستم');
    const heard = onBale.sim.messages().length;
    await onTelegram.pressesData('dla:1');
    expect(onTelegram.sees()).toContain('روی بله تأیید نشد؛ تا یک هفته دوباره نمی‌پرسیم');
    await givesNumber(onTelegram);
    expect(onTelegram.sees()).not.toContain('خودتان هستید');
    expect(onBale.sim.messages()).toHaveLength(heard);
    await givesNumber(onBale);
    await onBale.presses('بله، خودم هستم');
    await onTelegram.presses('بله، خودم هستم');
    expect(onTelegram.sees()).toContain('یکی شد');
  });

  it('is asked when the account that did nothing wants to hear: after quiet hours, and not after /stop', async () => {
    await givesNumber(onBale);
    await stage.comes('2026-11-24T23:00:00+03:30');
    await givesNumber(onTelegram);
    await onTelegram.presses('بله، خودم هستم');
    expect(onBale.sees()).not.toContain('از «نذر» پیامی دارید');
    await stage.comes('2026-11-25T08:01:00+03:30');
    expect(onBale.sees()).toContain('از «نذر» پیامی دارید');
    await onBale.goes('نه، من نیستم');
    await onBale.says('/stop');
    await stage.comes('2026-12-03T10:00:00+03:30');
    await givesNumber(onTelegram);
    await onTelegram.presses('بله، خودم هستم');
    expect(onTelegram.sees()).toContain('پرسشی روی بله برایتان می‌فرستیم');
    expect(onBale.sees()).not.toContain('از «نذر» پیامی دارید');
  });

  it('has two days to confirm', async () => {
    await givesNumber(onBale);
    await givesNumber(onTelegram);
    await onTelegram.presses('بله، خودم هستم');
    await stage.comes('2026-11-26T10:00:00+03:30');
    await onBale.presses('بله، خودم هستم');
    expect(onBale.sees()).toContain('این پرسش دیگر برقرار نیست');
  });

  it('is not asked because of somebody else’s contact, nor of a forwarded one', async () => {
    await givesNumber(onBale);
    await onTelegram.says('/start');
    await onTelegram.sharesContact(phone, false);
    expect(onTelegram.sees()).toContain('این شمارهٔ خود شما نیست');
    const contact = { phone_number: phone, first_name: 'علی', user_id: onTelegram.id };
    const origin = { type: 'hidden_user', sender_user_name: 'رضا', date: 1 };
    await onTelegram.acts((sim) => sim.says('', { contact, forward_origin: origin }));
    expect(onTelegram.sees()).toContain('این شمارهٔ خود شما نیست');
    expect(onTelegram.sees()).not.toContain('خودتان هستید');
  });

  it('erases the person from both accounts at once', async () => {
    await books(onTelegram);
    await link();
    await onBale.says('/forgetme');
    await onBale.presses('بله، پاک شود');
    const { read } = stage.scratch.database;
    const { persons, holders, linkings } = read.tables;
    for (const table of [persons, holders, linkings]) expect(await read.select().from(table)).toEqual([]);
    expect((await read.select().from(read.tables.accounts)).map((a) => a.phoneHash)).toEqual([null]);
    expect(await bookings()).toEqual([]);
  });
});
