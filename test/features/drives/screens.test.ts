import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import { type EpochDay, instant } from '../../../src/calendar/index.ts';
import {
  type DriveSight,
  driveScreen,
  editScreen,
  listScreen,
} from '../../../src/features/drives/desk/screens.ts';
import { texts } from '../../../src/features/drives/desk/texts.fa.ts';
import { waysOf } from '../../../src/features/drives/desk/ways.ts';
import { summaryOf } from '../../../src/features/drives/form/summary.ts';
import {
  type Drive,
  driveLine,
  driveTitle,
  eveningNote,
  hourWords,
  planSlots,
} from '../../../src/features/drives/index.ts';
import { texts as faultTexts } from '../../../src/features/drives/texts.fa.ts';
import { unseen } from '../../../src/features/drives/venues/premises.ts';
import { required } from '../../../src/lib/assert.ts';
import { drive, jalaliDay, plan, slot, THURSDAY } from './plans.ts';

const line = (change: Partial<Drive & { free: number }>, km?: number) =>
  plain(driveLine({ ...drive(change), free: 23, ...change }, km));
const slots = (change: Partial<Drive> = {}) =>
  planSlots({ ...plan(), ...change }).map((planned) => slot({ ...planned }));
const words = ({ text }: Screen) => plain(text).split(/\s+/).length;

describe('A drive in words', () => {
  it('is a line with day, place, distance and free places', () => {
    expect(line({}, 0.8)).toBe('پنجشنبه ۱۲ آذر، مسجد صاحب‌الزمان (عج)، ۸۰۰ متر تا مسجد شما، ۲۳ جای خالی');
  });

  it('names its town where no distance is known', () => {
    expect(line({})).toBe('پنجشنبه ۱۲ آذر، مسجد صاحب‌الزمان (عج)، ایلام، ۲۳ جای خالی');
  });

  it('says for whom it is, and that it is full', () => {
    const said = line({ audience: 'women', free: 0, town: null });
    expect(said).toBe('پنجشنبه ۱۲ آذر، مسجد صاحب‌الزمان (عج)، ویژهٔ بانوان، بدون جای خالی');
  });

  it('has a title', () => {
    expect(plain(driveTitle(drive()))).toBe('پنجشنبه ۱۲ آذر – مسجد صاحب‌الزمان (عج)');
  });
});

describe('The evening of a drive', () => {
  it('begins after the prayer, at the first open slot', () => {
    expect(eveningNote(drive(), slots())).toBe('از ساعت ۱۸:۰۰: پس از نماز مغرب و عشا');
  });

  it('begins after iftar in Ramadan', () => {
    const ramadan = { day: jalaliDay(1405, 11, 25), startMinutes: 18 * 60, endMinutes: 24 * 60 };
    expect(eveningNote(drive(ramadan), slots(ramadan))).toBe('از ساعت ۱۹:۳۰: پس از افطار');
  });

  it('is not mentioned for a morning, nor late at night', () => {
    const morning = { startMinutes: 540, endMinutes: 720 };
    expect(eveningNote(drive(morning), slots(morning))).toBeUndefined();
    const night = { startMinutes: 21 * 60, endMinutes: 23 * 60 };
    expect(eveningNote(drive(night), slots(night))).toBeUndefined();
  });
});

describe('The hour of a slot', () => {
  it.each([
    [18 * 60, 'ساعت ۱۸:۰۰'],
    [24 * 60 + 15, 'بامداد جمعه ۰۰:۱۵'],
    [29 * 60, 'ساعت ۰۵:۰۰'],
  ])('at minute %d of a Thursday is said as «%s»', (minutes, words) => {
    expect(hourWords({ startsAt: instant(THURSDAY, minutes) })).toBe(words);
  });
});

describe('The desk', () => {
  const long = drive({
    id: 2,
    centerId: 7,
    chairs: 4,
    state: 'draft',
    place: 'حسینیهٔ بزرگ حضرت ابوالفضل العباس (ع)',
  });
  const nextYear = jalaliDay(1406, 1, 5);
  const ashura = drive({ ...long, day: jalaliDay(1406, 3, 25), chairs: 3 });
  const busy = 'این تیم جمعه ۱۳ آذر ۱۴۰۵، ساعت ۱۷:۰۰ در مسجد جامع مهران است و نمی‌رسد.';
  const at = (today: EpochDay) => instant(today, 600);
  const later = Array.from({ length: 9 }, (_, i) => ({
    text: `کار ${i}`,
    data: 'x',
    permission: 'drives.see' as const,
  }));
  const seen = (shown: Drive, change: Partial<DriveSight> = {}) =>
    driveScreen({ drive: shown, slots: slots(), now: at(THURSDAY), ways: waysOf(shown, []), ...change });
  const labels = (screen: Screen) => screen.buttons?.flat().map(({ text }) => text);

  it('keeps to 40 words and 8 buttons', () => {
    const many = Array.from({ length: 4 }, (_, id) => ({ ...long, id }));
    const premises = { ...unseen(7), checks: { ...unseen(7).checks, parking: false, power: false } };
    const now = at(nextYear);
    const screens = [
      seen(long, { now, note: busy, premises }),
      seen(long, { now, premises }),
      seen(ashura, { now, premises }),
      seen(drive({ centerId: 7 }), { now, note: texts.note.openLater, waiting: { waits: 3, offers: 1 } }),
      seen(drive({ centerId: 7 }), { ways: waysOf(drive(), later), page: 1 }),
      editScreen(long),
      listScreen(1, { drives: many, total: 12 }, nextYear, 1, texts.note.discarded),
      listScreen(0, { drives: [], total: 0 }, THURSDAY, 0),
    ];
    for (const screen of screens) {
      expect(words(screen)).toBeLessThanOrEqual(40);
      expect(screen.buttons?.flat().length).toBeLessThanOrEqual(8);
    }
  });

  it('tells the year of a day that is not of this one', () => {
    const told = (today: EpochDay) => [
      plain(seen(drive(), { now: at(today) }).text).includes('۱۲ آذر ۱۴۰۵'),
      listScreen(0, { drives: [drive()], total: 1 }, today, 0).buttons?.[0]?.[0]?.text.includes(
        '۱۲ آذر ۱۴۰۵',
      ),
      plain(summaryOf({ day: String(THURSDAY) }, undefined, today) ?? '').includes('۱۲ آذر ۱۴۰۵'),
      faultTexts.fault({ kind: 'team-busy', with: drive() }, today).includes('۱۲ آذر ۱۴۰۵'),
    ];
    expect([told(nextYear), told(THURSDAY)]).toEqual([Array(4).fill(true), Array(4).fill(false)]);
  });

  it('previews a draft: seats and factor, closed hours, occasion, and what the place lacks', () => {
    const premises = { ...unseen(7), checks: { ...unseen(7).checks, parking: false } };
    const said = plain(seen(drive({ ...long, place: 'مسجد والی', capacity: 5 }), { premises }).text);
    expect(said).toContain('هر ۱۵ دقیقه ۵ نفر');
    expect(said).toContain('۴ صندلی، ضریب ۱٫۲۵');
    expect(said).toContain('۳ بسته هنگام نماز');
    expect(said).toContain('این جا ندارد: جای پارک');
    expect(plain(seen(ashura, { premises }).text)).toContain('انتقال خون می‌خواهد نذر به این روز نماند');
  });

  it('shows the hours that are for women alone', () => {
    const women = { startMinutes: 17 * 60, endMinutes: 18 * 60, audience: 'women' as const };
    const reserved = planSlots({ ...plan(), reserved: [women] }).map((planned) => slot({ ...planned }));
    expect(plain(seen(drive(), { slots: reserved }).text)).toContain('همه، ۱۷:۰۰ تا ۱۸:۰۰ ویژهٔ بانوان');
  });

  it('counts what is taken of a published drive, and who waits', () => {
    const taken = slots().map((each, i) => ({ ...each, taken: i === 0 ? 3 : 0 }));
    const dropped = { ...required(taken[0], 'a slot'), id: 999, dropped: true, taken: 1 };
    const said = plain(seen(drive(), { slots: [...taken, dropped], waiting: { waits: 3, offers: 1 } }).text);
    expect(said).toContain('گرفته‌شده: ۳ از ۵۲');
    expect(said).toContain('در صف: ۳ نفر، پیشنهاد بی‌پاسخ: ۱');
  });

  it('says from when a published drive can be booked, until it can', () => {
    const soon = drive({ opensAt: instant(THURSDAY, 0) });
    const on = (now: number) => plain(seen(soon, { now }).text);
    expect(on(soon.opensAt - 1)).toContain('نوبت‌دهی از پنجشنبه ۱۲ آذر');
    expect(on(soon.opensAt)).toContain('باز برای نوبت');
  });

  it('shows no buttons of a draft on a published drive, and turns the pages of many ways', () => {
    expect(labels(seen(long))).toContain('انتشار');
    expect(labels(seen(drive()))).toEqual(['ساعت‌ها', 'صف انتظار', 'تکرار', 'همهٔ خون‌گیری‌ها', 'خانه']);
    const ways = waysOf(drive(), later);
    const all = [0, 1, 2].flatMap((page) => labels(seen(drive(), { ways, page })) ?? []);
    for (const { text } of ways) expect(all).toContain(text);
  });
});
