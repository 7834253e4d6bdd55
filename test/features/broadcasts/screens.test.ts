import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import type { Audience } from '../../../src/features/broadcasts/audience/audience.ts';
import { choose, facets, isChosen, tagNumber } from '../../../src/features/broadcasts/audience/facets.ts';
import type { Reason } from '../../../src/features/broadcasts/audience/left-out.ts';
import { audienceScreen, facetScreen } from '../../../src/features/broadcasts/audience/screens.ts';
import { audienceSentence } from '../../../src/features/broadcasts/audience/sentence.ts';
import type { Broadcast } from '../../../src/features/broadcasts/broadcast.ts';
import {
  contentsScreen,
  draftScreen,
  kindScreen,
  previewScreen,
} from '../../../src/features/broadcasts/drafting/screens.ts';
import { listScreen } from '../../../src/features/broadcasts/listing.ts';
import type { Figures } from '../../../src/features/broadcasts/progress/figures.ts';
import {
  progressScreen,
  speedScreen,
  stopScreen,
} from '../../../src/features/broadcasts/progress/screens.ts';
import { HOUR, NOON } from './members.ts';

const county = (id: number) => ['', 'ایلام', 'مهران', 'دهلران', 'بدره', 'چرداول'][id];
const center = (id: number) => (id === 1 ? 'مسجد جامع' : undefined);
const sentence = (audience: Audience) => audienceSentence(audience, { county, center });

describe('The sentence of an audience', () => {
  const cases: [Audience, string][] = [
    [{}, 'همهٔ اعضا'],
    [
      { sex: 'female', counties: [1], given: 'over-3' },
      'زنان شهرستان ایلام که از اهدای آخرشان بیش از سه ماه گذشته',
    ],
    [{ counties: [1, 2] }, 'اعضای شهرستان ایلام یا مهران'],
    [{ counties: [1, 2, 3, 4, 5] }, 'اعضای شهرستان ایلام یا مهران یا دهلران یا ۲ جای دیگر'],
    [{ groups: ['A+', 'O-'] }, 'همهٔ اعضا با گروه خونی A مثبت یا O منفی'],
    [{ counties: [1], centers: [1, 9] }, 'اعضای شهرستان ایلام وابسته به مسجد جامع یا جایی دیگر'],
    [
      { sex: 'male', platform: 'bale', tags: ['محرم'], vowed: true, isDueAgain: true },
      'مردان در بله با برچسب «محرم» که وقت اهدای دوباره‌شان رسیده و نذر خون دارند',
    ],
    [{ role: 'manager', vowed: false }, 'همهٔ اعضا که نذر خون ندارند و نقش «مدیر کانون» دارند'],
  ];
  it.each(cases)('%j', (audience, words) => expect(sentence(audience)).toBe(words));
});

describe('Choosing an audience', () => {
  const anywhere = { tags: ['محرم', 'رمضان'], isOneCounty: false };
  it('sets and takes back, several of a list and one of the others', () => {
    let audience: Audience = {};
    const press = (facet: (typeof facets)[number], value: number, on = true) => {
      audience = choose(audience, facet, { value, on }, anywhere);
      expect(isChosen(audience, facet, value)).toBe(on);
    };
    press('counties', 1);
    press('counties', 2);
    press('centers', 7);
    press('groups', 0);
    press('tags', tagNumber('محرم'));
    press('sex', 1);
    press('sex', 0);
    press('vowed', 0);
    expect(audience).toEqual({
      ...{ counties: [1, 2], centers: [7], groups: ['A+'], tags: ['محرم'], sex: 'female', vowed: false },
    });
    press('vowed', 0, false);
    press('counties', 1, false);
    expect(audience).toEqual({ counties: [2], groups: ['A+'], tags: ['محرم'], sex: 'female' });
  });

  it('keeps who is over one county in one', () => {
    const one = { ...anywhere, isOneCounty: true };
    const moved = choose({ counties: [1] }, 'counties', { value: 2, on: true }, one);
    expect(moved).toEqual({ counties: [2] });
    expect(choose(moved, 'counties', { value: 2, on: false }, one)).toEqual({ counties: [2] });
  });

  it('takes no tag that is not there', () => {
    expect(choose({}, 'tags', { value: 5, on: true }, anywhere)).toEqual({});
  });
});

const broadcast: Broadcast = {
  ...{ id: 3, versionId: 4, kind: 'appeal', audience: { counties: [1] }, state: 'draft', pausedBy: null },
  ...{ perMinute: null, total: 1240, fedTo: 0, createdBy: 1, startedAt: NOON, endedAt: null },
  progressMessage: null,
};
const quietHours = { from: 22 * 60, to: 8 * 60 };
const counted = { total: 1240, leftOut: { stopped: 12, 'not-now': 200 } };
const shown = { draft: broadcast, sentence: 'زنان شهرستان ایلام', excerpt: 'فردا' };
const seen = { ...shown, counted, print: 77, now: NOON };
const figures: Figures = {
  ...{ total: 1240, sent: 1000, uncertain: 2, failed: [['blocked', 5]], skipped: 1, stopped: 0 },
  remaining: 232,
};
const standing = { broadcast, title: 'محرم', sentence: '', figures, now: NOON, rate: 2, quietHours };

describe('A preview', () => {
  it('says whom it reaches, who is left out, and when it goes out', () => {
    const screen = previewScreen({ ...seen, fault: undefined, startsAt: NOON });
    const said = plain(screen.text);
    for (const words of ['زنان شهرستان ایلام – ۱٬۲۴۰ نفر', 'کنار گذاشته: ۲۱۲ نفر', 'به ۱٬۰۲۸ نفر می‌رسد'])
      expect(said).toContain(words);
    expect(said).toContain('پیام نمی‌خواهند: ۱۲');
    expect(said).toContain('همین حالا');
    expect(wordsOn(screen)).toContain('تأیید و ارسال');
  });

  it('tells from when on it goes out in quiet hours', () => {
    const screen = previewScreen({ ...seen, fault: undefined, startsAt: NOON + 20 * HOUR });
    expect(plain(screen.text)).toContain('از سه‌شنبه ۳ آذر ساعت ۰۸:۰۰');
  });

  it('cannot be confirmed where something stands against it, or nobody is reached', () => {
    const wide = previewScreen({ ...seen, fault: { why: 'wide' }, startsAt: NOON });
    expect(plain(wide.text)).toContain('فقط برای گروه خونی و جای معین');
    const nobody = { total: 1, leftOut: { stopped: 1 } };
    for (const screen of [
      wide,
      previewScreen({ ...seen, counted: nobody, fault: undefined, startsAt: NOON }),
    ])
      expect(wordsOn(screen)).not.toContain('تأیید و ارسال');
  });
});

describe('A preview of several messages', () => {
  it('leads to the desk', () => {
    const screen = previewScreen({ ...seen, fault: { why: 'several' }, startsAt: NOON });
    expect(plain(screen.text)).toContain('فقط پیام نخست فرستاده می‌شود');
    expect(wordsOn(screen)).toContain('ادامهٔ نوشتن');
    expect(wordsOn(screen)).not.toContain('تأیید و ارسال');
  });
});

describe('Who is left out', () => {
  const linesOf = (leftOut: Partial<Record<Reason, number>>) => {
    const screen = previewScreen({
      ...seen,
      ...{ counted: { total: 100, leftOut }, fault: undefined, startsAt: NOON },
    });
    const said = plain(screen.text).split('\n');
    return said.filter((line) => line.startsWith('–') || line.startsWith('کنار'));
  };

  it('for their age and for their health are one line', () => {
    expect(linesOf({ minor: 3, 'not-now': 4 })).toEqual([
      'کنار گذاشته: ۷ نفر',
      '– برای اهدا دعوت نمی‌شوند: ۷',
    ]);
  });

  it('by fewer than five are one line, and the sum stays', () => {
    expect(linesOf({ minor: 1, 'not-now': 3, resting: 4, stopped: 5, limit: 1 })).toEqual([
      ...['کنار گذاشته: ۱۴ نفر', '– پیام نمی‌خواهند: ۵', '– دلیل‌های دیگر: ۹'],
    ]);
  });
});

describe('Progress', () => {
  const running = { ...broadcast, state: 'running' as const };
  it('tells reached, failed by kind, uncertain, remaining, and the time left', () => {
    const said = plain(progressScreen({ ...standing, broadcast: running }).text);
    for (const words of ['رسیده: ۱٬۰۰۰ از ۱٬۲۴۰', 'ربات را بسته‌اند: ۵', 'نامعلوم (یک بار رفته یا هیچ): ۲'])
      expect(said).toContain(words);
    expect(said).toContain('مانده: ۲۳۲');
    expect(said).toContain('نزدیک ۲ دقیقهٔ دیگر');
    const slow = progressScreen({ ...standing, broadcast: { ...running, perMinute: 1 } });
    expect(plain(slow.text)).toContain('نزدیک ۴ ساعت دیگر');
  });

  it('offers what fits its state', () => {
    const ways = (state: Broadcast['state']) =>
      wordsOn(progressScreen({ ...standing, broadcast: { ...broadcast, state } }));
    expect(ways('running')).toEqual(['ایست', 'توقف همیشگی', 'سرعت', 'تازه کن', 'همهٔ پیام‌ها', 'خانه']);
    expect(ways('paused')).toContain('ادامه');
    expect(ways('done')).toEqual(['برچسب بزنید', 'همهٔ پیام‌ها', 'خانه']);
  });

  it('says why it stands still, and that the night is quiet', () => {
    const troubled = { ...broadcast, state: 'paused' as const, pausedBy: 'troubles' as const };
    expect(plain(progressScreen({ ...standing, broadcast: troubled }).text)).toContain('پشت سر هم نرفت');
    const night = progressScreen({ ...standing, broadcast: running, now: NOON + 11 * HOUR });
    expect(plain(night.text)).toContain('از ساعت ۰۸:۰۰');
  });
});

describe('Every screen', () => {
  const packs = Array.from({ length: 4 }, (_, i) => ({
    ...{ id: i, versionId: i + 1, title: `بستهٔ ${i}`, summary: '', occasion: null, mood: 'plain' as const },
  }));
  const choices = Array.from({ length: 9 }, (_, value) => ({ value, text: `گزینهٔ ${value}` }));
  const four = [1, 2, 3, 4].map((id) => ({ ...broadcast, id }));
  const all: Screen[] = [
    kindScreen(0),
    contentsScreen(3, { packs, more: true }, { page: 0, isBegun: false }),
    draftScreen({ draft: broadcast, title: 'محرم', sentence: 'همهٔ اعضا' }),
    previewScreen({ ...seen, fault: undefined, startsAt: NOON }),
    ...[0, 1].map((page) => audienceScreen(broadcast, 'همهٔ اعضا', page)),
    ...facets.map((facet) => facetScreen(broadcast, facet, choices, 1)),
    listScreen({ shown: four, titles: new Map(), page: 1, hasMore: true }),
    ...(['freezing', 'running', 'paused', 'stopped', 'done'] as const).map((state) =>
      progressScreen({ ...standing, broadcast: { ...broadcast, state } }),
    ),
    stopScreen(3, 10),
    speedScreen(3, 60),
  ];
  it('has a way home, at most eight buttons and forty words', () => {
    for (const screen of all) {
      expect(wordsOn(screen).at(-1)).toBe('خانه');
      expect(wordsOn(screen).length).toBeLessThanOrEqual(8);
      expect(plain(screen.text).split(/\s+/).length, plain(screen.text)).toBeLessThanOrEqual(40);
    }
  });
});

const wordsOn = ({ buttons = [] }: Screen): string[] => buttons.flat().map(({ text }) => text);
