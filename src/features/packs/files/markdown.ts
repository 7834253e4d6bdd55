import type { Words } from '../../../bot/index.ts';
import { type Part, parts } from '../../../platforms/index.ts';
import { tidy } from '../tidy.ts';

/**
 * Words as the Markdown of packs: `**bold**`, `*italic*`, `[words](https://…)`; lines are lines, an empty one
 * parts paragraphs, and nothing else means anything. A backslash makes `\ * [ ]` plain.
 */
export function writeMarkdown(words: Words): string {
  return parts(words).map(written).join('');
}

/** The words of such a text; a mark that is never closed is plain. */
export function readMarkdown(text: string): Part[] {
  const found = text.replaceAll('\r\n', '\n').matchAll(token);
  return tidy([...found].map(partOf));
}

// In their order: an escaped letter, bold, italic, a link, plain letters, and a mark that stands alone.
const inside = String.raw`(?:\\.|[^*\\])+?`;
const token = new RegExp(
  [
    String.raw`\\(?<plain>[\\*[\]()])`,
    String.raw`\*\*(?<bold>${inside})\*\*`,
    String.raw`\*(?<italic>${inside})\*`,
    String.raw`\[(?<link>(?:\\.|[^\]\\])+)\]\((?<url>https?:\/\/(?:\\.|[^)\\\s])+)\)`,
    String.raw`(?<text>[^\\*[]+|[\s\S])`,
  ].join('|'),
  'gsu',
);

function partOf({ groups = {} }: RegExpMatchArray): Part {
  const { plain, bold, italic, link, url, text = '' } = groups;
  if (bold !== undefined) return { bold: unescaped(bold) };
  if (italic !== undefined) return { italic: unescaped(italic) };
  if (link !== undefined) return { link: unescaped(link), url: unescaped(url ?? '') };
  return plain ?? text;
}

function written(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  if ('bold' in part) return `**${escaped(part.bold)}**`;
  if ('italic' in part) return `*${escaped(part.italic)}*`;
  return `[${escaped(part.link)}](${part.url.replace(/[\\)]/g, '\\$&')})`;
}

const escaped = (text: string): string => text.replace(/[\\*[\]]/g, '\\$&');
const unescaped = (text: string): string => text.replace(/\\([\\*[\]()])/g, '$1');
