import { describe, expect, it } from 'vitest';
import { baleMarkdown } from '../../src/platforms/bale-markdown.ts';
import { html } from '../../src/platforms/html.ts';
import { bold, fitted, lines, link, rows, type Screen, say } from '../../src/platforms/index.ts';
import { readBale } from '../simulator/markup/bale.ts';
import { readHtml } from '../simulator/markup/html.ts';

const screen: Screen = {
  text: lines(say`جای شما ${bold('پنجشنبه ۱۲ آذر')}، نگه داشته شده است.`, 'می‌آیید؟'),
  brief: bold('پنجشنبه ۱۲ آذر. می‌آیید؟'),
  buttons: [
    [
      { text: 'بله، می‌آیم', sign: 'yes', data: 'a' },
      { text: 'نه', sign: 'no', data: 'b' },
    ],
    [{ text: 'نقشه', url: 'https://example.com' }],
  ],
};
const plainly = { largeType: false, fewWords: false };
const large = { largeType: true, fewWords: false };
const few = { largeType: false, fewWords: true };
const widths = ({ buttons = [] }: Screen) => buttons.map((row) => row.length);
const texts = ({ buttons = [] }: Screen) => buttons.flat().map(({ text }) => text);

const platforms = [
  ['Telegram', (words: Screen['text']) => readHtml(html(words))],
  ['Bale', (words: Screen['text']) => readBale(baleMarkdown(words))],
] as const;

describe('A screen', () => {
  it('stays as it is for whom nothing is chosen', () => {
    expect(fitted(screen, plainly)).toEqual(screen);
  });

  it('is short in few words, with a green and a red sign', () => {
    const fit = fitted(screen, few);
    expect(fit.text).toBe(screen.brief);
    expect(texts(fit)).toEqual(['✅ بله، می‌آیم', '❌ نه', 'نقشه']);
    expect(widths(fit)).toEqual([2, 1]);
  });

  it('keeps its words where it has no shorter ones', () => {
    expect(fitted({ text: 'کوتاه' }, few)).toEqual({ text: 'کوتاه' });
  });

  it('has one button a row in large type, but for lists of hours and calendars', () => {
    expect(widths(fitted(screen, large))).toEqual([1, 1, 1]);
    const hours = rows(
      Array.from({ length: 9 }, (_, i) => ({ text: `${i}`, data: `${i}` })),
      3,
    );
    expect(fitted({ text: 'ساعت؟', buttons: hours }, large).buttons).toEqual(hours);
  });

  it('keeps the keyboard under the chat where it is', () => {
    const keyboard = [[{ text: 'رزرو نوبت' }, { text: 'نوبت‌های من' }]];
    expect(fitted({ text: 'سلام', keyboard }, { largeType: true, fewWords: true })).toMatchObject({
      keyboard,
    });
  });

  it('may be both short and large', () => {
    const fit = fitted(screen, { largeType: true, fewWords: true });
    expect(texts(fit)[0]).toBe('✅ بله، می‌آیم');
    expect(widths(fit)).toEqual([1, 1, 1]);
  });
});

describe.each(platforms)('Large type on %s', (_, read) => {
  it('is bold from the first letter to the last, with an empty line between lines', () => {
    const { text, entities } = read(fitted(screen, large).text);
    expect(text.replace(/\u2060/g, '')).toBe('جای شما پنجشنبه ۱۲ آذر، نگه داشته شده است.\n\nمی‌آیید؟');
    const marked = entities.map(({ offset, length }) => text.slice(offset, offset + length)).join('\n\n');
    expect(marked.replace(/\n+/g, '\n')).toBe(text.replace(/\n+/g, '\n'));
    expect(new Set(entities.map(({ type }) => type))).toEqual(new Set(['bold']));
  });

  it('leaves a link between bold words one that can be opened', () => {
    const words = say`این ${link('نقشه', 'https://example.com')} را ببینید`;
    const { text, entities } = read(fitted({ text: words }, large).text);
    const marks = entities.map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);
    expect(marks).toEqual([
      ['bold', 'این'],
      ['text_link', 'نقشه'],
      ['bold', 'را ببینید'],
    ]);
  });
});
