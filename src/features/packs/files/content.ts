import { createHash } from 'node:crypto';
import type { Queries } from '../../../database/index.ts';
import { type MediaKind, mediaOf } from '../../../media/index.ts';
import type { Part } from '../../../platforms/index.ts';
import type { Details, Item, Version } from '../pack.ts';
import { itemsOf } from '../queries.ts';
import { tidy } from '../tidy.ts';

/** A file by what is in it. */
export interface FileMark {
  readonly hash: string;
  readonly kind: MediaKind;
}

/** An item by what it says and shows, wherever it stands. */
export interface ContentItem extends Pick<Item, 'kind' | 'poll' | 'buttons'> {
  readonly words: readonly Part[];
  readonly media: readonly FileMark[];
}

/** All that a version says: equal content has an equal hash, in a folder as in a database. */
export interface Content extends Details {
  readonly items: readonly ContentItem[];
}

/** What a version says. */
export async function contentOf(q: Queries, version: Version): Promise<Content> {
  const items: ContentItem[] = [];
  // One after the other: inside a write there is one connection.
  for (const { kind, words, poll, buttons, mediaIds } of await itemsOf(q, version.id)) {
    const media = (await mediaOf(q, mediaIds)).map(({ hash, kind: of }) => ({ hash, kind: of }));
    items.push({ kind, poll, buttons, words: tidy(words), media });
  }
  return { ...version, items };
}

/** SHA-256 of a content, hexadecimal; the names of its files do not count. */
export function contentHash({ title, theme, occasion, mood, summary, sources, items }: Content): string {
  const all = [title, theme, occasion, mood, summary, sources, items.map(itemRow)];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

// In one order: a JSON column gives its keys in an order of its own.
const itemRow = ({ kind, words, media, poll, buttons }: ContentItem) => [
  kind,
  words.map(partRow),
  media.map(({ hash, kind: of }) => [hash, of]),
  poll && [poll.options, poll.right ?? null],
  buttons.map(({ text, way, url = null }) => [text, way, url]),
];

function partRow(part: Part) {
  if (typeof part === 'string') return part;
  if ('bold' in part) return ['bold', part.bold];
  return 'italic' in part ? ['italic', part.italic] : ['link', part.link, part.url];
}
