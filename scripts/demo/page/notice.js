import { find } from './dom.js';

const LASTS_MS = 4000;
let hiding = 0;

/**
 * Says something over the whole page for a moment.
 * @param {string} text
 */
export function notice(text) {
  const place = find('.notice');
  place.textContent = text;
  place.hidden = false;
  clearTimeout(hiding);
  hiding = window.setTimeout(() => {
    place.hidden = true;
  }, LASTS_MS);
}
