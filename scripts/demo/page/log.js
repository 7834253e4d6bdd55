import { el } from './dom.js';
import { spinThose } from './keys.js';
import { messageBubble } from './message.js';
import { words } from './words.fa.js';

/**
 * The messages of a chat. What did not change keeps its element, so an edited message is edited in place.
 * @param {import('./person.js').Person} person
 */
export function openLog(person) {
  /** @type {Map<number, {element: HTMLElement, shown: string}>} */
  const bubbles = new Map();
  const list = el('div', { class: 'messages' }, emptyChat(person));
  const element = el('div', { class: 'log', role: 'log', tabindex: 0 }, list);
  // A picture that arrives or a keyboard that opens moves the end, too.
  const ends = new ResizeObserver(() => element.scrollTo(0, element.scrollHeight));
  ends.observe(list);
  ends.observe(element);

  /** @param {import('../views.ts').MessageView} message */
  const bubble = (message) => {
    const shown = JSON.stringify(message);
    const known = bubbles.get(message.id);
    if (known?.shown === shown) return { element: known.element, changed: false };
    const made = messageBubble(message, person);
    bubbles.set(message.id, { element: made, shown });
    return { element: made, changed: true };
  };

  /** Shows a chat; answers how many of the bot's messages are new or changed. @param {import('../views.ts').SeatView} seat */
  const show = ({ messages, pressing }) => {
    if (messages.length === 0) return 0;
    const seen = messages.map((message) => ({ message, ...bubble(message) }));
    const changed = seen.filter((each) => each.changed);
    if (changed.length > 0) {
      list.replaceChildren(...withDays(seen));
      element.scrollTo(0, element.scrollHeight);
    }
    for (const each of seen) spinThose(each.element, pressing);
    return changed.filter(({ message }) => message.fromBot).length;
  };
  return { element, show };
}

/** @param {{message: import('../views.ts').MessageView, element: HTMLElement}[]} seen */
function withDays(seen) {
  return seen.flatMap(({ message: { day }, element }, i) =>
    day === seen[i - 1]?.message.day ? [element] : [el('p', { class: 'day' }, el('span', {}, day)), element],
  );
}

/** @param {import('./person.js').Person} person */
function emptyChat(person) {
  const start = el(
    'button',
    { type: 'button', class: 'start', onclick: () => void person.starts() },
    words.start,
  );
  return el('div', { class: 'empty' }, el('p', {}, words.emptyChat), start);
}
