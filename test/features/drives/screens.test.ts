import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import { type EpochDay, instant } from '../../../src/calendar/index.ts';
import { driveScreen, editScreen, listScreen } from '../../../src/features/drives/desk-screens.ts';
import { summaryOf } from '../../../src/features/drives/form/summary.ts';
import {
  type Drive,
  driveLine,
  driveTitle,
  eveningNote,
  hourWords,
  planSlots,
} from '../../../src/features/drives/index.ts';
import { texts } from '../../../src/features/drives/texts.fa.ts';
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
  const long = drive({ state: 'draft', place: 'حسینیهٔ بزرگ حضرت ابوالفضل العباس (ع)' });
  const nextYear = jalaliDay(1406, 1, 5);
  const busy = 'این تیم جمعه ۱۳ آذر ۱۴۰۵، ساعت ۱۷:۰۰ در مسجد جامع مهران است و نمی‌رسد.';

  it('keeps to 40 words and 8 buttons', () => {
    const many = Array.from({ length: 12 }, (_, id) => ({ ...long, id }));
    const screens = [
      driveScreen(long, slots(), nextYear, { fault: busy }),
      driveScreen(drive(), slots(), nextYear, 'published'),
      editScreen(long),
      listScreen(many, nextYear, 1, 'discarded'),
      listScreen([], THURSDAY, 0),
    ];
    for (const screen of screens) {
      expect(words(screen)).toBeLessThanOrEqual(40);
      expect(screen.buttons?.flat().length).toBeLessThanOrEqual(8);
    }
  });

  it('tells the year of a day that is not of this one', () => {
    const seen = (today: EpochDay) => [
      plain(driveScreen(drive(), [], today).text).includes('۱۲ آذر ۱۴۰۵'),
      listScreen([drive()], today, 0).buttons?.[0]?.[0]?.text.includes('۱۲ آذر ۱۴۰۵'),
      plain(summaryOf({ day: String(THURSDAY) }, undefined, today) ?? '').includes('۱۲ آذر ۱۴۰۵'),
      texts.fault({ kind: 'team-busy', with: drive() }, today).includes('۱۲ آذر ۱۴۰۵'),
    ];
    expect([seen(nextYear), seen(THURSDAY)]).toEqual([Array(4).fill(true), Array(4).fill(false)]);
  });

  it('counts what is taken of an open drive', () => {
    const taken = slots().map((each, i) => ({ ...each, taken: i === 0 ? 3 : 0 }));
    expect(plain(driveScreen(drive(), taken, THURSDAY).text)).toContain('گرفته‌شده: ۳ از ۵۲');
  });

  it('shows no buttons of a draft on a published drive', () => {
    const labels = (screen: Screen) => screen.buttons?.flat().map(({ text }) => text);
    expect(labels(driveScreen(long, [], THURSDAY))).toContain('انتشار');
    expect(labels(driveScreen(drive(), [], THURSDAY))).toEqual(['همهٔ خون‌گیری‌ها', 'خانه']);
  });
});
