import { describe, expect, it } from 'vitest';
import { type NazrContext, plain, type Screen } from '../../../src/bot/index.ts';
import { epochDay } from '../../../src/calendar/index.ts';
import type { Account } from '../../../src/delivery/index.ts';
import type { Person } from '../../../src/features/donors/index.ts';
import { untilQuestion } from '../../../src/features/settings/away-form.ts';
import { familyScreen } from '../../../src/features/settings/screens/family.ts';
import { menuScreen } from '../../../src/features/settings/screens/menu.ts';
import { limitScreen, messagesScreen } from '../../../src/features/settings/screens/messages.ts';
import { hoursScreen, quietScreen, whichHourScreen } from '../../../src/features/settings/screens/quiet.ts';
import { readingScreen } from '../../../src/features/settings/screens/reading.ts';

const TODAY = epochDay(20_780);
const usual = { from: 22 * 60, to: 8 * 60 };
const account: Account = {
  id: 1,
  platform: 'bale',
  userId: 1,
  chatId: 1,
  state: 'active',
  stopped: false,
  muted: [],
  weeklyLimit: 2,
  quiet: null,
  awayUntil: null,
  largeType: false,
  fewWords: false,
};
const far: Account = { ...account, stopped: true, awayUntil: epochDay(20_900), weeklyLimit: 0 };
const person = (firstName: string, relation: Person['relation']): Person => ({
  id: 1,
  firstName,
  lastName: null,
  sex: null,
  birthDay: null,
  centerId: null,
  relation,
});
const menu = (who: Account) =>
  menuScreen(
    { account: who, today: TODAY, usual, center: 'مسجد حضرت صاحب‌الزمان (عج)', changeCenter: 'pn' },
    true,
  );

const screens: [string, Screen][] = [
  ['menu', menu(account)],
  ['menu of somebody away', menu(far)],
  ['messages', messagesScreen(account)],
  ['messages that are off', messagesScreen(far)],
  ['limit', limitScreen(account, true)],
  ['quiet hours', quietScreen(usual, true, true)],
  ['usual quiet hours', quietScreen(usual, false, true)],
  ['likely hours', hoursScreen(usual, 'from', false)],
  ['hours that may be meant', whichHourScreen([420, 1140])],
  ['away', untilQuestion.ask({}, { now: Date.parse('2026-11-23T10:00:00+03:30') } as NazrContext) as Screen],
  ['reading', readingScreen(account)],
  ['family', familyScreen([person('زهرا', 'self'), person('علی', 'spouse')], 'bk')],
  ['an empty phone', familyScreen([], 'bk')],
];
const texts = ({ buttons = [] }: Screen) => buttons.flat().map(({ text }) => text);
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe('The screens of settings', () => {
  it.each(screens)('are short, and lead home: %s', (_, screen) => {
    expect(wordsOf(plain(screen.text))).toBeLessThanOrEqual(40);
    expect(texts(screen).length).toBeLessThanOrEqual(8);
    expect(texts(screen).at(-1)).toBe('خانه');
  });

  it.each(screens)('are not longer in few words: %s', (_, screen) => {
    expect(wordsOf(plain(screen.brief ?? screen.text))).toBeLessThanOrEqual(wordsOf(plain(screen.text)));
  });

  it('end silence and absence from the first one', () => {
    expect(texts(menu(far))).toEqual(expect.arrayContaining(['پیام‌ها دوباره بیاید', 'دوباره در دسترسم']));
    expect(texts(menu({ ...far, awayUntil: TODAY }))).toContain('در دسترس نیستم');
  });

  it('offer no hour that would leave no time between the two ends', () => {
    const all = texts(hoursScreen(usual, 'from', true));
    expect(all).toHaveLength(25);
    expect(all).not.toContain('ساعت ۰۸:۰۰');
  });

  it('offer to remove somebody only where there is somebody else', () => {
    expect(texts(familyScreen([person('زهرا', 'self')], 'bk'))).not.toContain('پاک کردن یک نفر');
  });
});
