import type { MessageEntity } from 'grammy/types';
import type { Part } from './words.ts';

/**
 * The words of a message that came in, with those marks that every platform has: bold, italic and links; all
 * others are lost. Where marks overlap, a link wins over bold, and bold over italic. Offsets of entities count
 * UTF-16 units; one that reaches beyond the text ends with it. Marks that Bale leaves in the text are entities
 * by then (bale-marks.ts).
 */
export function readWords(text: string, entities: readonly MessageEntity[] = []): Part[] {
  const marks = entities.filter(({ type }) => ranks.includes(type));
  const borders = marks.flatMap(({ offset, length }) => [offset, offset + length]);
  const inside = borders.filter((border) => border > 0 && border < text.length);
  const cuts = [...new Set([0, ...inside, text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).reduce<Part[]>((made, from, i) => {
    const piece = text.slice(from, cuts[i + 1]);
    const covering = marks.filter(({ offset, length }) => offset <= from && from < offset + length);
    return added(made, marked(piece, strongest(covering)));
  }, []);
}

/** The marks that are kept, the strongest first. */
const ranks = ['text_link', 'url', 'bold', 'italic'];

const strongest = (marks: readonly MessageEntity[]): MessageEntity | undefined =>
  [...marks].sort((a, b) => ranks.indexOf(a.type) - ranks.indexOf(b.type))[0];

function marked(piece: string, mark: MessageEntity | undefined): Part {
  if (mark?.type === 'bold') return { bold: piece };
  if (mark?.type === 'italic') return { italic: piece };
  if (mark?.type === 'text_link') return { link: piece, url: mark.url };
  return mark ? { link: piece, url: /^[a-z]+:/i.test(piece) ? piece : `https://${piece}` } : piece;
}

/** The parts with one more; what bears the same mark as the last becomes one with it. */
function added(made: readonly Part[], part: Part): Part[] {
  const last = made.at(-1);
  const joined = last === undefined ? undefined : together(last, part);
  return joined === undefined ? [...made, part] : [...made.slice(0, -1), joined];
}

function together(a: Part, b: Part): Part | undefined {
  if (typeof a === 'string' || typeof b === 'string')
    return typeof a === 'string' && typeof b === 'string' ? a + b : undefined;
  if ('bold' in a && 'bold' in b) return { bold: a.bold + b.bold };
  if ('italic' in a && 'italic' in b) return { italic: a.italic + b.italic };
  if ('link' in a && 'link' in b && a.url === b.url) return { link: a.link + b.link, url: a.url };
  return undefined;
}
