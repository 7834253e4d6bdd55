import { type Part, parts, type Words } from './words.ts';

/** Words as Telegram's HTML: plain text is escaped, parts become tags. */
export function html(words: Words): string {
  return parts(words).map(tag).join('');
}

function tag(part: Part): string {
  if (typeof part === 'string') return escaped(part);
  if ('bold' in part) return `<b>${escaped(part.bold)}</b>`;
  if ('italic' in part) return `<i>${escaped(part.italic)}</i>`;
  return `<a href="${escaped(part.url).replaceAll('"', '&quot;')}">${escaped(part.link)}</a>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
