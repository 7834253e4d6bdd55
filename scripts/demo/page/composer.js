import { el } from './dom.js';
import { replyKeys } from './keys.js';
import { choose } from './sheets.js';
import { words } from './words.fa.js';

/**
 * Where a person writes: the text box, what can be attached, and the bot's keyboard under them.
 * @param {import('./person.js').Person} person
 */
export function composer(person) {
  const input = el('input', {
    type: 'text',
    'aria-label': words.write,
    placeholder: words.write,
    enterkeyhint: 'send',
    autocomplete: 'off',
    dir: 'auto',
  });
  const keys = el('div', { class: 'keys' });
  const toggle = iconButton('keyboard', words.keys, () => {
    keys.hidden = !keys.hidden;
    toggle.setAttribute('aria-pressed', String(!keys.hidden));
  });
  /** @param {Event} event */
  const onsubmit = (event) => {
    event.preventDefault();
    const text = input.value.trim();
    input.value = '';
    if (text) void person.says(text);
  };
  const attach = iconButton('attach', words.attach, () => void attaches(person));
  const send = el('button', { class: 'icon send', 'aria-label': words.send });
  const form = el('form', { class: 'writing', onsubmit }, attach, input, toggle, send);
  return { element: el('footer', {}, form, keys), show: keyboard(keys, toggle, person) };
}

/**
 * Shows the bot's keyboard; a new one opens by itself, as messengers do.
 * @param {HTMLElement} place
 * @param {HTMLButtonElement} toggle
 * @param {import('./person.js').Person} person
 */
function keyboard(place, toggle, person) {
  let shown = '[]';
  toggle.hidden = true;
  /** @param {import('../views.ts').SeatView['keys']} keys */
  return (keys) => {
    const next = JSON.stringify(keys);
    if (next === shown) return;
    shown = next;
    place.replaceChildren(...replyKeys(keys, person));
    place.hidden = toggle.hidden = keys.length === 0;
    toggle.setAttribute('aria-pressed', 'true');
  };
}

/** @param {import('./person.js').Person} person */
async function attaches(person) {
  /** @type {{label: string, value: () => Promise<unknown>}[]} */
  const choices = [
    { label: words.location, value: person.sharesLocation },
    { label: words.contact, value: person.sharesContact },
    { label: words.sticker, value: person.sendsSticker },
    { label: words.voice, value: person.sendsVoice },
    { label: words.ticket, value: person.photographs },
  ];
  const act = await choose(words.attachWhat, choices);
  await act?.();
}

/**
 * @param {string} icon
 * @param {string} label
 * @param {() => void} onclick
 */
export const iconButton = (icon, label, onclick) =>
  el('button', { type: 'button', class: `icon ${icon}`, 'aria-label': label, title: label, onclick });
