import { describe, expect, it } from 'vitest';
import { upcomingOccasions } from '../../../src/calendar/index.ts';
import { lacksOn, seenOn } from '../../../src/features/packs/elsewhere.ts';
import { letterOf } from '../../../src/features/packs/index.ts';
import { comingOccasions, isMourning, moodFor } from '../../../src/features/packs/occasions.ts';
import type { Item } from '../../../src/features/packs/pack.ts';
import { isAddress, isButton, packFault, pollFault, wordsFault } from '../../../src/features/packs/rules.ts';
import { MONDAY } from '../../stories/stage.ts';

const item = (more: Partial<Item> = {}): Item => ({
  ...{ id: 1, position: 1, kind: 'text', words: ['سلام'], mediaIds: [], poll: null, buttons: [] },
  ...more,
});

describe('Words of an item', () => {
  it.each([
    ['text', 4096, undefined],
    ['text', 4097, 4096],
    ['media', 1024, undefined],
    ['media', 1025, 1024],
    ['album', 1025, 1024],
    ['poll', 301, 300],
    ['quiz', 300, undefined],
  ] as const)('of a %s may have %i letters, or hear that %o is the most', (kind, count, most) => {
    const words = '🩸'.repeat(count);
    const fault = wordsFault(kind, [words], words);
    expect(fault).toEqual(most && expect.objectContaining({ why: 'long', count, most }));
  });

  it('count with their addresses on Bale', () => {
    const fault = wordsFault('text', ['سلام'], 'س'.repeat(4100));
    expect(fault).toMatchObject({ why: 'long', count: 4100, on: 'bale' });
  });

  it('may be missing below a file, and nowhere else', () => {
    expect(wordsFault('media', [], '')).toBeUndefined();
    expect(wordsFault('album', [], '')).toBeUndefined();
    for (const kind of ['text', 'poll', 'quiz'] as const)
      expect(wordsFault(kind, [' '], ' ')).toEqual({ why: 'empty' });
  });
});

describe('A poll', () => {
  it.each([
    [['یک'], false],
    [['یک', 'دو'], true],
    [['یک', ' '], false],
    [['یک', 'ا'.repeat(101)], false],
    [Array(12).fill('گزینه'), true],
    [Array(13).fill('گزینه'), false],
  ])('of %j is sound: %o', (options: string[], isSound) => {
    expect(pollFault({ options }) === undefined).toBe(isSound);
  });

  it('has its right option among the others', () => {
    expect(pollFault({ options: ['یک', 'دو'], right: 2 })).toEqual({ why: 'options' });
  });
});

describe('A button', () => {
  it.each([
    ['https://example.org/a?b=1', true],
    ['http://example.org', false],
    ['https://localhost', false],
    ['https://a:b@example.org', false],
    ['javascript:alert(1)', false],
    ['example.org', false],
  ])('leads to %s: %o', (url, isSafe) => {
    expect(isAddress(url)).toBe(isSafe);
  });

  it('has an address where it is a link, and only there', () => {
    expect(isButton({ text: 'الف', way: 'book' })).toBe(true);
    expect(isButton({ text: 'الف', way: 'book', url: 'https://example.org' })).toBe(false);
    expect(isButton({ text: 'الف', way: 'link' })).toBe(false);
    expect(isButton({ text: ' ', way: 'vow' })).toBe(false);
  });

  const buttons = [
    { text: 'رزرو نوبت', way: 'book' },
    { text: 'نقشه', way: 'link', url: 'https://example.org' },
  ] as const;
  it('presses in private, and opens the bot by a link elsewhere', () => {
    expect(letterOf(item({ buttons }), 'private').buttons).toEqual([
      [{ text: 'رزرو نوبت', data: expect.stringMatching(/^\w+$/) }],
      [{ text: 'نقشه', url: 'https://example.org' }],
    ]);
    const links = (payload: string) => `https://t.me/bot?start=${payload}`;
    expect(letterOf(item({ buttons }), { links }).buttons?.[0]).toEqual([
      { text: 'رزرو نوبت', url: 'https://t.me/bot?start=book' },
    ]);
  });

  it('stands below no album', () => {
    expect(letterOf(item({ kind: 'album', mediaIds: [1, 2], buttons }), 'private')).not.toHaveProperty(
      'buttons',
    );
  });
});

describe('A pack', () => {
  it('needs items, and every quiz its right option', () => {
    expect(packFault('plain', [])).toEqual({ why: 'no-items' });
    const quiz = item({ kind: 'quiz', poll: { options: ['یک', 'دو'] } });
    expect(packFault('plain', [item(), quiz])).toEqual({ why: 'no-right', at: 2 });
    expect(
      packFault('plain', [item({ kind: 'quiz', poll: { options: ['یک', 'دو'], right: 0 } })]),
    ).toBeUndefined();
  });

  it('bears no flowers in mourning', () => {
    const flowery = item({ words: ['سلام ', { bold: '🌹' }] });
    expect(packFault('mourning', [item({ words: ['🏴 تسلیت'] }), flowery])).toEqual({
      why: 'flowers',
      at: 2,
    });
    expect(packFault('glad', [flowery])).toBeUndefined();
  });

  it.each([
    [null, 'plain'],
    ['arbaeen', 'mourning'],
    ['qadr_19', 'mourning'],
    ['ghadir', 'glad'],
    ['ramadan', 'sacred'],
    ['world_blood_donor_day', 'plain'],
  ])('for %s is %s unless its writer says otherwise', (occasion, mood) => {
    expect(moodFor(occasion)).toBe(mood);
    expect(isMourning(occasion ?? '')).toBe(mood === 'mourning');
  });

  it('may be for any occasion of the calendar, the nearest first', () => {
    const all = comingOccasions(MONDAY);
    const [nearest] = upcomingOccasions(Math.floor(MONDAY / 86_400_000) as never, 60, { provisional: true });
    expect(all[0]?.id).toBe(nearest?.id);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});

describe('On the other messenger', () => {
  it('words look as its clients show them', () => {
    const words = ['سلام ', { bold: 'دوستان' }, ' ', { link: 'نقشه', url: 'https://example.org' }, ' ۲*۳'];
    expect(seenOn('bale', words)).toEqual(words);
    expect(seenOn('bale', ['پیش', { bold: 'میان' }, 'پس'])).toEqual(['پیشمیانپس']);
    expect(seenOn('telegram', words)).toEqual(words);
  });

  it('it is said what is missing', () => {
    const quiz = item({ kind: 'quiz', poll: { options: ['یک', 'دو'], right: 0 } });
    expect(lacksOn('bale', quiz)).toEqual(['quiz']);
    expect(lacksOn('telegram', quiz)).toEqual([]);
    expect(lacksOn('bale', item({ words: ['پیش', { bold: 'میان' }, 'پس'] }))).toEqual(['marks']);
  });
});
