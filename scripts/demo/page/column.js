import { composer, iconButton } from './composer.js';
import { el } from './dom.js';
import { deepLink } from './links.js';
import { openLog } from './log.js';
import { personIn } from './person.js';
import { choosePoster } from './sheets.js';
import { toasts } from './toasts.js';
import { words } from './words.fa.js';

/**
 * One person's messenger, side by side with the others.
 * @typedef {{
 *   element: HTMLElement,
 *   show: (seat: import('../views.ts').SeatView) => number,
 * }} Column `show` answers how many things the bot newly said or changed
 */

/**
 * @param {import('../views.ts').SeatView} seat
 * @param {() => Pick<import('../views.ts').DemoView, 'posters' | 'towns'>} around
 * @returns {Column}
 */
export function openColumn({ id, flavour, name, note }, around) {
  const person = personIn(id, () => around().towns);
  const log = openLog(person);
  const writing = composer(person);
  const pops = toasts();
  const header = el(
    'header',
    {},
    el('span', { class: 'face', 'aria-hidden': 'true' }, name.charAt(0)),
    el('h2', {}, name, el('small', { class: 'note' }, `${words.platforms[flavour]} – ${note}`)),
    iconButton('more', words.more, () => void opensPoster(person, around)),
  );
  const middle = el('div', { class: 'middle' }, log.element, pops.element);
  const properties = { class: `column ${flavour}`, id, role: 'tabpanel', 'aria-label': name, 'data-turn': 0 };
  const element = el('section', properties, header, middle, writing.element);
  return {
    element,
    show(seat) {
      writing.show(seat.keys);
      const fresh = log.show(seat) + pops.show(seat.toasts);
      // Tells who waits for the bot, a test for one, that it has spoken.
      element.dataset.turn = String(Number(element.dataset.turn) + fresh);
      return fresh;
    },
  };
}

/**
 * @param {import('./person.js').Person} person
 * @param {() => Pick<import('../views.ts').DemoView, 'posters'>} around
 */
async function opensPoster(person, around) {
  const chosen = await choosePoster(around().posters);
  if (chosen !== undefined) await person.starts(deepLink(chosen) ?? chosen);
}
