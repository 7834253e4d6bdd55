import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import { fromJalali, instant } from '../../../src/calendar/index.ts';
import { refusedScreen } from '../../../src/features/waitlist/refused.ts';
import type { JoinRefusal } from '../../../src/features/waitlist/rules/joining.ts';
import {
  deadOfferScreen,
  declinedScreen,
  joinedScreen,
  lapsedScreen,
  leaveEntry,
  leftScreen,
  noWaitScreen,
  offerScreen,
  strangeOfferScreen,
  takeEntry,
  waitLine,
} from '../../../src/features/waitlist/screens.ts';
import { untilWords } from '../../../src/features/waitlist/until.fa.ts';
import { required } from '../../../src/lib/assert.ts';
import { at, day } from './evening.ts';

const wait = {
  id: 1,
  state: 'waiting',
  driveId: 2,
  slotId: 3,
  personId: 4,
  firstName: 'زهرا',
  relation: 'self',
  place: 'مسجد صاحب‌الزمان (عج)',
  driveDay: day,
  startMinutes: 1080,
  startsAt: at(1125),
  offerId: null,
  position: 3,
} as const;
const ofDrive = { ...wait, slotId: 0, startsAt: null } as const;
const sister = { ...wait, relation: 'other' } as const;
const links = {
  slots: () => 'bd:2:4',
  questions: () => 'bq:4:2',
  mine: 'bme',
  resume: { messages: 'sr', presence: 'sb' },
};
const held = {
  id: 9,
  startsAt: at(1125),
  expiresAt: at(-1440 + 1230),
  place: 'مسجد صاحب‌الزمان (عج)',
  person: { firstName: 'زهرا', relation: 'self' },
} as const;
const evening = at(-1440 + 1110);

const refusals: JoinRefusal[] = [
  { name: 'not-yours' },
  { name: 'no-such-slot' },
  { name: 'drive-not-open' },
  { name: 'wrong-audience', audience: 'men' },
  { name: 'sex-unknown', audience: 'women' },
  { name: 'holds-it' },
  { name: 'still-free' },
  { name: 'too-late' },
  { name: 'unscreened' },
  { name: 'not-before', day },
  { name: 'not-yet' },
  { name: 'never' },
];

const buttons = (screen: Screen) => (screen.buttons ?? []).flat().map(({ text }) => text);
const count = (words: Screen['text']) => plain(words).split(/\s+/).length;

describe('A screen of this room', () => {
  const screens: [string, Screen][] = [
    ...refusals.map((each): [string, Screen] => [`refusing ${each.name}`, refusedScreen(each, wait, links)]),
    ['of who joined', joinedScreen(wait, links)],
    ['of who joined and hears nothing', joinedScreen(wait, links, { kind: 'stopped' })],
    ['of who joined and is away', joinedScreen(wait, links, { kind: 'away', until: day })],
    ['of an offer that moves a booking', offerScreen({ ...held, moves: at(1140) }, evening)],
    ['of a relative who joined', joinedScreen({ ...ofDrive, relation: 'spouse' }, links)],
    ['of who left', leftScreen(wait, 'bme')],
    ['of a wait that is no more', noWaitScreen('bme')],
    ['of an offer', offerScreen(held, evening)],
    ['of who declined', declinedScreen({ ...wait, state: 'left' }, 'bme')],
    ['of who declined and still waits', declinedScreen(ofDrive, 'bme')],
    ...(['expired', 'declined', 'withdrawn', 'accepted', 'placed'] as const).map((how): [string, Screen] => [
      `of an offer that is ${how}`,
      deadOfferScreen(how, wait, 'bme'),
    ]),
    ['of somebody else’s offer', strangeOfferScreen('bme')],
  ];

  it.each(screens)('%s has at most 40 words, 8 buttons, a way on and the way home', (_, screen) => {
    expect(count(screen.text)).toBeLessThanOrEqual(40);
    expect(count(screen.brief ?? '')).toBeLessThan(count(screen.text));
    expect(buttons(screen).length).toBeLessThanOrEqual(8);
    expect(buttons(screen).length).toBeGreaterThan(1);
    expect(buttons(screen).at(-1)).toBe('خانه');
  });

  it('of who joined tells the place in line, and leaves it in one tap', () => {
    const screen = joinedScreen(wait, links);
    expect(plain(screen.text)).toContain('پنجشنبه ۱۲ آذر، ساعت ۱۸:۴۵');
    expect(plain(screen.text)).toContain('جای شما در صف انتظار: ۳');
    expect(buttons(screen)).toEqual(['خروج از صف', 'نوبت‌های من', 'بازگشت', 'خانه']);
    expect(plain(joinedScreen(sister, links).text)).toContain('جای زهرا در صف انتظار: ۳');
    expect(plain(joinedScreen(ofDrive, links).text)).toContain('پنجشنبه ۱۲ آذر، هر ساعتی');
  });

  it('of who joined and hears nothing says so, and ends it in one tap', () => {
    const stopped = joinedScreen(wait, links, { kind: 'stopped' });
    expect(plain(stopped.text)).toContain('پیام‌ها را خاموش کرده‌اید؛ تا روشن نشود خبر جای خالی نمی‌آید');
    expect(plain(stopped.text)).not.toContain('خبر می‌دهیم');
    expect(stopped.buttons?.[0]).toEqual([{ text: 'پیام‌ها دوباره بیاید', data: 'sr' }]);
    const away = joinedScreen(wait, links, { kind: 'away', until: day });
    expect(plain(away.text)).toContain('تا پنجشنبه ۱۲ آذر در دسترس نیستید');
    expect(away.buttons?.[0]).toEqual([{ text: 'دوباره در دسترسم', data: 'sb' }]);
  });

  it('of an offer to who holds a booking says that accepting moves it', () => {
    expect(plain(offerScreen({ ...held, moves: at(1140) }, evening).text)).toContain(
      'با پذیرفتن، نوبت پنجشنبه ۱۲ آذر، ساعت ۱۹:۰۰ جابه‌جا می‌شود.',
    );
  });

  it('of an offer that ran out leads back into the line', () => {
    const lapsed = lapsedScreen(held, wait);
    expect(plain(lapsed.text)).toBe(
      'مهلت جای پنجشنبه ۱۲ آذر، ساعت ۱۸:۴۵ گذشت؛ اگر هنوز می‌خواهید دوباره به صف بیایید:',
    );
    expect(buttons(lapsed)).toEqual(['صف انتظار', 'خانه']);
  });

  it('of who took another place says so', () => {
    expect(plain(deadOfferScreen('placed', wait, 'bme').text)).toMatch(
      /^نوبت دیگری گرفتید و این جا به نفر بعدی رسید/,
    );
    expect(buttons(deadOfferScreen('placed', wait, 'bme'))).toEqual(['نوبت‌های من', 'خانه']);
  });

  it('of an offer says what is free, until when, and for whom', () => {
    const screen = offerScreen(held, evening);
    expect(plain(screen.text)).toBe(
      'یک جا خالی شد: پنجشنبه ۱۲ آذر، ساعت ۱۸:۴۵، مسجد صاحب‌الزمان (عج).\nتا ساعت ۲۰:۳۰ امشب برای شما نگهش داشته‌ایم.',
    );
    expect(buttons(screen)).toEqual(['می‌خواهم', 'نه، نفر بعد', 'خانه']);
    const hers = offerScreen({ ...held, person: { firstName: 'زهرا', relation: 'spouse' } }, evening);
    expect(plain(hers.text)).toContain('برای زهرا نگهش داشته‌ایم');
    expect(plain(hers.brief ?? '')).toBe('یک جا برای زهرا: پنجشنبه ۱۲ آذر، ساعت ۱۸:۴۵. تا ساعت ۲۰:۳۰ امشب.');
  });

  it('of an offer that is over leads back into the line, unless it was taken', () => {
    expect(plain(deadOfferScreen('expired', wait, 'bme').text)).toContain('مهلت گذشت');
    expect(buttons(deadOfferScreen('expired', wait, 'bme'))).toEqual(['صف انتظار', 'نوبت‌های من', 'خانه']);
    expect(buttons(deadOfferScreen('accepted', wait, 'bme'))).toEqual(['نوبت‌های من', 'خانه']);
  });

  it('lists a wait in one line, with the button that ends it', () => {
    expect(plain(waitLine(wait))).toBe(
      'در صف انتظار: پنجشنبه ۱۲ آذر، ساعت ۱۸:۴۵، مسجد صاحب‌الزمان (عج) – نفر ۳',
    );
    expect(plain(waitLine({ ...sister, state: 'offered' }))).toMatch(/^زهرا، .* – یک جا نگه داشته شده است$/);
    expect(takeEntry(wait)).toEqual([]);
    expect(takeEntry({ ...sister, offerId: 9 })).toEqual([{ text: 'می‌خواهم – زهرا', data: 'wa:9' }]);
    expect([leaveEntry(wait).text, leaveEntry(sister).text]).toEqual(['خروج از صف', 'خروج از صف – زهرا']);
  });
});

describe('The end of a hold', () => {
  const clock = (hours: number, minutes = 0) => hours * 60 + minutes;
  const ramadan = required(fromJalali(1405, 11, 28), 'a day');
  it.each([
    ['this evening', clock(18, 30), clock(20, 30), '۲۰:۳۰ امشب'],
    ['this afternoon', clock(10), clock(12), '۱۲:۰۰ امروز'],
    ['tomorrow morning', clock(21), 1440 + clock(9), '۰۹:۰۰ فردا'],
    ['after midnight', clock(23), 1440 + clock(1), '۰۱:۰۰ امشب'],
    ['after midnight, said after midnight', clock(24, 15), clock(25), '۰۱:۰۰ امشب'],
    ['tomorrow night', clock(23), 1440 + clock(19), '۱۹:۰۰ فردا شب'],
    ['the coming day, said after midnight', clock(25), 1440 + clock(11), '۱۱:۰۰ پنجشنبه ۲۹ بهمن'],
    ['a later day', clock(12), 3 * 1440 + clock(9), '۰۹:۰۰ شنبه ۱ اسفند'],
  ])('%s', (_, now, end, words) => {
    expect(untilWords(instant(ramadan, end), instant(ramadan, now))).toBe(words);
  });
});
