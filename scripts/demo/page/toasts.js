import { el } from './dom.js';
import { words } from './words.fa.js';

const LASTS_MS = 4500;

/** The bot's answers to presses: a toast goes by itself, an alert wants to be read. */
export function toasts() {
  const element = el('div', { class: 'toasts', 'aria-live': 'polite' });
  let shown = /** @type {number | undefined} */ (undefined);
  /** Shows those that came since; answers how many. @param {import('../views.ts').SeatView['toasts']} all */
  const show = (all) => {
    const fresh = all.slice(shown ?? all.length);
    shown = all.length;
    for (const { text, alert } of fresh) element.append(alert ? alertBox(text) : toast(text));
    return fresh.length;
  };
  return { element, show };
}

/** @param {string} text */
function toast(text) {
  const box = el('p', { class: 'toast', role: 'status' }, text);
  setTimeout(() => box.remove(), LASTS_MS);
  return box;
}

/** @param {string} text */
function alertBox(text) {
  const box = el('div', { class: 'alert', role: 'alertdialog', 'aria-label': text }, el('p', {}, text));
  box.append(el('button', { type: 'button', onclick: () => box.remove() }, words.understood));
  return box;
}
