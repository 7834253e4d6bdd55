import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown, writeMarkdown } from '../../../src/features/packs/files/markdown.ts';
import { tidy } from '../../../src/features/packs/tidy.ts';

describe('The Markdown of packs', () => {
  it.each([
    ['سلام', ['سلام']],
    ['**درشت** و *کج*', [{ bold: 'درشت' }, ' و ', { italic: 'کج' }]],
    ['[نقشه](https://example.org/a)', [{ link: 'نقشه', url: 'https://example.org/a' }]],
    ['یک\r\n\r\nدو\n', ['یک\n\nدو']],
    ['۲ \\* ۳ \\[یا\\] \\\\', ['۲ * ۳ [یا] \\']],
    ['**باز و [و](ftp://a) \\n', ['**باز و [و](ftp://a) \\n']],
    ['# تیتر _خط_ `کد`', ['# تیتر _خط_ `کد`']],
    ['  \n', []],
  ])('reads %j', (text, words) => {
    expect(readMarkdown(text)).toEqual(words);
  });

  const text = fc.string({ unit: fc.constantFrom('ا', 'b', ' ', '\n', '*', '[', ']', '(', ')', '\\', '🩸') });
  const part = fc.oneof(
    text,
    text.map((bold) => ({ bold })),
    text.map((italic) => ({ italic })),
    text.map((link) => ({ link, url: 'https://example.org/a(b)\\c' })),
  );
  it('reads what it wrote, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(part), (words) => {
        expect(readMarkdown(writeMarkdown(tidy(words)))).toEqual(tidy(words));
      }),
    );
  });

  it('reads many marks that are never closed as plain words', () => {
    const open = '**[*\\'.repeat(10_000);
    expect(readMarkdown(open).map((each) => typeof each)).toContain('string');
  });
});
