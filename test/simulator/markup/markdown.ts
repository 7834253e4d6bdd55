import { badRequest, type Refusal } from '../refusal.ts';
import type { Entity, Formatted } from '../shapes.ts';

interface Mark {
  readonly token: string;
  readonly type: string;
  readonly name: string;
}

/** MarkdownV2's pairs, longer tokens first, named as the server's errors name them. */
const MARKS: readonly Mark[] = [
  { token: '```', type: 'pre', name: 'PreCode' },
  { token: '__', type: 'underline', name: 'Underline' },
  { token: '||', type: 'spoiler', name: 'Spoiler' },
  { token: '`', type: 'code', name: 'Code' },
  { token: '*', type: 'bold', name: 'Bold' },
  { token: '_', type: 'italic', name: 'Italic' },
  { token: '~', type: 'strikethrough', name: 'Strikethrough' },
];
const RESERVED = '_*[]()~`>#+-=|{}.!';

interface Open {
  readonly mark: Mark;
  readonly offset: number;
  readonly from: number;
}

/** Parses MarkdownV2 without quotations. Throws the server's own words for what it can't parse. */
export function readMarkdownV2(source: string): Formatted {
  const entities: Entity[] = [];
  const open: Open[] = [];
  let text = '';
  for (let at = 0; at < source.length; ) {
    const inner = open.at(-1);
    const escapes = source[at] === '\\' && isEscapable(source.charCodeAt(at + 1));
    if (escapes || isPlain(source, at, inner)) {
      text += source[escapes ? at + 1 : at];
      at += escapes ? 2 : 1;
    } else if (inner?.mark.type === 'link' && source[at] === ']') {
      at = closeLink(source, at, open, text, entities);
    } else {
      at = mark(source, at, open, text, entities);
    }
  }
  const left = open.at(-1);
  if (!left) return { text, entities };
  throw unparsed(`Can't find end of ${left.mark.name} entity at byte offset ${byteAt(source, left.from)}`);
}

/** Whether a character stands for itself: inside code everything but its end does. */
function isPlain(source: string, at: number, inner: Open | undefined): boolean {
  if (isVerbatim(inner)) return !source.startsWith(inner?.mark.token ?? '', at);
  return !RESERVED.includes(source[at] ?? '');
}

const isVerbatim = (open: Open | undefined): boolean =>
  open?.mark.type === 'code' || open?.mark.type === 'pre';

/** A backslash takes any ASCII character literally. */
const isEscapable = (code: number): boolean => code > 0 && code < 0x7f;

/** Opens or closes what begins at `at`; answers where to go on. */
function mark(source: string, at: number, open: Open[], text: string, entities: Entity[]): number {
  if (source[at] === '[') {
    open.push({ mark: { token: ']', type: 'link', name: 'TextUrl' }, offset: text.length, from: at });
    return at + 1;
  }
  const found = MARKS.find(({ token }) => source.startsWith(token, at));
  if (!found) {
    throw unparsed(`Character '${source[at]}' is reserved and must be escaped with the preceding '\\'`);
  }
  const last = open.at(-1);
  if (last?.mark.token === found.token) {
    open.pop();
    if (text.length > last.offset) entities.push(between(last, text));
    return at + found.token.length;
  }
  open.push({ mark: found, offset: text.length, from: at });
  return at + found.token.length;
}

function closeLink(source: string, at: number, open: Open[], text: string, entities: Entity[]): number {
  const last = open.pop();
  const match = /^\]\(((?:\\.|[^)\\])*)\)/.exec(source.slice(at));
  if (!last || !match) throw unparsed(`Can't find end of a URL at byte offset ${byteAt(source, at)}`);
  const url = (match[1] ?? '').replace(/\\(.)/g, '$1');
  if (text.length > last.offset) entities.push({ ...between(last, text), type: 'text_link', url });
  return at + match[0].length;
}

const between = ({ mark: { type }, offset }: Open, text: string): Entity => ({
  type,
  offset,
  length: text.length - offset,
});

const byteAt = (source: string, at: number): number => Buffer.byteLength(source.slice(0, at));
const unparsed = (why: string): Refusal => badRequest(`can't parse entities: ${why}`);
