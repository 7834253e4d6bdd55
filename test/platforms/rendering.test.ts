import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baleMarkdown } from '../../src/platforms/bale-markdown.ts';
import { html } from '../../src/platforms/html.ts';
import { bold, italic, lines, link, type Part, plain, say, type Words } from '../../src/platforms/index.ts';
import { readBale } from '../simulator/markup/bale.ts';
import { readHtml } from '../simulator/markup/html.ts';

/** What people type, with the characters that marks are made of more often than chance has it. */
const typed = fc.string({
  unit: fc.constantFrom(
    ...' \n*_`[]()<>&"\\~|/:.،!؟‌aعسX۳'.split(''),
    '](',
    '```',
    'https://x.ir',
    '\u200c',
    '\u2060',
  ),
  maxLength: 30,
});
const part: fc.Arbitrary<Part> = fc.oneof(
  typed,
  typed.map(bold),
  typed.map(italic),
  fc.constant(link('نقشه', 'https://example.com/a_(b)?c=*d*')),
);
const invisible = /[\u2060]/g;
const seen = (text: string): string => text.replace(invisible, '');

describe('What a person typed', () => {
  it('is never marked up on Bale', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { text: shown, entities } = readBale(baleMarkdown(text));
        expect(entities).toEqual([]);
        expect(seen(shown)).toBe(seen(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('is never marked up on Telegram', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const { text: shown, entities } = readHtml(html(text));
        expect([shown, entities]).toEqual([text, []]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('Words of several parts', () => {
  it('show every letter and no marker on Bale, with no mark the bot did not make', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (all) => {
        const { text, entities } = readBale(baleMarkdown(all));
        expect(seen(text).replace(/\s+/g, ' ')).toBe(seen(plain(all)).replace(/\s+/g, ' '));
        for (const { type } of entities) expect(['bold', 'italic', 'text_link']).toContain(type);
        const links = all.filter((each) => typeof each !== 'string' && 'link' in each);
        expect(entities.filter(({ type }) => type === 'text_link')).toHaveLength(links.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('show every letter on Telegram, bold where it is meant', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (all) => {
        expect(readHtml(html(all)).text).toBe(plain(all));
      }),
    );
  });

  const onBale = (words: Words) => {
    const { text, entities } = readBale(baleMarkdown(words));
    return entities.map(({ type, offset, length }) => [type, seen(text.slice(offset, offset + length))]);
  };

  it.each<[string, Words, [string, string][]]>([
    ['a bold word between spaces', say`نوبت ${bold('شنبه')} شماست`, [['bold', 'شنبه']]],
    ['a bold day before a comma', say`${bold('شنبه')}، مسجد`, [['bold', 'شنبه،']]],
    ['a bold line among lines', lines(bold('شنبه ۲ آذر'), 'مسجد جامع'), [['bold', 'شنبه ۲ آذر']]],
    [
      'two bold words',
      say`${bold('یک')} و ${bold('دو')}`,
      [
        ['bold', 'یک'],
        ['bold', 'دو'],
      ],
    ],
    [
      'bold over two lines',
      bold('یک\nدو'),
      [
        ['bold', 'یک'],
        ['bold', 'دو'],
      ],
    ],
    ['bold that a letter follows, shown plain', say`${bold('مسجد')}ها`, []],
    ['an italic word before a comma', say`${italic('نذر')}، خون`, [['italic', 'نذر،']]],
    ['italic that a letter follows, shown plain', say`${italic('مسجد')}ها`, []],
    [
      'italic beside bold',
      say`${italic('یک')} ${bold('دو')}`,
      [
        ['italic', 'یک'],
        ['bold', 'دو'],
      ],
    ],
    ['a link', say`این ${link('نقشه', 'https://a.b/c')} است`, [['text_link', 'نقشه']]],
  ])('show %s on Bale', (_, words, marks) => expect(onBale(words)).toEqual(marks));

  it('carry the same marks on Telegram', () => {
    const { text, entities } = readHtml(
      html(say`${bold('شنبه <۲>')}، ${link('نقشه', 'https://a.b/?x=1&y=2')} ${italic('<i>')}`),
    );
    expect(text).toBe('شنبه <۲>، نقشه <i>');
    expect(entities).toMatchObject([
      { type: 'bold', offset: 0, length: 8 },
      { type: 'text_link', url: 'https://a.b/?x=1&y=2' },
      { type: 'italic', offset: 15, length: 3 },
    ]);
  });
});
