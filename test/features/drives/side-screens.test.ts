import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import { addDays } from '../../../src/calendar/index.ts';
import { hoursScreen, pageOf } from '../../../src/features/drives/hours/screens.ts';
import { planSlots } from '../../../src/features/drives/index.ts';
import { outcomesScreen, repeatScreen } from '../../../src/features/drives/repeating/screens.ts';
import { factorOf } from '../../../src/features/drives/rules/factor.ts';
import { unseen } from '../../../src/features/drives/venues/premises.ts';
import {
  azanScreen,
  checksScreen,
  factorScreen,
  noVenueScreen,
  venueScreen,
  venuesScreen,
  venueWays,
} from '../../../src/features/drives/venues/screens.ts';
import { waitsScreen } from '../../../src/features/drives/waits/screens.ts';
import { drive, ILAM, jalaliDay, plan, slot, THURSDAY } from './plans.ts';

const words = ({ text }: Screen) => plain(text).split(/\s+/).length;
const labels = (screen: Screen) => screen.buttons?.flat().map(({ text }) => text) ?? [];
const slots = planSlots(plan()).map((planned, i) => slot({ ...planned, id: i + 1 }));
const center = {
  ...{ id: 7, mosque: 'حسینیهٔ بزرگ حضرت ابوالفضل العباس (ع)', center: null, address: null, point: ILAM },
  ...{ approximate: false, town: 'آبدانان', county: 'آبدانان', countyId: 3 },
};
const sight = { center, premises: { ...unseen(7), waitingRoom: 12, factor: 120 }, from: 3 };
const rate = { expected: 120, came: 70 };

describe('The screens behind a drive', () => {
  it('keep to 40 words and 8 buttons', () => {
    const many = Array.from({ length: 5 }, (_, id) => ({ ...center, id }));
    const screens = [
      venueScreen(sight, venueWays(7, 3)),
      checksScreen(sight),
      azanScreen(sight),
      factorScreen(sight, factorOf(sight.premises, rate), rate),
      venuesScreen(many, 1, true),
      noVenueScreen,
      repeatScreen(drive(), THURSDAY, 4),
      waitsScreen(drive(), slots, [{ slotId: 0, waits: 2, offers: 0 }], THURSDAY),
    ];
    for (const screen of screens) {
      expect(words(screen)).toBeLessThanOrEqual(40);
      expect(labels(screen).length).toBeLessThanOrEqual(8);
      expect(labels(screen)).toContain('خانه');
    }
  });

  it('show every hour with what is taken, a button only to whoever may change it', () => {
    const mine = hoursScreen(drive(), slots, THURSDAY, { page: 0, mayChange: true });
    expect(labels(mine).slice(0, 3)).toEqual(['ساعت ۱۷:۰۰، ۰ از ۴', 'ساعت ۱۷:۱۵، بسته', 'ساعت ۱۷:۳۰، بسته']);
    const theirs = hoursScreen(drive(), slots, THURSDAY, { page: 0, mayChange: false });
    expect(labels(theirs)).toEqual(['بازگشت', 'خانه']);
    expect(plain(theirs.text)).toContain('ساعت ۱۷:۱۵، بسته');
  });

  it('leaf through the hours of a long drive, without those that fell away', () => {
    const all = planSlots(plan({ startMinutes: 480 })).map((planned, i) =>
      slot({ ...planned, id: i + 1, dropped: i < 2 }),
    );
    const pages = [0, 1, 2].map((page) =>
      labels(hoursScreen(drive(), all, THURSDAY, { page, mayChange: true })),
    );
    expect(pages.flat().filter((text) => text.startsWith('ساعت ۰۸:'))).toHaveLength(2);
    expect(pages[0]).toContain('ساعت‌های بعد');
    expect(pages[2]).not.toContain('ساعت‌های بعد');
    expect(pageOf(all, 40)).toBe(2);
    expect(pageOf(all, 999)).toBe(0);
  });

  it('say of the factor what was learned, what is set and what is used', () => {
    const said = plain(factorScreen(sight, factorOf(sight.premises, rate), rate).text);
    expect(said).toContain('برای هر صندلی ۱٫۲ نوبت');
    expect(said).toContain('آموخته: ۱٫۳۸؛ ۷۰ نفر از ۱۲۰ نفر آمده‌اند.');
    expect(said).toContain('دستی: ۱٫۲');
  });

  it('tell of each day of a series what became of it', () => {
    const made = { day: THURSDAY, id: 1, why: undefined };
    const refused = {
      day: addDays(THURSDAY, 7),
      id: null,
      why: { kind: 'team-busy', with: drive() },
    } as const;
    const screen = outcomesScreen('drafted', [made, refused], THURSDAY, { id: 1, drafts: 2 });
    expect(plain(screen.text)).toContain('۱ پیش‌نویس ساخته شد.');
    expect(plain(screen.text)).toContain('پنجشنبه ۱۹ آذر: این تیم پنجشنبه ۱۲ آذر');
    expect(labels(screen)).toContain('انتشار هر ۲ پیش‌نویس');
  });

  it('name the days of a series to which no vow should be left', () => {
    const ashura = { day: jalaliDay(1406, 3, 25), id: 1, why: undefined };
    expect(plain(outcomesScreen('drafted', [ashura], THURSDAY).text)).toContain(
      'سه‌شنبه ۲۵ خرداد (عاشورای حسینی)',
    );
  });

  it('tell of a long series in 40 words, with the days that were refused by their reasons', () => {
    const days = Array.from({ length: 26 }, (_, i) => addDays(THURSDAY, 7 * i));
    const busy = { kind: 'team-busy', with: drive({ place: 'مسجد جامع ایلام' }) } as const;
    const made = days.map((day) => ({ day, id: 1, why: undefined }));
    const refused = days.map((day) => ({ day, id: null, why: busy }));
    const mixed = days.map((day, i) => ({
      day,
      id: 1,
      why: [undefined, busy, { kind: 'taken' } as const][i % 3],
    }));
    const series = { id: 1, drafts: 26 };
    const surging = [...made, { day: jalaliDay(1406, 3, 25), id: 1, why: undefined }];
    for (const outcomes of [made, refused, mixed, surging])
      expect(words(outcomesScreen('drafted', outcomes, THURSDAY, series))).toBeLessThanOrEqual(40);
    const said = plain(outcomesScreen('drafted', mixed, THURSDAY).text);
    expect(said).toContain('از پنجشنبه ۱۲ آذر تا پنجشنبه');
    expect(said).toContain('۱۷ روز نشد:\nپنجشنبه ۱۹ آذر و ۸ روز دیگر: تیم جای دیگری است و نمی‌رسد.');
  });

  it('count who waits for an hour and what is held, and name nobody', () => {
    const hours = [
      { slotId: 0, waits: 2, offers: 0 },
      { slotId: 1, waits: 3, offers: 1 },
    ];
    const said = plain(waitsScreen(drive(), slots, hours, THURSDAY).text)
      .split('\n')
      .slice(1);
    expect(said).toEqual(['هر ساعتی: ۲ نفر در صف', 'ساعت ۱۷:۰۰: ۳ نفر در صف، ۱ پیشنهاد بی‌پاسخ']);
    expect(plain(waitsScreen(drive(), slots, [], THURSDAY).text)).toContain('کسی در صف نیست');
  });
});
