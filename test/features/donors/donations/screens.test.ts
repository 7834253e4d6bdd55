import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../../src/bot/index.ts';
import { addDays, type EpochDay, epochDay } from '../../../../src/calendar/index.ts';
import {
  type BloodGroup,
  bloodGroups,
  type Donation,
} from '../../../../src/features/donors/donations/donation.ts';
import {
  fileScreen,
  type HistoryFacts,
  historyScreen,
  strangeScreen,
} from '../../../../src/features/donors/donations/screens.ts';
import { groupWords } from '../../../../src/features/donors/donations/words.fa.ts';
import type { Person } from '../../../../src/features/donors/index.ts';
import { profileScreen } from '../../../../src/features/donors/screens.ts';

const day: EpochDay = epochDay(20_780);
const ali: Person = {
  ...{ id: 1, firstName: 'علی', lastName: null, sex: null, birthDay: null, centerId: null },
  relation: 'self',
};
const zahra: Person = { ...ali, id: 2, firstName: 'زهرا', relation: 'spouse' };
const donation = (at: EpochDay): Donation => ({
  ...{ day: at, source: 'recorded', kind: 'whole', volume: 450 },
  ...{ place: 'مسجد جامع ایلام', driveId: 3 },
});
const part = { bloodGroup: 'O-', bloodGroupFrom: 'staff', cardHash: null, agreedToFileAt: null } as const;
const facts: HistoryFacts = {
  ...{ person: ali, others: [zahra], part, decides: true, today: day },
  ...{ donations: [donation(day)], nextDay: addDays(day, 56) },
};
const words = ({ text }: Screen) => plain(text).split(/\s+/).length;
const buttons = ({ buttons: all = [] }: Screen) => all.flat().map(({ text }) => text);

describe('«اهداهای من»', () => {
  it('tells what was given, and from when they may give again', () => {
    expect(plain(historyScreen(facts).text).split('\n')).toEqual([
      'اهداهای شما',
      'تعداد: ۱',
      'گروه خونی: O منفی',
      'اهدای بعدی: از دوشنبه ۲۸ دی ۱۴۰۵ ممکن است.',
      'تصمیم پایانی با پزشک انتقال خون است.',
      '• دوشنبه ۲ آذر ۱۴۰۵، خون کامل، ۴۵۰ میلی‌لیتر، مسجد جامع ایلام',
    ]);
  });

  it('says nothing of a next day where something without a date stands in the way', () => {
    expect(plain(historyScreen({ ...facts, nextDay: undefined }).text)).not.toContain('اهدای بعدی');
  });

  it('lists the newest eight and counts the rest', () => {
    const donations = Array.from({ length: 11 }, (_, i) => donation(addDays(day, -60 * i)));
    const text = plain(historyScreen({ ...facts, donations }).text);
    expect(text.match(/•/g)).toHaveLength(8);
    expect(text).toContain('و ۳ بار پیش از آن.');
  });

  it('offers the switch only to who decides', () => {
    expect(buttons(historyScreen(facts))).toContain('سابقهٔ اهدا از پروندهٔ انتقال خون');
    expect(buttons(historyScreen({ ...facts, decides: false })).join()).not.toContain('سابقه');
  });

  it.each<[string, Screen]>([
    ['an empty history', historyScreen({ ...facts, donations: [] })],
    ['asking for consent', fileScreen(ali, part)],
    ['consent of a relative', fileScreen(zahra, { ...part, agreedToFileAt: 1, cardHash: 'x' }, 'ثبت شد.')],
    ['somebody else', strangeScreen],
    [
      'the profile of who has everything',
      profileScreen({
        ...{ persons: [ali, zahra], center: 'مسجد جامع ایلام', donations: [day], hasPhone: true },
        ...{ changeCenter: 'x', twin: { id: 2, platform: 'bale' } },
      }),
    ],
  ])('has at most 40 words, 8 buttons, and the way home: %s', (_, screen) => {
    expect(words(screen)).toBeLessThanOrEqual(40);
    expect(buttons(screen).length).toBeLessThanOrEqual(8);
    expect(buttons(screen)).toContain('خانه');
  });

  it('never sets a sign beside a letter', () => {
    const said = bloodGroups.map((group: BloodGroup) => groupWords(group));
    expect(said.join(' ')).not.toMatch(/[+-]/);
    expect(new Set(said).size).toBe(8);
  });
});
