import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import { hoursScreen } from '../../../src/features/chats/desk/hours.ts';
import { chatScreen, deskScreen, PAGE, unlinkScreen } from '../../../src/features/chats/desk/screens.ts';
import { type LinkedChat, shortTitle } from '../../../src/features/chats/index.ts';
import * as linking from '../../../src/features/chats/linking/screens.ts';
import { texts } from '../../../src/features/chats/linking/texts.fa.ts';
import { lostScreen } from '../../../src/features/chats/losing/screen.ts';
import type { Center } from '../../../src/features/places/index.ts';
import { drivePlan } from '../../stories/town.ts';

const center: Center = {
  ...{ id: 12, mosque: 'مسجد صاحب‌الزمان (عج)', center: null, address: 'خیابان صاحب‌الزمان' },
  ...{ town: 'ایلام', county: 'ایلام', countyId: 1, point: drivePlan.point, approximate: false },
};
const chat: LinkedChat = {
  ...{ id: 1, platform: 'bale', chatId: 77, kind: 'group', centerId: 12, state: 'active' },
  ...{ title: 'گروه بزرگ اهالی محترم محلهٔ ما', username: null, usualMinutes: null },
};
const lost: LinkedChat = { ...chat, state: 'lost', kind: 'channel' };
const chats: LinkedChat[] = Array(PAGE).fill(chat);
const asked = { accountId: 7, isPrivate: true };

const plainly = ['asker', 'unseen', 'outside', 'notAdmin', 'noPosting', 'muted'] as const;
const others = ['noChat', 'taken', 'lostAgain', 'stale'] as const;
const screens: readonly (readonly [string, Screen])[] = [
  ...[...plainly, ...others].map((which) => [which, linking.plainScreen(which)] as const),
  ['the desk', deskScreen({ chats, page: 1, isMore: true })],
  ['the desk with news', deskScreen({ chats, page: 0, isMore: true, note: 'جدا شد.' })],
  ['an empty desk', deskScreen({ chats: [], page: 0, isMore: false })],
  ['a chat', chatScreen(chat, center, { note: 'از این پس ساعت ۱۸:۰۰.', canMove: true })],
  ['a lost chat', chatScreen(lost, center, { canMove: true })],
  ['its hours', hoursScreen(chat)],
  ['unlinking', unlinkScreen(chat)],
  ['how to link', linking.howToScreen()],
  ...(['group', 'channel'] as const).flatMap((kind) =>
    (['telegram', 'bale'] as const).map(
      (on) => [`the steps of a ${kind} on ${on}`, linking.stepsScreen(kind, on, 'nazr_test_bot')] as const,
    ),
  ),
  ['the number', linking.sayNumberScreen(chat)],
  ['another’s center', linking.notYoursScreen(12)],
  ['which center', linking.whichCenterScreen(chat, Array(7).fill(center), asked, texts.joined(chat.title))],
  ['linked', linking.linkedScreen(chat, center, 1)],
  ['a chat that was lost', lostScreen(chat, center)],
  ['a channel that was lost', lostScreen(lost, center)],
];

describe('The screens of groups and channels', () => {
  it.each(screens)('%s: at most 40 words and 8 buttons, with a way home', (_, { text, buttons = [] }) => {
    expect(plain(text).split(/\s+/u).length).toBeLessThanOrEqual(40);
    expect(buttons.flat().length).toBeLessThanOrEqual(8);
    expect(buttons.flat().at(-1)?.text).toBe('خانه');
  });

  it('say of each thing that is missing something else', () => {
    expect(new Set(plainly.map((which) => texts[which])).size).toBe(plainly.length);
  });

  it('lead nowhere into the private from a group', () => {
    for (const screen of [
      linking.linkedHereScreen(center),
      linking.whichCenterScreen(chat, [center], { ...asked, isPrivate: false }),
    ])
      expect((screen.buttons ?? []).flat().map(({ text }) => text)).not.toContain('خانه');
  });

  it('name the chat where its center has to be typed', () => {
    expect(plain(linking.sayNumberScreen(chat).text)).toContain('/link 77 ۱۲');
    expect(plain(linking.sayNumberScreen({ ...chat, username: 'masjed' }).text)).toContain(
      '/link @masjed ۱۲',
    );
    expect(plain(linking.sayNumberScreen().text)).toContain('/link ۱۲');
  });

  it('shorten long titles', () => {
    expect(shortTitle('اهالی')).toBe('اهالی');
    expect([...shortTitle('ا'.repeat(200))]).toHaveLength(24);
  });
});
