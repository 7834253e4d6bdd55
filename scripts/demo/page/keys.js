import { el } from './dom.js';
import { words } from './words.fa.js';

/**
 * The buttons below a message.
 * @param {import('../views.ts').MessageView} message
 * @param {import('./person.js').Person} person
 */
export function inlineButtons({ id, buttons }, person) {
  return el(
    'div',
    { class: 'inline' },
    ...buttons.map((row) =>
      keyRow(row, (button, key) => {
        if (button.callback_data !== undefined) spin(key, true);
        return person.presses(id, button);
      }),
    ),
  );
}

/**
 * The keyboard under the chat.
 * @param {import('../views.ts').SeatView['keys']} keys
 * @param {import('./person.js').Person} person
 */
export const replyKeys = (keys, person) => keys.map((row) => keyRow(row, (key) => person.hits(key)));

/**
 * Turns the spinner of exactly those buttons below a message whose presses wait for an answer.
 * @param {HTMLElement} message
 * @param {import('../views.ts').SeatView['pressing']} pressing
 */
export function spinThose(message, pressing) {
  const waiting = new Set(
    pressing.filter((press) => String(press.message) === message.dataset.id).map(({ data }) => data),
  );
  for (const key of message.querySelectorAll('button'))
    if (key.dataset.press) spin(key, waiting.has(key.dataset.press));
}

/**
 * @param {readonly import('./person.js').Button[]} row
 * @param {(button: import('./person.js').Button, key: HTMLButtonElement) => unknown} onPress
 */
function keyRow(row, onPress) {
  return el(
    'div',
    { class: 'row' },
    ...row.map((button) => {
      const properties = { type: 'button', class: 'key', 'data-press': button.callback_data };
      const key = el('button', properties, el('span', {}, button.text));
      if (button.url) key.classList.add('leads');
      key.addEventListener('click', () => void onPress(button, key));
      return key;
    }),
  );
}

/** @param {HTMLButtonElement} key @param {boolean} turning */
function spin(key, turning) {
  key.toggleAttribute('data-spinning', turning);
  if (turning) key.setAttribute('aria-description', words.waiting);
  else key.removeAttribute('aria-description');
}
