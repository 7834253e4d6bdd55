import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthyMan, healthyWoman } from './answers.ts';
import { type Actor, flavours, openStage, type Stage } from './stage.ts';
import { town } from './town.ts';

const nineDaysBefore = Date.parse('2026-11-24T10:00:00+03:30');

describe.each(flavours)('On %s, from a poster to a ticket', (flavour) => {
  let stage: Stage;
  let ali: Actor;
  beforeEach(async () => {
    stage = await openStage({ flavour, prepare: town, now: nineDaysBefore });
    ali = stage.person('علی');
  });
  afterEach(() => stage.close());

  const arrives = async (who: Actor) => {
    await who.says('/start c_1');
    await who.goes('بله، همین', 'رزرو نوبت', 'خودم', ...healthyMan, 'نه', 'رزرو نوبت');
  };
  const books = async (who: Actor, hour = '۱۸:۳۰') => {
    await arrives(who);
    await who.goes('صاحب‌الزمان', hour, 'پیاده', 'تأیید نوبت');
  };
  const bookings = () =>
    stage.scratch.database.read.select().from(stage.scratch.database.read.tables.bookings);

  it('a new member books within twenty taps and without typing', async () => {
    await books(ali);
    expect(ali.sees()).toContain('نوبت شما ثبت شد');
    expect(ali.sees()).toContain('پنجشنبه ۱۲ آذر ۱۴۰۵، ساعت ۱۸:۳۰');
    expect(ali.sees()).toContain('کارت ملی همراه داشته باشید');
    expect(ali.taps).toBeLessThanOrEqual(20);
    const [picture] = ali.sim.files();
    expect(picture?.bytes.subarray(1, 4).toString()).toBe('PNG');
  });

  it('a returning member books within six taps', async () => {
    await books(ali);
    await ali.presses('لغو نوبت');
    const before = ali.taps;
    await ali.goes('رزرو نوبت', 'خودم', 'صاحب‌الزمان', '۱۸:۳۰', 'پیاده', 'تأیید نوبت');
    expect(ali.sees()).toContain('نوبت شما ثبت شد');
    expect(ali.taps - before).toBeLessThanOrEqual(6);
  });

  it('shows no hour over azan and the congregation', async () => {
    await arrives(ali);
    await ali.presses('صاحب‌الزمان');
    const hours = ali.buttons().join(' ');
    expect(hours).toContain('۱۷:۰۰');
    expect(hours).toContain('۱۸:۰۰');
    expect(hours).not.toMatch(/۱۷:(۱۵|۳۰|۴۵)/);
    expect(ali.sees()).toContain('پس از نماز مغرب و عشا');
  });

  it('never gives one place to two: the second is told and offered the nearest', async () => {
    const takers: Actor[] = [];
    for (const name of ['زهرا', 'حسن', 'مریم', 'رضا', 'علی']) {
      const taker = stage.person(name);
      await arrives(taker);
      await taker.goes('صاحب‌الزمان', '۱۹:۴۵', 'پیاده');
      takers.push(taker);
    }
    for (const taker of takers) await taker.presses('تأیید نوبت');
    const [late] = takers.slice(-1);
    expect(late?.sees()).toContain('ساعت ۱۹:۴۵ همین حالا پر شد');
    expect(late?.buttons().join(' ')).toContain('۱۹:۳۰');
    await late?.goes('۱۹:۳۰', 'پیاده', 'تأیید نوبت');
    expect(late?.sees()).toContain('نوبت شما ثبت شد');
    expect((await bookings()).filter(({ state }) => state === 'active')).toHaveLength(5);
  });

  it('one press that arrives twice books once', async () => {
    await arrives(ali);
    await ali.goes('صاحب‌الزمان', '۱۸:۳۰', 'پیاده');
    await ali.presses('تأیید نوبت');
    stage.sim.redeliver(1);
    await stage.settled();
    expect(await bookings()).toHaveLength(1);
  });

  it('is seen and cancelled in one tap, and the place is free again', async () => {
    await books(ali);
    await ali.says('نوبت‌های من');
    expect(ali.sees()).toContain('۱۸:۳۰');
    await ali.presses('لغو نوبت');
    expect((await bookings()).map(({ state }) => state)).toEqual(['cancelled']);
    await ali.goes('رزرو نوبت', 'خودم', 'صاحب‌الزمان');
    expect(ali.buttons().join(' ')).toContain('۱۸:۳۰ (۴ جا)');
  });

  it('holds one active booking a person, and says which', async () => {
    await books(ali);
    await ali.says('رزرو نوبت');
    await ali.presses('خودم');
    expect(ali.sees()).toContain('۱۸:۳۰');
    expect(ali.sees()).not.toContain('نزدیک‌ترین خون‌گیری‌ها');
  });

  it('a relative is added by name alone and screened before booking', async () => {
    await books(ali);
    await ali.says('رزرو نوبت');
    await ali.presses('همسرم');
    await ali.says('زهرا');
    expect(ali.sees()).toContain('سن شما؟');
  });

  it('sends a calendar file, a map and the ticket again', async () => {
    await books(ali);
    await ali.presses('تقویم گوشی');
    expect(ali.sim.files().map(({ name }) => name)).toContainEqual(expect.stringMatching(/\.ics$/));
    await ali.presses('نقشه');
    expect(ali.sim.messages().some(({ location }) => location)).toBe(true);
  });

  it('a ticket opens for its own account and for nobody else', async () => {
    await books(ali);
    const [booking] = await bookings();
    await ali.says(`/start b_${booking?.code}`);
    expect(ali.sees()).toContain('۱۸:۳۰');
    const hasan = stage.person('حسن');
    await hasan.says(`/start b_${booking?.code}`);
    expect(hasan.sees()).not.toContain('۱۸:۳۰');
  });

  it('another account’s buttons do nothing', async () => {
    await books(ali);
    const cancel = ali.sim
      .messages()
      .flatMap((m) => m.inlineKeyboard.flat())
      .find((b) => b.text.includes('لغو نوبت'));
    const hasan = stage.person('حسن');
    await hasan.says('/start');
    await hasan.pressesData(cancel?.callback_data ?? 'none');
    expect((await bookings()).map(({ state }) => state)).toEqual(['active']);
    expect(hasan.spinning()).toBe(0);
  });

  it('the evening before asks whether anything changed', async () => {
    await books(ali);
    await stage.comes('2026-12-02T18:31:00+03:30');
    expect(ali.sees()).toContain('چیزی عوض شده');
    await ali.goes('بله', 'آقا');
    expect(ali.sees()).toContain('امروز حالتان خوب است؟');
    await ali.goes('نه', 'هیچ‌کدام', 'هیچ‌کدام', 'هیچ‌کدام', 'هیچ‌کدام');
    expect(ali.sees()).toContain('نوبتتان هنوز برجاست');
    await ali.presses('لغو نوبت');
    expect((await bookings()).map(({ state }) => state)).toEqual(['cancelled']);
  });

  it('a cancelled booking is asked about no more', async () => {
    await books(ali);
    await ali.presses('لغو نوبت');
    const before = ali.sim.messages().length;
    await stage.comes('2026-12-02T18:31:00+03:30');
    expect(ali.sim.messages()).toHaveLength(before);
  });

  it('forgets everything on request, and the place is free again', async () => {
    await books(ali);
    await ali.says('/mydata');
    expect(ali.sim.files().map(({ name }) => name)).toContain('nazr-data.json');
    await ali.says('/forgetme');
    await ali.presses('بله، پاک شود');
    expect(ali.sees()).toContain('پاک شد');
    const { read } = stage.scratch.database;
    const { persons, accounts, screenings, slots } = read.tables;
    for (const table of [persons, accounts, screenings, read.tables.forms, read.tables.outbox])
      expect(await read.select().from(table)).toEqual([]);
    expect(await bookings()).toEqual([]);
    expect((await read.select().from(slots)).every(({ taken }) => taken === 0)).toBe(true);
  });

  it('who may not give themselves books for their family', async () => {
    await ali.says('/start c_1');
    await ali.goes('بله، همین', 'رزرو نوبت', 'خودم', 'زیر ۱۸', '۱۳۹۰', 'آذر', '۳');
    await ali.says('رزرو نوبت');
    await ali.presses('پدر یا مادرم');
    await ali.says('حسین');
    await ali.goes(...healthyMan, 'نه', 'رزرو نوبت', 'صاحب‌الزمان', '۱۸:۳۰', 'پیاده', 'تأیید نوبت');
    expect(ali.sees()).toContain('نوبت حسین ثبت شد');
  });

  it('who books after the evening before is asked at once whether anything changed', async () => {
    await arrives(ali);
    await stage.comes('2026-12-02T19:00:00+03:30');
    await ali.goes('صاحب‌الزمان', '۱۸:۳۰', 'پیاده', 'تأیید نوبت');
    await stage.comes('2026-12-02T19:01:30+03:30');
    expect(ali.sees()).toContain('چیزی عوض شده');
  });

  it('who answered the questions that very day is not asked again at once', async () => {
    await stage.comes('2026-12-02T19:00:00+03:30');
    await books(ali);
    await stage.comes('2026-12-02T19:01:30+03:30');
    expect(ali.sees()).not.toContain('چیزی عوض شده');
  });

  it('a relative leaves the phone alone, with their booking', async () => {
    await ali.says('/start c_1');
    await ali.goes('بله، همین', 'رزرو نوبت', 'همسرم');
    await ali.says('زهرا');
    await ali.goes(...healthyWoman, 'نه', 'رزرو نوبت', 'صاحب‌الزمان', '۱۸:۳۰', 'پیاده', 'تأیید نوبت');
    await ali.says('مشخصات من');
    await ali.goes('پاک کردن از خانواده', 'زهرا', 'بله، پاک شود');
    expect(await bookings()).toEqual([]);
    const { persons } = stage.scratch.database.read.tables;
    expect((await stage.scratch.database.read.select().from(persons)).map((p) => p.firstName)).toEqual([
      'علی',
    ]);
  });

  it('a menu word in the middle of a form leaves it: what is typed next names nobody', async () => {
    await ali.says('/start c_1');
    await ali.goes('بله، همین', 'رزرو نوبت', 'همسرم');
    await ali.says('ايا ميتوانم خون بدهم');
    expect(ali.sees()).toContain('سن شما؟');
    await ali.says('جامع مهران');
    const { persons } = stage.scratch.database.read.tables;
    expect((await stage.scratch.database.read.select().from(persons)).map((p) => p.firstName)).toEqual([
      'علی',
    ]);
  });
});
