import { el } from './dom.js';
import { deepLink } from './links.js';

/** @type {Readonly<Record<string, 'strong' | 'em' | 'u' | 's' | 'code' | 'q' | undefined>>} */
const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'code',
  blockquote: 'q',
};

/** @type {const} */ ({
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'code',
  blockquote: 'q',
});

/**
 * A message's text as nodes: cut at every border of an entity, each piece wrapped in what covers it.
 * @param {import('../views.ts').MessageView} message
 * @param {(payload: string) => void} start opens the bot by a deep link
 * @returns {Node[]}
 */
export function formatted({ text, entities }, start) {
  const borders = entities.flatMap(({ offset, length }) => [offset, offset + length]);
  const cuts = [...new Set([0, ...borders, text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const piece = text.slice(from, cuts[i + 1]);
    const covering = entities.filter(({ offset, length }) => offset <= from && from < offset + length);
    return covering.reduceRight((inner, entity) => wrapped(inner, piece, entity, start), textNode(piece));
  });
}

/** @param {string} text @returns {Node} */
const textNode = (text) => document.createTextNode(text);

/**
 * @param {Node} inner
 * @param {string} piece
 * @param {import('../views.ts').MessageView['entities'][number]} entity
 * @param {(payload: string) => void} start
 * @returns {Node}
 */
function wrapped(inner, piece, { type, url }, start) {
  if (type === 'text_link' || type === 'url') return anchor(inner, url ?? piece, start);
  const tag = TAGS[type];
  return tag ? el(tag, {}, inner) : inner;
}

/**
 * @param {Node} inner
 * @param {string} address
 * @param {(payload: string) => void} start
 * @returns {Node}
 */
function anchor(inner, address, start) {
  const payload = deepLink(address);
  if (payload !== undefined)
    return el('button', { type: 'button', class: 'link', onclick: () => start(payload) }, inner);
  if (!/^https?:/i.test(address)) return inner;
  return el('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, inner);
}
