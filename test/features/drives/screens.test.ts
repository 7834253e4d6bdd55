import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import { driveScreen, editScreen, listScreen } from '../../../src/features/drives/desk-screens.ts';
import {
  type Drive,
  driveLine,
  driveTitle,
  eveningNote,
  planSlots,
} from '../../../src/features/drives/index.ts';
import { drive, jalaliDay, plan, slot } from './plans.ts';

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

describe('The desk', () => {
  const long = drive({ state: 'draft', place: 'حسینیهٔ بزرگ حضرت ابوالفضل العباس (ع)' });
  const busy = 'این تیم جمعه ۱۳ آذر، ساعت ۱۷:۰۰ در مسجد جامع مهران است و نمی‌رسد.';

  it('keeps to 40 words and 8 buttons', () => {
    const many = Array.from({ length: 12 }, (_, id) => ({ ...long, id }));
    const screens = [
      driveScreen(long, slots(), { fault: busy }),
      driveScreen(drive(), slots(), 'published'),
      editScreen(long),
      listScreen(many, 1, 'discarded'),
      listScreen([], 0),
    ];
    for (const screen of screens) {
      expect(words(screen)).toBeLessThanOrEqual(40);
      expect(screen.buttons?.flat().length).toBeLessThanOrEqual(8);
    }
  });

  it('counts what is taken of an open drive', () => {
    const taken = slots().map((each, i) => ({ ...each, taken: i === 0 ? 3 : 0 }));
    expect(plain(driveScreen(drive(), taken).text)).toContain('گرفته‌شده: ۳ از ۵۲');
  });

  it('shows no buttons of a draft on a published drive', () => {
    const texts = (screen: Screen) => screen.buttons?.flat().map(({ text }) => text);
    expect(texts(driveScreen(long, []))).toContain('انتشار');
    expect(texts(driveScreen(drive(), []))).toEqual(['همهٔ خون‌گیری‌ها', 'خانه']);
  });
});
