import { el, find } from './dom.js';
import { words } from './words.fa.js';

/**
 * Who is in the foreground: on a phone the only column that shows, on a desktop the one in use.
 * A column that speaks in the background marks its tab.
 */
export function openTabs() {
  const list = find('.tabs');
  let active = '';

  /** @param {string} id */
  const activate = (id) => {
    active = id;
    for (const tab of list.children)
      tab.setAttribute('aria-selected', String(tab.getAttribute('aria-controls') === id));
    for (const column of document.querySelectorAll('.column'))
      column.classList.toggle('active', column.id === id);
    tabOf(list, id)?.querySelector('.unread')?.remove();
  };

  /** @param {string} id */
  const bring = (id) => {
    activate(id);
    document.getElementById(id)?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  };

  /** @param {import('../views.ts').SeatView} seat @param {HTMLElement} column */
  const add = ({ id, flavour, name }, column) => {
    const properties = { type: 'button', role: 'tab', class: `tab ${flavour}`, 'aria-controls': id };
    list.append(el('button', { ...properties, onclick: () => bring(id) }, name));
    for (const sign of ['pointerdown', 'focusin'])
      column.addEventListener(sign, () => id === active || activate(id));
    // Not before the press is over: what moves away under a finger is not pressed.
    column.addEventListener('click', () => bring(id));
    if (active === '') bring(id);
  };

  /** @param {string} id @param {number} fresh */
  const mark = (id, fresh) => {
    const tab = tabOf(list, id);
    if (id === active || fresh === 0 || !tab) return;
    const before = Number(tab.querySelector('.unread')?.getAttribute('data-count') ?? 0);
    tab.querySelector('.unread')?.remove();
    const count = before + fresh;
    const properties = { class: 'unread', 'data-count': count, 'aria-label': words.unread };
    tab.append(el('span', properties, count.toLocaleString('fa-IR')));
  };
  return { add, bring, mark };
}

/** @param {HTMLElement} list @param {string} id */
const tabOf = (list, id) => list.querySelector(`[aria-controls="${id}"]`);
