import { el } from './dom.js';
import { formatted } from './formatted.js';
import { inlineButtons } from './keys.js';
import { words } from './words.fa.js';

/**
 * A message as a bubble, with its buttons below.
 * @param {import('../views.ts').MessageView} message
 * @param {import('./person.js').Person} person
 * @returns {HTMLElement}
 */
export function messageBubble(message, person) {
  const { fromBot, file, location, contact, text, time, edited, buttons } = message;
  const bubble = el(
    'div',
    { class: 'bubble' },
    file && filePiece(file),
    location && pin(location),
    contact &&
      el('p', { class: 'contact' }, el('b', {}, contact.name), el('bdi', { dir: 'ltr' }, contact.phone)),
    text === '' ? undefined : el('p', { class: 'text' }, ...formatted(message, person.starts)),
    el('small', { class: 'when' }, edited ? `${words.edited} ${time}` : time),
  );
  const below = buttons.length > 0 ? inlineButtons(message, person) : undefined;
  return el(
    'article',
    { class: fromBot ? 'message bot' : 'message own', 'data-id': message.id },
    bubble,
    below,
  );
}

/** @param {import('../views.ts').FileView} file */
function filePiece({ kind, name, size, address }) {
  if (kind === 'photo')
    return el('a', { href: address, target: '_blank' }, el('img', { src: address, alt: name }));
  if (kind === 'sticker') return el('img', { class: 'sticker', src: 'drop.svg', alt: words.sticker });
  if (kind === 'voice') return el('span', { class: 'voice', role: 'img', 'aria-label': words.voice });
  const kilobytes = `${persian(Math.max(1, Math.round(size / 1024)))} کیلوبایت`;
  return el(
    'a',
    { class: 'document', href: address, download: name },
    el('bdi', {}, name),
    el('small', {}, kilobytes),
  );
}

/** @param {{latitude: number, longitude: number}} point */
function pin({ latitude, longitude }) {
  const point = [latitude, longitude].map((degrees) => persian(degrees.toFixed(4))).join('، ');
  return el(
    'span',
    { class: 'pin', role: 'img', 'aria-label': words.location },
    el('i', { class: 'needle' }),
    el('bdi', {}, point),
  );
}

/** @param {number | string} number */
const persian = (number) =>
  String(number)
    .replace('.', '٫')
    .replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'.charAt(Number(digit)));
