import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { book } from '../../../src/features/booking/index.ts';
import type { StandingOf } from '../../../src/features/eligibility/index.ts';
import type { Line } from '../../../src/line.ts';
import { type Scratch, scratchPostgres, scratchSqlite } from '../../databases.ts';
import { type SimPerson, type Simulator, startSimulator } from '../../simulator/index.ts';
import { aMember, anEvening, clear, code, now, placesOf, terms } from './evening.ts';
import { openRoom } from './room.ts';

const stages = [
  { flavour: 'telegram', database: 'SQLite', open: scratchSqlite },
  { flavour: 'bale', database: 'SQLite', open: scratchSqlite },
  { flavour: 'bale', database: 'PostgreSQL', open: scratchPostgres },
] as const;

const drive = 'پنجشنبه ۱۲ آذر – مسجد صاحب‌الزمان (عج)';

describe.each(stages)('Booking on $flavour and $database', ({ flavour, open }) => {
  let scratch: Scratch;
  let sim: Simulator;
  let line: Line;
  let ali: SimPerson;
  let slots: number[];
  let isScreened: boolean;

  const standing: StandingOf = async (...about) => (isScreened ? clear(...about) : { kind: 'unscreened' });
  beforeEach(async () => {
    isScreened = true;
    scratch = await open();
    slots = (await anEvening(scratch.database, [4, 1, 2])).slots;
    sim = await startSimulator({ flavour, now: () => now });
    line = await openRoom(scratch, sim, () => now, standing);
    ali = sim.person({ firstName: 'علی' });
  });
  afterEach(async () => {
    await line.stop();
    await sim.close();
    await scratch.dispose();
  });

  const done = async (act: Promise<void>) => {
    await act;
    await sim.quiet();
    await line.idle();
  };
  const goes = async (who: SimPerson, ...words: readonly string[]) => {
    for (const each of words) await done(who.presses(each));
  };
  const books = async (who: SimPerson, hour: string) => {
    await done(who.says('رزرو نوبت'));
    await goes(who, 'خودم', drive, hour, 'پیاده', 'تأیید نوبت – قول می‌دهم');
  };
  const somebodyTakes = async (slotId: number) => {
    const who = await aMember(scratch.database);
    const wish = { ...who, slotId, plan: null, newCode: code };
    await scratch.database.write((tx) => book(tx, wish, terms));
  };

  it('leads from the word to a ticket in five taps', async () => {
    await done(ali.says('رزرو نوبت'));
    expect(ali.buttons()).toEqual(['خودم', 'همسرم', 'پدر یا مادرم', 'نفر دیگر', 'خانه']);
    await goes(ali, 'خودم');
    expect(ali.buttons()).toEqual([drive, 'بازگشت', 'خانه']);
    await goes(ali, drive);
    expect(ali.sees()).toContain('ساعت را انتخاب کنید');
    expect(ali.buttons()).toEqual([
      'ساعت ۱۸:۰۰ (۴ جا)',
      'ساعت ۱۸:۱۵ (۱ جا)',
      'ساعت ۱۸:۳۰ (۲ جا)',
      'بازگشت',
      'خانه',
    ]);
    await goes(ali, 'ساعت ۱۸:۳۰ (۲ جا)');
    expect(ali.sees()).toContain('چطور می‌آیید؟');
    await goes(ali, 'با خودروی خودم');
    expect(ali.sees()).toContain('موافقید؟ این نوبت برای شما نگه داشته می‌شود');
    await goes(ali, 'تأیید نوبت');
    expect(ali.sees()).toContain('نوبت شما ثبت شد');
    expect(ali.sees()).toContain('پنجشنبه ۱۲ آذر ۱۴۰۵، ساعت ۱۸:۳۰');
    expect(ali.sees()).toContain('کارت ملی همراه داشته باشید');
    expect(ali.files()).toHaveLength(1);
    expect(ali.buttons()).toEqual([
      'می‌آیم',
      'جابه‌جایی نوبت',
      'لغو نوبت',
      'همراه دارم',
      'تقویم گوشی',
      'نقشه',
      'خانه',
    ]);
    expect(await placesOf(scratch.database, slots[2] ?? 0)).toEqual({ taken: 1, active: 1 });
    expect(ali.spinning()).toBe(0);
  });

  it('gives the calendar, the map, and thanks', async () => {
    await books(ali, 'ساعت ۱۸:۰۰ (۴ جا)');
    await goes(ali, 'تقویم گوشی', 'نقشه', 'می‌آیم');
    expect(ali.files()).toHaveLength(2);
    expect(ali.messages().some((message) => 'location' in message && message.location)).toBe(true);
    expect(ali.spinning()).toBe(0);
  });

  it('asks the questions first of who was not asked', async () => {
    isScreened = false;
    await done(ali.says('/book'));
    await goes(ali, 'خودم');
    expect(ali.sees()).toContain('پرسش‌ها');
    isScreened = true;
    await goes(ali, 'همه را پاسخ دادم');
    expect(ali.buttons()).toContain(drive);
  });

  it('offers the nearest places when the last one was taken in that moment', async () => {
    await done(ali.says('رزرو نوبت'));
    await goes(ali, 'خودم', drive, 'ساعت ۱۸:۱۵ (۱ جا)', 'پیاده');
    await somebodyTakes(slots[1] ?? 0);
    await goes(ali, 'تأیید نوبت');
    expect(ali.sees()).toContain('آخرین جای ساعت ۱۸:۱۵ همین حالا پر شد. نزدیک‌ترین جاهای خالی:');
    expect(ali.buttons().slice(0, 2)).toEqual(['ساعت ۱۸:۰۰ (۴ جا)', 'ساعت ۱۸:۳۰ (۲ جا)']);
  });

  it('makes one booking of two taps', async () => {
    await done(ali.says('رزرو نوبت'));
    await goes(ali, 'خودم', drive, 'ساعت ۱۸:۰۰ (۴ جا)', 'پیاده');
    await Promise.all([ali.presses('تأیید نوبت'), ali.presses('تأیید نوبت')]);
    await done(Promise.resolve());
    expect(await placesOf(scratch.database, slots[0] ?? 0)).toEqual({ taken: 1, active: 1 });
    expect(ali.files()).toHaveLength(1);
    expect(ali.spinning()).toBe(0);
  });

  it('books for somebody of the family, whose first name is all that is asked', async () => {
    await done(ali.says('رزرو نوبت'));
    await goes(ali, 'همسرم');
    expect(ali.sees()).toContain('نام کوچک');
    await done(ali.says('۱۲۳'));
    expect(ali.sees()).toContain('با حروف');
    await done(ali.says('زهرا'));
    await goes(ali, drive, 'ساعت ۱۸:۰۰ (۴ جا)', 'پیاده');
    expect(ali.sees()).toContain('این نوبت برای زهرا نگه داشته می‌شود');
    await goes(ali, 'تأیید نوبت');
    expect(ali.sees()).toContain('نوبت زهرا ثبت شد');
    await done(ali.says('رزرو نوبت'));
    expect(ali.buttons()).toEqual(['خودم', 'همسرم – زهرا', 'پدر یا مادرم', 'نفر دیگر', 'خانه']);
    await goes(ali, 'همسرم – زهرا');
    expect(ali.sees()).toContain('زهرا نوبت دارد');
  });

  it('shows what one holds, and cancels it in one tap', async () => {
    await done(ali.says('نوبت‌های من'));
    expect(ali.sees()).toContain('اکنون نوبتی ندارید');
    await books(ali, 'ساعت ۱۸:۰۰ (۴ جا)');
    await done(ali.says('/mine'));
    expect(ali.sees()).toContain('پنجشنبه ۱۲ آذر، ساعت ۱۸:۰۰');
    await goes(ali, 'لغو نوبت');
    expect(ali.sees()).toContain('نوبت شما، پنجشنبه ۱۲ آذر، ساعت ۱۸:۰۰ لغو شد');
    expect(ali.buttons()).toEqual(['رزرو نوبت', 'نوبت‌های من', 'خانه']);
    expect(await placesOf(scratch.database, slots[0] ?? 0)).toEqual({ taken: 0, active: 0 });
  });

  it('thanks for an unchanged answer, and opens the questions again for a changed one', async () => {
    await books(ali, 'ساعت ۱۸:۰۰ (۴ جا)');
    await done(ali.pressesData('bn:1'));
    expect(ali.sees()).toContain('سپاس! جای شما برای پنجشنبه ۱۲ آذر، ساعت ۱۸:۰۰ نگه داشته شده است');
    await done(ali.pressesData('bh:1'));
    expect(ali.sees()).toContain('دوباره');
  });

  it('sends the ticket in words when its picture is refused', async () => {
    const description = 'Bad Request: wrong file';
    sim.respondWith('sendPhoto', { status: 400, body: { ok: false, error_code: 400, description } });
    await books(ali, 'ساعت ۱۸:۰۰ (۴ جا)');
    expect(ali.files()).toEqual([]);
    expect(ali.sees()).toContain('نوبت شما ثبت شد');
    expect(ali.buttons()).toContain('لغو نوبت');
  });

  it('opens a drive from its link, and a ticket from its code for its owner alone', async () => {
    const { read } = scratch.database;
    await done(ali.starts('d_1'));
    await goes(ali, 'خودم');
    expect(ali.sees()).toContain('ساعت را انتخاب کنید');
    await goes(ali, 'ساعت ۱۸:۰۰ (۴ جا)', 'پیاده', 'تأیید نوبت');
    const [held] = await read.select().from(read.tables.bookings);
    await done(ali.starts(`b_${held?.code}`));
    expect(ali.files()).toHaveLength(2);
    const stranger = sim.person({ firstName: 'رضا' });
    for (const payload of [`b_${held?.code}`, 'b_K7M29PQX', 'b_']) {
      await done(stranger.starts(payload));
      expect(stranger.sees()).toContain('بلیتی با این کد برای این حساب پیدا نشد');
    }
  });

  it('answers stale, foreign and forged buttons politely', async () => {
    await books(ali, 'ساعت ۱۸:۰۰ (۴ جا)');
    const stranger = sim.person({ firstName: 'رضا' });
    await done(stranger.says('/book'));
    const ofBookings = ['bx:1', 'bt:1', 'bi:1', 'bm:1', 'by:1', 'bn:1', 'bh:1', 'bx:zz'];
    const ofMoves = ['bv:1', 'bvg:1:0', 'bvd:1:1', 'bvs:1:1', 'bvc:1:1', 'bv:zz'];
    for (const data of [...ofBookings, ...ofMoves]) {
      await done(stranger.pressesData(data));
      expect(stranger.sees()).toContain('دیگر برقرار نیست');
    }
    const ofPersons = ['bw:1:0', 'bg:1:0', 'bd:1:1', 'bs:1:1', 'bp:1:1:0', 'bc:1:1:0', 'bq:1:1'];
    const ofParties = ['bf:1:1:0:0:0:0', 'bfs:1:1:0:2:0:0', 'bfc:1:1:0:2:0:0:0', 'bfb:1:0:5:1'];
    for (const data of [...ofPersons, ...ofParties]) {
      await done(stranger.pressesData(data));
      expect(stranger.sees()).toContain('برای این حساب نیست');
    }
    await done(stranger.pressesData('bc:!'));
    expect(stranger.sees()).toContain('کهنه');
    expect(stranger.spinning()).toBe(0);
    expect(await placesOf(scratch.database, slots[0] ?? 0)).toEqual({ taken: 1, active: 1 });
  });
});
