import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { slotsOf } from '../../../src/features/drives/index.ts';
import { flavours, openDeskRoom } from './room.ts';

const rate = { expected: 60, came: 36 };
const notice = { text: 'پوستر', data: 'home', permission: 'posters.make' } as const;

describe.each(flavours)('Planning a month on %s', (flavour) => {
  let room: Awaited<ReturnType<typeof openDeskRoom>>;
  let { reza, goes, done } = {} as typeof room;
  beforeEach(async () => {
    room = await openDeskRoom(flavour, {
      showRate: async () => rate,
      ways: () => [notice],
      waiting: async () => [{ slotId: 0, waits: 2, offers: 1 }],
    });
    ({ reza, goes, done } = room);
  });
  afterEach(() => room.close());

  const ends = ['تیم سیار ۱', 'بدون یادداشت'];
  const starts = ['/newdrive', 'والی', 'مسجد والی، ایلام'];
  const fills = () => goes(...starts, '۱۲ آذر', '۱۷', '۲۱', '۱۵ دقیقه', '۴ صندلی', 'همه', ...ends);
  const acts = async () => {
    const { audit } = room.scratch.database.read.tables;
    const rows = await room.scratch.database.read.select().from(audit).orderBy(audit.id);
    return rows.map(({ act }) => act).filter((act) => act !== 'staff.named');
  };

  it('opens more seats than chairs where not everybody comes', async () => {
    await fills();
    expect(reza.sees()).toContain('هر ۱۵ دقیقه ۵ نفر');
    expect(reza.sees()).toContain('۴ صندلی، ضریب ۱٫۲۵');
    await goes('جای خون‌گیری', 'ضریب ظرفیت', 'کمتر');
    expect(reza.sees()).toContain('برای هر صندلی ۱٫۲ نوبت باز می‌شود');
    expect(reza.sees()).toContain('آموخته: ۱٫۲۵؛ ۳۶ نفر از ۶۰ نفر آمده‌اند');
    await goes('همان آموخته', 'بازگشت', 'بازگشت');
    expect(reza.sees()).toContain('پیش‌نویس');
    expect(await acts()).toEqual(['team.made', 'drive.drafted', 'venue.factor', 'venue.factor']);
  });

  it('warns of a day to which no vow should be left', async () => {
    await goes(...starts, '۲۵ خرداد ۱۴۰۶');
    expect(reza.sees()).toContain('عاشورای حسینی');
    expect(reza.sees()).toContain('نذرشان را به این روز نگذارند');
    await goes('۱۷');
    expect(reza.sees()).not.toContain('نگذارند');
    await goes('۲۱', '۱۵ دقیقه', '۴ صندلی', 'همه', ...ends);
    expect(reza.sees()).toContain('انتقال خون می‌خواهد نذر به این روز نماند');
  });

  it('takes a mosque that is named alone at once', async () => {
    await goes('/newdrive', 'مسجد والی');
    expect(reza.sees()).toContain('چه روزی؟');
  });

  it('keeps hours for women, also when something else of the draft changes', async () => {
    await goes(...starts, '۱۲ آذر', '۸:۰۰', '۱۲', '۱۵ دقیقه', '۴ صندلی', 'بخشی ویژهٔ بانوان', '۷ تا ۹');
    expect(reza.sees()).toContain('درون ساعت خون‌گیری نیست');
    await goes('۹ تا ۱۱', ...ends);
    expect(reza.sees()).toContain('همه، ۰۹:۰۰ تا ۱۱:۰۰ ویژهٔ بانوان');
    await goes('اصلاح', 'تیم و یادداشت', 'تیم سیار ۲', 'ورود از حیاط');
    expect(reza.sees()).toContain('۰۹:۰۰ تا ۱۱:۰۰ ویژهٔ بانوان، تیم سیار ۲');
    await goes('اصلاح', 'ساعت', '۱۰:۰۰', '۱۴');
    expect(reza.sees()).toContain('۱۰:۰۰ تا ۱۱:۰۰ ویژهٔ بانوان');
    await goes('اصلاح', 'برای چه کسانی', 'همه');
    expect(reza.sees()).not.toContain('ویژهٔ بانوان');
  });

  it('notes what a place is like, and says at the next plan what it lacks', async () => {
    await fills();
    await goes('جای خون‌گیری', 'بررسی جا', 'جای پارک: نامعلوم', 'جای پارک: دارد', 'بازگشت');
    expect(reza.sees()).toContain('این جا ندارد: جای پارک');
    await goes('صندلی انتظار', 'خیلی', '۱۲');
    expect(reza.sees()).toContain('صندلی انتظار: ۱۲');
    await goes('اذان و جماعت', 'پس از اذان: بیشتر');
    expect(reza.sees()).toContain('۲۵ دقیقه پس از آن');
    await goes('بازگشت', 'بازگشت');
    expect(reza.sees()).toContain('این جا ندارد: جای پارک');
  });

  it('opens an hour over azan, and closes one', async () => {
    await fills();
    await goes('ساعت‌ها', 'ساعت ۱۷:۱۵، بسته');
    expect(reza.sees()).toContain('باز شد.');
    await goes('ساعت ۱۷:۰۰، ۰ از ۵');
    expect(reza.sees()).toContain('بسته شد.');
    const closed = (await slotsOf(room.scratch.database.read, 1)).slice(0, 3).map((slot) => slot.closed);
    expect(closed).toEqual([true, false, true]);
    await goes('بازگشت', 'انتشار', 'ساعت‌ها');
    expect(await acts()).toEqual([
      'team.made',
      'drive.drafted',
      'drive.hours',
      'drive.hours',
      'drive.published',
    ]);
  });

  it('makes a weekly series, says what could not be, and publishes the drafts in one press', async () => {
    await fills();
    await goes('تکرار', 'روزی دیگر', '۱۹ آذر');
    expect(reza.sees()).toContain('۱ پیش‌نویس ساخته شد');
    await goes('پیش‌نویس‌ها', 'پنجشنبه ۱۲ آذر – مسجد والی (پیش‌نویس)', 'تکرار', 'هر هفته', 'صد', '۳');
    expect(reza.sees()).toContain('۲ پیش‌نویس ساخته شد');
    expect(reza.sees()).toContain('پنجشنبه ۱۹ آذر: این تیم در همین روز و ساعت برنامه دارد');
    await goes('انتشار هر ۴ پیش‌نویس');
    expect(reza.sees()).toContain('۴ خون‌گیری منتشر شد');
    await goes('آینده');
    expect(reza.buttons()).toHaveLength(6);
    expect((await acts()).filter((act) => act === 'drive.published')).toHaveLength(4);
  });

  it('shows of a published drive who waits, and the ways of later rooms', async () => {
    await fills();
    await goes('انتشار');
    expect(reza.sees()).toContain('در صف: ۲ نفر، پیشنهاد بی‌پاسخ: ۱');
    expect(reza.buttons()).toContain('پوستر');
    await goes('صف انتظار');
    expect(reza.sees()).toContain('هر ساعتی: ۲ نفر در صف، ۱ پیشنهاد بی‌پاسخ');
  });

  it('shows a manager the drives of their center alone, and lets them change nothing', async () => {
    await fills();
    await goes('انتشار');
    const { zahra, goesAs, scratch } = room;
    await done(zahra.says('/start'));
    const centers = await scratch.database.read.select().from(scratch.database.read.tables.drives);
    const scopeId = centers[0]?.centerId ?? 0;
    const mandate = {
      role: 'manager',
      scope: 'center',
      grantedAt: 0,
      grantedBy: null,
      endsAt: null,
    } as const;
    await scratch.database.write((tx) =>
      tx.insert(tx.tables.roles).values({ ...mandate, accountId: 2, scopeId }),
    );
    const hers = goesAs(zahra);
    await hers('/drives', 'پنجشنبه ۱۲ آذر – مسجد والی');
    expect(zahra.buttons()).toEqual(['پوستر', 'ساعت‌ها', 'جای خون‌گیری', 'همهٔ خون‌گیری‌ها', 'خانه']);
    expect(zahra.sees()).not.toContain('در صف');
    await hers('جای خون‌گیری');
    expect(zahra.buttons()).not.toContain('ضریب ظرفیت');
    await done(zahra.pressesData(`veg:${scopeId.toString(36)}:0:3e`));
    await done(zahra.pressesData('dnk:1:1:0'));
    expect(await acts()).toEqual(['team.made', 'drive.drafted', 'drive.published']);
    await scratch.database.write((tx) => tx.update(tx.tables.roles).set({ scopeId: scopeId + 1 }));
    await hers('/drives');
    expect(zahra.buttons()).not.toContain('پنجشنبه ۱۲ آذر – مسجد والی');
  });
});
