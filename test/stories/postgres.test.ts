import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announceDrive } from '../../src/features/drives/index.ts';
import { healthyMan } from './answers.ts';
import { type Actor, openStage, type Stage } from './stage.ts';
import { drivePlan, town } from './town.ts';

describe('On PostgreSQL, a story of each room', () => {
  let stage: Stage;
  let ali: Actor;
  beforeEach(async () => {
    const now = Date.parse('2026-11-24T10:00:00+03:30');
    stage = await openStage({ flavour: 'bale', database: 'postgres', prepare: town, now });
    ali = stage.person('علی');
  });
  afterEach(() => stage.close());

  const payload = () => new URL(stage.announced[0]?.split(': ')[1] ?? '').searchParams.get('start');

  it('staff: the first to open the link of the start becomes the owner, nobody after', async () => {
    await ali.says(`/start ${payload()}`);
    expect(ali.sees()).toContain('/newdrive');
    const hasan = stage.person('حسن');
    await hasan.says(`/start ${payload()}`);
    expect(hasan.sees()).toContain('دیگر به کار نمی‌آید');
    await hasan.says('/drives');
    expect(hasan.sees()).toContain('چنین فرمانی برای شما نیست');
  });

  it('places: a center is found by a part of its name with a wrong letter', async () => {
    await ali.says('/start');
    await ali.says('صاحب الزمن');
    expect(ali.sees()).toContain('مسجد صاحب‌الزمان');
    await ali.presses('بله، همین');
    await ali.says('مشخصات من');
    expect(ali.sees()).toContain('صاحب‌الزمان');
  });

  it('drives: an owner plans and publishes one, and members find it', async () => {
    await ali.says(`/start ${payload()}`);
    await ali.says('/newdrive');
    await ali.says('جامع ایلام');
    await ali.says('۱۳ آذر');
    for (const answer of ['۱۶', '۱۸', '۱۵', '۴']) await ali.says(answer);
    await ali.presses('همه');
    await ali.says('اکیپ دو');
    await ali.presses('بدون یادداشت');
    await ali.presses('انتشار');
    await ali.says('/drives');
    expect(ali.buttons().join(' ')).toContain('۱۳ آذر');
  });

  it('eligibility and booking: a member is screened, books and cancels', async () => {
    await ali.says('/start c_1');
    await ali.goes('بله، همین', 'رزرو نوبت', 'خودم', ...healthyMan, 'بله، نگه دارید', 'رزرو نوبت');
    await ali.goes('صاحب‌الزمان', '۱۸:۳۰', 'پیاده', 'تأیید نوبت');
    expect(ali.sees()).toContain('نوبت شما ثبت شد');
    await ali.presses('لغو نوبت');
    expect(ali.sees()).toContain('لغو شد');
  });

  it('waitlist and booking: a place that is moved out of goes to who waits, and comes back from them', async () => {
    const narrow = { ...drivePlan, team: 'اکیپ دو', capacity: 1, centerId: 3, place: 'مسجد جامع مهران' };
    const { database } = stage.scratch;
    await database.write((tx) => announceDrive(tx, narrow, stage.clock.now()));
    const zahra = stage.person('زهرا');
    for (const who of [ali, zahra]) {
      await who.says('/start c_1');
      await who.goes('بله، همین', 'رزرو نوبت', 'خودم', ...healthyMan, 'نه', 'رزرو نوبت', 'مهران');
    }
    await ali.goes('۱۸:۳۰', 'پیاده', 'تأیید نوبت');
    await zahra.goes('بازگشت', 'مهران', 'صف انتظار – ساعت ۱۸:۳۰');
    expect(zahra.sees()).toContain('در صف انتظار');
    await ali.goes('جابه‌جایی نوبت', '۱۹:۱۵', 'تأیید نوبت');
    await stage.comes('2026-11-24T10:00:30+03:30');
    expect(zahra.sees()).toContain('یک جا خالی شد');
    await zahra.presses('می‌خواهم');
    expect(zahra.sees()).toContain('نوبت شما ثبت شد');
    const { bookings } = database.read.tables;
    expect((await database.read.select().from(bookings)).map(({ state }) => state)).toEqual([
      'active',
      'active',
    ]);
    await stage.comes('2026-12-02T18:31:00+03:30');
    expect(zahra.sees()).toContain('چیزی عوض شده؟');
    expect(ali.sees()).toContain('۱۹:۱۵');
  });

  it('vows and settings: readiness is declared, and what is chosen is kept', async () => {
    await ali.says('/start c_1');
    await ali.goes('بله، همین');
    await ali.says('/vow');
    await ali.goes('هر وقت لازم شد، خبرم کنید', 'شهدای استان');
    expect(ali.sees()).toContain('ثبت شد');
    await ali.says('تنظیمات');
    await ali.goes('خواندن آسان', 'کم‌واژه');
    const { read } = stage.scratch.database;
    expect(await read.select().from(read.tables.vows)).toMatchObject([{ state: 'open', campaignId: 0 }]);
    expect(await read.select().from(read.tables.accounts)).toMatchObject([{ fewWords: true }]);
  });

  it('donors: everything of a person is shown and erased', async () => {
    await ali.says('/start c_1');
    await ali.presses('بله، همین');
    await ali.says('/mydata');
    expect(ali.sim.files().map(({ name }) => name)).toEqual(['nazr-data.json']);
    await ali.says('/forgetme');
    await ali.presses('بله، پاک شود');
    const { read } = stage.scratch.database;
    expect(await read.select().from(read.tables.persons)).toEqual([]);
  });

  it('forged links and presses of somebody with a family are answered politely', async () => {
    await ali.says('/start c_1');
    await ali.goes('بله، همین', 'رزرو نوبت', 'همسرم');
    await ali.says('زهرا');
    for (const payload of ['d_x', 'd_1.5', 'd_99999999999999999999', 'c_1e0', 'b_%']) {
      await ali.says(`/start ${payload}`);
      expect(ali.sees()).not.toContain('درست کار نکرد');
    }
    for (const data of [
      'bq:1:-1',
      'bq:1:zzzzzzzzz',
      'bg:1:-1',
      'bc:zzzzzz:1:9',
      'pt:zzzzzz:zzzzzz',
      'dw:zzzzzz',
    ]) {
      await ali.pressesData(data);
      expect(ali.sees()).not.toContain('درست کار نکرد');
      expect(ali.spinning()).toBe(0);
    }
  });
});
