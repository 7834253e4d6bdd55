import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import { today } from '../../../src/calendar/index.ts';
import { HOLDERS, LINKS, linksScreen, listScreen } from '../../../src/features/staff/appointing/screens.ts';
import { CHOICES, LINES } from '../../../src/features/staff/audit/handlers.ts';
import { auditScreen, choiceScreen } from '../../../src/features/staff/audit/screens.ts';
import { NOW } from './cabinet.ts';

const role = { role: 'manager', scope: 'center', scopeId: 1 } as const;
const holding = { ...role, id: 1, accountId: 1, endsAt: null, grantedAt: 0, grantedBy: null };
const link = { ...role, id: 1, roleEndsAt: null, handsOver: null, invitedBy: 1, endsAt: NOW };
const named = { name: 'سارا م.', title: 'مدیر کانون مسجد جامع' };
const view = { who: 1, what: 1, day: 1, page: 1 };
const line = {
  day: today(NOW),
  words: 'ساعت ۱۰:۰۵ سارا م.: تغییر روز یا ساعت – پنجشنبه ۱۲ آذر، مسجد صاحب‌الزمان (عج)',
};

const more = { text: 'قدیمی‌تر', data: 'au' };
const many = <T>(one: T, count: number): T[] => Array.from({ length: count }, () => one);
const buttonsOf = ({ buttons = [] }: Screen) => buttons.flat();
const wordsOf = ({ text }: Screen) => plain(text).split(/\s+/).length;

describe('At their fullest', () => {
  it.each([
    [
      'who has which role',
      listScreen(many({ ...holding, ...named }, HOLDERS), { page: 1, isMore: true, appoints: true }),
    ],
    ['the open links', linksScreen(many({ ...link, ...named }, LINKS), { page: 1, isMore: true })],
    ['a choice in the audit', choiceScreen('who', view, many({ text: 'سارا', value: 1 }, CHOICES), more)],
    ['the audit', auditScreen(view, many(line, LINES), true, ['سارا', 'مسجد جامع', '۱۲ آذر'])],
  ])('the screen of %s has at most eight buttons', (_, screen) => {
    expect(buttonsOf(screen).length).toBeLessThanOrEqual(8);
  });

  it('the audit stays a short list', () => {
    expect(wordsOf(auditScreen(view, many(line, LINES), true, []))).toBeLessThanOrEqual(60);
  });
});
