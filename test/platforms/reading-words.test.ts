import fc from 'fast-check';
import type { MessageEntity } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { baleMarkdown } from '../../src/platforms/bale-markdown.ts';
import { readMarks } from '../../src/platforms/bale-marks.ts';
import { html } from '../../src/platforms/html.ts';
import { bold, italic, link, type Part, plain, readWords } from '../../src/platforms/index.ts';
import { simulator } from '../simulator/fixture.ts';
import { readBale } from '../simulator/markup/bale.ts';
import { readHtml } from '../simulator/markup/html.ts';
import { flavours } from './fixture.ts';
import { normalised } from './incoming.ts';

const text = fc.string({ unit: fc.constantFrom(...' \n*_`[]()<>&"\\aعس😀'.split('')), maxLength: 40 });
const types = ['bold', 'italic', 'underline', 'url', 'text_link', 'spoiler', 'mention'] as const;
const entity = fc
  .record({ type: fc.constantFrom(...types), offset: fc.nat(45), length: fc.nat(45) })
  .map((made) => ({ ...made, ...(made.type === 'text_link' && { url: 'https://a.b/c' }) }) as MessageEntity);
const part: fc.Arbitrary<Part> = fc.oneof(
  text,
  text.map(bold),
  text.map(italic),
  text.map((words) => link(words, 'https://a.b/?c=1&d=2')),
);

describe('Words that came in', () => {
  it('show the same letters when they go out again', () => {
    fc.assert(
      fc.property(text, fc.array(entity, { maxLength: 6 }), (said, entities) => {
        const words = readWords(said, entities);
        expect(plain(words)).toBe(said);
        expect(readHtml(html(words)).text).toBe(said);
      }),
      { numRuns: 2000 },
    );
  });

  it('are the words that went out', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (words) => {
        const { text: seen, entities } = readHtml(html(words));
        const read = readWords(seen, entities as MessageEntity[]);
        expect(html(read)).toBe(joined(html(words)));
      }),
      { numRuns: 2000 },
    );
  });

  it('keep bold, italic and links, and lose all other marks', () => {
    const said = 'یک دو سه https://x.ir a.ir';
    const marks: MessageEntity[] = [
      { type: 'bold', offset: 0, length: 2 },
      { type: 'italic', offset: 3, length: 2 },
      { type: 'underline', offset: 6, length: 2 },
      { type: 'url', offset: 9, length: 12 },
      { type: 'url', offset: 22, length: 4 },
    ];
    expect(readWords(said, marks)).toEqual([
      bold('یک'),
      ' ',
      italic('دو'),
      ' سه ',
      link('https://x.ir', 'https://x.ir'),
      ' ',
      link('a.ir', 'https://a.ir'),
    ]);
  });

  it('are a link where a link is bold, and bold where bold is italic', () => {
    const marks: MessageEntity[] = [
      { type: 'italic', offset: 0, length: 9 },
      { type: 'bold', offset: 3, length: 6 },
      { type: 'text_link', offset: 6, length: 3, url: 'https://a.b' },
    ];
    expect(readWords('aaabbbccc', marks)).toEqual([italic('aaa'), bold('bbb'), link('ccc', 'https://a.b')]);
  });

  it('count offsets in UTF-16 units', () => {
    expect(readWords('😀نذر', [{ type: 'bold', offset: 2, length: 3 }])).toEqual(['😀', bold('نذر')]);
  });

  it('are plain without marks, and none without letters', () => {
    expect([readWords('سلام *علی*'), readWords('')]).toEqual([['سلام *علی*'], []]);
  });
});

describe('Marks that Bale leaves in a text', () => {
  it('are what everybody sees there', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { text: seen, entities } = readMarks(source.replaceAll('`', ''));
        const shown = readBale(source.replaceAll('`', ''));
        expect(seen).toBe(shown.text);
        expect(sorted(entities)).toEqual(sorted(shown.entities));
      }),
      { numRuns: 3000 },
    );
  });

  it('are read from what goes out there', () => {
    const words = ['این ', bold('نذر'), ' و ', italic('وقف'), ' و ', link('نقشه', 'https://a.b/c'), ' است'];
    const { text: seen, entities } = readMarks(baleMarkdown(words));
    expect(readWords(seen, entities)).toEqual(words);
  });
});

describe.each(flavours)('A message on %s', (flavour) => {
  const open = async () => {
    const sim = await simulator(flavour);
    return { sim, ali: sim.person({ firstName: 'علی', started: true }) };
  };

  it('keeps its marks, also when it was passed on', async () => {
    const { sim, ali } = await open();
    const channel = sim.channel({ title: 'هیئت' });
    const source = '*سلام* و _درود_ در [نقشه](https://a.b/c)';
    await ali.writes(source);
    await ali.writes(source, channel);
    await ali.sendsPhoto(Buffer.from('89504e47', 'hex'), undefined, { markedCaption: source, from: channel });
    const [text, post, photo] = (await normalised(sim)).map((message) =>
      readWords(message.text ?? message.caption ?? '', message.entities ?? message.caption_entities),
    );
    const words = [bold('سلام'), ' و ', italic('درود'), ' در ', link('نقشه', 'https://a.b/c')];
    expect([text, post, photo]).toEqual([words, words, words]);
  });

  it('leaves a command as it was given', async () => {
    const { sim, ali } = await open();
    await ali.says('/start _abc_');
    expect(await normalised(sim)).toMatchObject([
      { text: '/start _abc_', entities: [{ type: 'bot_command', offset: 0, length: 6 }] },
    ]);
  });
});

/** As the platforms have it: an empty mark is none, and what stands side by side under one mark is one. */
const joined = (source: string): string =>
  source.replace(/<(b|i|a)\b[^>]*><\/\1>/g, '').replace(/<\/(b|i|a)><\1\b[^>]*>/g, '');

const sorted = (entities: readonly { offset: number; length: number; type: string }[]) =>
  [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length || a.type.localeCompare(b.type));
