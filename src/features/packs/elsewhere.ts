import type { Words } from '../../bot/index.ts';
import type { PlatformName } from '../../config.ts';
import { bale } from '../../platforms/bale.ts';
import { readMarks } from '../../platforms/bale-marks.ts';
import { type Part, type Platform, parts, readWords } from '../../platforms/index.ts';
import { telegram } from '../../platforms/telegram.ts';
import type { Item } from './pack.ts';
import { tidy } from './tidy.ts';

const platforms = { telegram, bale } as const;

/** What somebody on one messenger does not see as it was written: where a poll is words, or marks are lost. */
export type Lack = 'poll' | 'quiz' | 'marks';

/** The messenger on which the others read. */
export const otherThan = (name: PlatformName): PlatformName => (name === 'bale' ? 'telegram' : 'bale');

/** What goes to Bale for these words: with the marks and addresses that count there. */
export const baleText = (words: Words): string => bale.render(words).text;

/** The words as they are seen on a messenger: rendered for it, and read as its clients read. */
export function seenOn(name: PlatformName, words: Words): Part[] {
  if (name !== 'bale') return parts(words);
  const { text, entities } = readMarks(baleText(words));
  // The joiners that keep marks from counting are seen by nobody.
  return tidy(readWords(text, entities)).map(withoutJoiners);
}

/** What an item lacks on a messenger. */
export function lacksOn(name: PlatformName, { kind, words }: Item): Lack[] {
  const { can }: Platform = platforms[name];
  const isPoll = kind === 'poll' || kind === 'quiz';
  const isPlainer = marksIn(seenOn(name, words)) < marksIn(tidy(words));
  return [...(isPoll && !can.polls ? [kind] : []), ...(isPlainer ? (['marks'] as const) : [])];
}

const marksIn = (words: readonly Part[]): number => words.filter((part) => typeof part !== 'string').length;

function withoutJoiners(part: Part): Part {
  const clean = (text: string) => text.replaceAll('\u2060', '');
  if (typeof part === 'string') return clean(part);
  if ('bold' in part) return { bold: clean(part.bold) };
  return 'italic' in part ? { italic: clean(part.italic) } : { link: clean(part.link), url: part.url };
}
