import { describe, expect, it } from 'vitest';
import { plain, type Screen } from '../../../src/bot/index.ts';
import type { LinkedChat } from '../../../src/features/chats/index.ts';
import type { Drive } from '../../../src/features/drives/index.ts';
import type { Center } from '../../../src/features/places/index.ts';
import { announcementScreen, passOnScreen } from '../../../src/features/posters/announcing/message.ts';
import {
  byHandScreen,
  closedScreen,
  outcomeScreen,
  previewScreen,
} from '../../../src/features/posters/announcing/screens.ts';
import { centerScreen, centersScreen, goneScreen, PAGE } from '../../../src/features/posters/screens.ts';
import { required } from '../../../src/lib/assert.ts';
import { drivePlan } from '../../stories/town.ts';
import { linksTo } from './stage.ts';

const center: Center = {
  ...{ id: 12, mosque: 'مسجد صاحب‌الزمان (عج)', center: null, address: 'خیابان صاحب‌الزمان' },
  ...{ town: 'ایلام', county: 'ایلام', countyId: 1, point: drivePlan.point, approximate: false },
};
const drive = {
  ...{ ...drivePlan, id: 5, teamId: 1, town: 'ایلام', opensAt: 0, endsAt: 9, chairs: 0, state: 'open' },
} as Drive;
const chats: LinkedChat[] = [1, 2, 3, 4, 5].map((id) => ({
  ...{ id, platform: 'bale', chatId: id, kind: 'group', centerId: 12, state: 'active' },
  ...{ username: null, usualMinutes: null },
  title: 'گروه بزرگ اهالی محترم محلهٔ ما',
}));
const chat = required(chats[0], 'a chat');
const audiences = chats.map((each) => ({ chat: each, telling: 'first' as const }));
const hours = [{ audience: 'women' as const, from: 960, to: 1080 }];

const own: readonly [string, Screen][] = [
  ['the centers', centersScreen(Array(PAGE).fill(center), 1, true)],
  ['no centers', centersScreen([], 0, false)],
  ['a center', centerScreen(center, chats.slice(0, 2))],
  ['what is gone', goneScreen()],
  ['the preview', previewScreen(drive, audiences)],
  ['the preview of what was told', previewScreen(drive, [{ chat, telling: 'already' }])],
  ['the outcome', outcomeScreen(drive, { kind: 'announced', chats: 2 })],
  ['a text by hand', byHandScreen(drive, false)],
  ['nothing to announce', closedScreen(drive)],
];

const labelled = ({ buttons = [] }: Screen) =>
  buttons.flat().map((button) => ({ text: button.text, data: 'data' in button ? button.data : '' }));

describe('The screens of posters and groups', () => {
  it.each(own)('%s: at most 40 words and 8 buttons, with a way home', (_, { text, buttons = [] }) => {
    expect(plain(text).split(/\s+/u).length).toBeLessThanOrEqual(40);
    expect(buttons.flat().length).toBeLessThanOrEqual(8);
    expect(buttons.flat().at(-1)?.text).toBe('خانه');
  });

  it('name every chat of a center sooner or later, and still have room for its poster', () => {
    const { buttons = [] } = centerScreen(center, chats);
    expect(buttons.flat()).toHaveLength(8);
    const pages = [0, 1, 2].map((page) => labelled(centerScreen(center, chats, page)));
    const unlinked = pages.map((shown) => shown.filter(({ data }) => data.startsWith('pou:')).length);
    // Three, the two that are left, and the first page where a third was asked for.
    expect(unlinked).toEqual([3, 2, 3]);
    expect(pages[0]?.find(({ text }) => text === 'گروه‌های دیگر')?.data).toBe('pog:c:1');
    expect(pages[1]?.find(({ text }) => text === 'گروه‌های دیگر')?.data).toBe('pog:c:0');
    expect(buttons.flat().map(({ text }) => text)).toContain('پوستر کانون');
  });

  it('lead nowhere into the private from a group', () => {
    for (const screen of [
      announcementScreen({ drive, hours, now: 0 }, linksTo('d_5')),
      passOnScreen({ drive, hours, now: 0 }, linksTo('d_5')),
    ])
      expect((screen.buttons ?? []).flat().map(({ text }) => text)).not.toContain('خانه');
  });

  it('say whose hours are whose', () => {
    const { text } = announcementScreen({ drive, hours, now: 0 }, []);
    expect(plain(text)).toContain('بانوان: ساعت ۱۶:۰۰ تا ۱۸:۰۰');
  });

  it('offer to tell again where it was told before', () => {
    const { buttons = [], text } = previewScreen(drive, [{ chat, telling: 'again' }]);
    expect(buttons[0]?.[0]?.text).toBe('اعلام دوباره');
    expect(plain(text)).toContain('پیش‌تر اعلام شده');
  });
});
