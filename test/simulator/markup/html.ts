import { badRequest, type Refusal } from '../refusal.ts';
import type { Entity, Formatted } from '../shapes.ts';

/** Tags of Telegram's HTML and the entities they make (td/telegram/MessageEntity.cpp, parse_html). */
const TAGS: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  span: 'spoiler',
  'tg-spoiler': 'spoiler',
  'tg-emoji': 'custom_emoji',
};

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };
const REFERENCE = /&(?:(lt|gt|amp|quot)|#(\d{1,7})|#x([0-9a-f]{1,6}));?/iy;
const START = /<([^\s/>][^\s>]*)?((?:\s+[^\s=>]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?)*)\s*>/y;
const END = /<\/([^\s>]*)\s*>/y;

interface Open {
  readonly tag: string;
  readonly offset: number;
  readonly attributes: string;
}

/** Parses Telegram's HTML. Throws the server's own words for what it can't parse. */
export function readHtml(source: string): Formatted {
  const entities: Entity[] = [];
  const open: Open[] = [];
  let text = '';
  for (let at = 0; at < source.length; ) {
    const next = source.slice(at).search(/[<&]/);
    const until = next < 0 ? source.length : at + next;
    text += source.slice(at, until);
    at = until;
    if (source[at] === '&') {
      const [shown, length] = reference(source, at);
      text += shown;
      at += length;
    } else if (source.startsWith('</', at)) {
      at += close(source, at, open, text, entities);
    } else if (at < source.length) {
      at += begin(source, at, open, text.length);
    }
  }
  const left = open.at(-1);
  if (left) throw unparsed(`Can't find end tag corresponding to start tag "${left.tag}"`);
  return { text, entities };
}

function reference(source: string, at: number): [shown: string, length: number] {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  if (!match) return ['&', 1];
  const [whole, named, decimal, hexadecimal] = match;
  if (named !== undefined) return [NAMED[named.toLowerCase()] ?? whole, whole.length];
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? [String.fromCodePoint(code), whole.length] : ['&', 1];
}

function begin(source: string, at: number, open: Open[], offset: number): number {
  START.lastIndex = at;
  const match = START.exec(source);
  const byte = byteAt(source, at);
  if (!match) throw unparsed(unclosed(source, at, byte));
  const tag = (match[1] ?? '').toLowerCase();
  if (TAGS[tag] === undefined) throw unparsed(`Unsupported start tag "${tag}" at byte offset ${byte}`);
  const attributes = match[2] ?? '';
  if (tag === 'span' && !/class\s*=\s*["']?tg-spoiler/.test(attributes)) {
    throw unparsed(`Tag "span" must have class "tg-spoiler" at byte offset ${byte}`);
  }
  open.push({ tag, offset, attributes });
  return match[0].length;
}

function unclosed(source: string, at: number, byte: number): string {
  const tag = /^<([^\s>]*)/.exec(source.slice(at))?.[1]?.toLowerCase() ?? '';
  return TAGS[tag] === undefined
    ? `Unsupported start tag "${tag}" at byte offset ${byte}`
    : `Unclosed start tag at byte offset ${byte}`;
}

function close(source: string, at: number, open: Open[], text: string, entities: Entity[]): number {
  END.lastIndex = at;
  const match = END.exec(source);
  const byte = byteAt(source, at);
  const last = open.pop();
  if (!last) throw unparsed(`Unexpected end tag at byte offset ${byte}`);
  if (!match) throw unparsed(`Unclosed end tag at byte offset ${byte}`);
  const tag = (match[1] ?? '').toLowerCase();
  if (tag !== '' && tag !== last.tag) {
    const words = `expected "</${last.tag}>", found "</${tag}>"`;
    throw unparsed(`Unmatched end tag at byte offset ${byte}, ${words}`);
  }
  const made = entity(last, text);
  if (made) entities.push(made);
  return match[0].length;
}

function entity({ tag, offset, attributes }: Open, text: string): Entity | undefined {
  const length = text.length - offset;
  const type = TAGS[tag] ?? '';
  if (length === 0) return undefined;
  if (tag !== 'a') return { type, offset, length };
  const quoted = /href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes);
  const url = (quoted?.[1] ?? quoted?.[2] ?? quoted?.[3] ?? text.slice(offset)).replaceAll('&amp;', '&');
  return /^(?:[a-z]+:\/\/|mailto:|tel:)|\./i.test(url) ? { type, offset, length, url } : undefined;
}

const byteAt = (source: string, at: number): number => Buffer.byteLength(source.slice(0, at));
const unparsed = (why: string): Refusal => badRequest(`can't parse entities: ${why}`);
