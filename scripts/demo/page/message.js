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
  const { fromBot, file, location, contact, poll, album, text, time, edited, buttons } = message;
  const bubble = el(
    'div',
    { class: 'bubble' },
    file && filePiece(file),
    location && pin(location),
    contact &&
      el('p', { class: 'contact' }, el('b', {}, contact.name), el('bdi', { dir: 'ltr' }, contact.phone)),
    text === '' ? undefined : el('p', { class: 'text' }, ...formatted(message, person.starts)),
    poll && ballot(poll),
    el('small', { class: 'when' }, edited ? `${words.edited} ${time}` : time),
  );
  const below = buttons.length > 0 ? inlineButtons(message, person) : undefined;
  return el(
    'article',
    { class: `message ${fromBot ? 'bot' : 'own'}${album ? ' album' : ''}`, 'data-id': message.id },
    bubble,
    below,
  );
}

/** @param {import('../views.ts').FileView} file */
function filePiece({ kind, name, size, address }) {
  if (kind === 'photo')
    return el('a', { href: address, target: '_blank' }, el('img', { src: address, alt: name }));
  if (kind === 'sticker') return el('img', { class: 'sticker', src: 'drop.svg', alt: words.sticker });
  if (kind === 'video' || kind === 'animation')
    return el('video', { src: address, controls: true, preload: 'metadata', 'aria-label': name });
  if (kind === 'audio') return el('audio', { src: address, controls: true, 'aria-label': name });
  if (kind === 'voice') return el('span', { class: 'voice', role: 'img', 'aria-label': words.voice });
  const kilobytes = `${persian(Math.max(1, Math.round(size / 1024)))} کیلوبایت`;
  return el(
    'a',
    { class: 'document', href: address, download: name },
    el('bdi', {}, name),
    el('small', {}, kilobytes),
  );
}

/**
 * A poll's options; the right one of a quiz bears a mark.
 * @param {{options: readonly string[], right?: number | undefined}} poll
 */
function ballot({ options, right }) {
  const kind = right === undefined ? words.poll : words.quiz;
  const items = options.map((option, i) => el('li', i === right ? { class: 'right' } : {}, option));
  return el('div', { class: 'poll' }, el('small', {}, kind), el('ul', {}, ...items));
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
