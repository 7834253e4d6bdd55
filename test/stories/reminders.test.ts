import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthyMan, healthyWoman } from './answers.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { town } from './town.ts';

const nineDaysBefore = Date.parse('2026-11-24T10:00:00+03:30');
const threeDays = '2026-11-30T18:31:00+03:30';
const dayBefore = '2026-12-02T18:31:00+03:30';
const lastHours = '2026-12-03T16:30:30+03:30';

describe.each(flavours)('On %s, who holds a place', (flavour) => {
  let stage: Stage;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: town, now: nineDaysBefore });
    ali = stage.person('علی');
    await ali.says('/start c_1');
    await ali.goes('بله، همین', 'رزرو نوبت', 'خودم', ...healthyMan, 'نه', 'رزرو نوبت');
    await ali.goes('صاحب‌الزمان', '۱۸:۳۰', 'پیاده', 'تأیید نوبت');
  });
  afterEach(() => stage.close());

  const zahraComesToo = async () => {
    await ali.says('رزرو نوبت');
    await ali.presses('همسرم');
    await ali.says('زهرا');
    await ali.goes(...healthyWoman, 'نه', 'رزرو نوبت', 'صاحب‌الزمان', '۱۸:۴۵', 'پیاده', 'تأیید نوبت');
  };
  const heard = () => ali.sim.messages().length;
  const last = () => ali.sim.messages().at(-1)?.text ?? '';
  const bookings = () => {
    const { read } = stage.scratch.database;
    return read.select().from(read.tables.bookings).orderBy(read.tables.bookings.id);
  };
  const states = async () => {
    const { read } = stage.scratch.database;
    const rows = await read.select().from(read.tables.outbox).orderBy(read.tables.outbox.dueAt);
    return rows.filter(({ kind }) => kind === 'booking.reminder').map(({ state }) => state);
  };

  it('is reminded three times, in the words of each', async () => {
    await stage.comes('2026-11-30T17:59:00+03:30');
    const before = heard();
    await stage.comes(threeDays);
    expect(last()).toMatch(
      /^جای شما پنجشنبه ۱۲ آذر، ساعت ۱۸:۳۰، در مسجد صاحب‌الزمان \(عج\) نگه داشته شده است/,
    );
    expect(ali.buttons()).toEqual(['می‌آیم', 'جابه‌جایی نوبت', 'لغو نوبت', 'خانه']);
    await stage.comes(dayBefore);
    expect(last()).toMatch(/^فردا، پنجشنبه ۱۲ آذر، ساعت ۱۸:۳۰، در مسجد .* منتظرتان هستیم\.\n.*چیزی عوض شده؟/);
    expect(last()).not.toContain('آب بنوشید');
    await stage.comes(lastHours);
    expect(last()).toMatch(/^امروز.*\nغذای سبک بخورید و آب بنوشید/);
    await stage.comes('2026-12-03T19:00:00+03:30');
    expect(heard() - before).toBe(3);
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
  });

  it('says that they are coming, and that nothing changed', async () => {
    await stage.comes(threeDays);
    await ali.presses('می‌آیم');
    expect((await bookings()).map(({ confirmedAt }) => confirmedAt)).toEqual([Date.parse(threeDays)]);
    expect(ali.spinning()).toBe(0);
    await stage.comes(dayBefore);
    await ali.presses('نه، می‌آیم');
    expect(ali.sees()).toContain('نگه داشته شده است');
    expect((await bookings()).map(({ confirmedAt }) => confirmedAt)).toEqual([Date.parse(dayBefore)]);
  });

  it('is reminded of nothing that is cancelled', async () => {
    await stage.comes(threeDays);
    await ali.presses('لغو نوبت');
    const before = heard();
    await stage.comes(dayBefore);
    await stage.comes(lastHours);
    expect(heard()).toBe(before);
  });

  it('who moves is reminded of the new hour alone', async () => {
    await stage.comes(threeDays);
    await ali.goes('جابه‌جایی نوبت', '۱۹:۴۵', 'جابه‌جا');
    await stage.comes(dayBefore);
    expect(last()).toMatch(/^فردا، پنجشنبه ۱۲ آذر، ساعت ۱۹:۴۵/);
    const before = heard();
    await stage.comes(lastHours);
    expect(heard()).toBe(before);
    await stage.comes('2026-12-03T17:45:30+03:30');
    expect(last()).toMatch(/^امروز، پنجشنبه ۱۲ آذر، ساعت ۱۹:۴۵/);
  });

  it('is not reminded of a drive that does not take place', async () => {
    await stage.scratch.database.write(async (tx) => {
      await tx.update(tx.tables.drives).set({ state: 'cancelled' });
    });
    const before = heard();
    await stage.comes(threeDays);
    expect(heard()).toBe(before);
    expect(await states()).toEqual(['obsolete', 'waiting', 'waiting']);
  });

  it('hears after downtime what is of use, once, and what is not is recorded', async () => {
    await stage.restart();
    const before = heard();
    await stage.comes('2026-12-03T17:00:00+03:30');
    expect(heard() - before).toBe(1);
    expect(last()).toMatch(/^امروز.*\n.*چیزی عوض شده؟\n.*آب بنوشید/);
    expect(ali.buttons()).toEqual(['نه، می‌آیم', 'بله – چیزی عوض شده', 'جابه‌جایی نوبت', 'لغو نوبت', 'خانه']);
    expect(await states()).toEqual(['skipped', 'sent', 'sent']);
  });

  it('hears nothing when it is too late for any use', async () => {
    const before = heard();
    await stage.comes('2026-12-03T18:20:00+03:30');
    expect(heard()).toBe(before);
    expect(await states()).toEqual(['skipped', 'skipped', 'skipped']);
  });

  it('hears of the whole family in one message, and answers for all', async () => {
    await zahraComesToo();
    const before = heard();
    await stage.comes(threeDays);
    expect(heard() - before).toBe(1);
    expect(ali.sees()).toContain('ساعت ۱۸:۳۰ – خودتان\nساعت ۱۸:۴۵ – زهرا');
    await ali.presses('می‌آیم – همه');
    expect(ali.sees()).toContain('منتظر همه‌تان هستیم');
    const confirmed = (await bookings()).map(({ confirmedAt }) => confirmedAt);
    expect(confirmed).toEqual([Date.parse(threeDays), Date.parse(threeDays)]);
  });

  it('asks again the questions of the one for whom something changed', async () => {
    await zahraComesToo();
    await stage.comes(dayBefore);
    expect(ali.buttons()).toEqual(['نه، می‌آییم – همه', 'بله – خودم', 'بله – زهرا', 'نوبت‌های من', 'خانه']);
    const reminder = last();
    await ali.goes('بله – زهرا', 'خانم');
    expect(ali.sees()).toContain('امروز حالتان خوب است؟');
    expect(ali.sees()).toContain('دربارهٔ زهرا');
    await ali.presses('انصراف');
    expect(ali.sees()).toContain('نوبت‌های فعلی شما');
    expect(ali.sim.messages().map(({ text }) => text)).toContain(reminder);
    await ali.presses('بله – خودم');
    expect(ali.sees()).not.toContain('زهرا');
    await ali.presses('نه، می‌آییم – همه');
    expect(ali.sees()).toContain('منتظر همه‌تان هستیم');
  });

  it('cancels a relative’s place from the reminder', async () => {
    await zahraComesToo();
    await stage.comes(threeDays);
    await ali.presses('جابه‌جایی نوبت – خودم');
    expect(ali.sees()).toContain('به کدام ساعت برود؟');
    await ali.presses('لغو نوبت – زهرا');
    expect(ali.sees()).toContain('نوبت زهرا، پنجشنبه ۱۲ آذر، ساعت ۱۸:۴۵ لغو شد');
    expect((await bookings()).map(({ state }) => state)).toEqual(['active', 'cancelled']);
    await ali.presses('لغو نوبت – خودم');
    expect((await bookings()).map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
  });

  it('is not confirmed by a stranger', async () => {
    await stage.comes(threeDays);
    const [drive] = await stage.scratch.database.read
      .select()
      .from(stage.scratch.database.read.tables.drives);
    const hasan = stage.person('حسن');
    await hasan.says('/start');
    await hasan.pressesData(`bya:${drive?.day.toString(36)}`);
    expect(hasan.sees()).toContain('دیگر برقرار نیست');
    expect((await bookings()).map(({ confirmedAt }) => confirmedAt)).toEqual([null]);
  });
});
