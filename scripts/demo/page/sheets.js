import { el, find } from './dom.js';
import { words } from './words.fa.js';

/**
 * Asks for one of several things in a sheet over the page; undefined when the sheet was closed instead.
 * @template Value
 * @param {string} title
 * @param {readonly {label: string, value: Value}[]} choices
 * @param {(choose: (value: Value | undefined) => void) => Node} [more] stands below the choices
 * @returns {Promise<Value | undefined>}
 */
export function choose(title, choices, more) {
  const sheet = /** @type {HTMLDialogElement} */ (find('.sheet'));
  return new Promise((resolve) => {
    let chosen = /** @type {Value | undefined} */ (undefined);
    /** @param {Value | undefined} value */
    const done = (value) => {
      chosen = value;
      sheet.close();
    };
    sheet.replaceChildren(
      el('h2', {}, title),
      ...choices.map(({ label, value }) =>
        el('button', { type: 'button', onclick: () => done(value) }, label),
      ),
      ...(more ? [more(done)] : []),
      el('button', { type: 'button', class: 'close', onclick: () => done(undefined) }, words.close),
    );
    // Only here, when it is really closed: the next sheet may open at once.
    sheet.onclose = () => resolve(chosen);
    // A press on the dialog itself is one beside the sheet.
    sheet.onclick = ({ target }) => {
      if (target === sheet) done(undefined);
    };
    sheet.showModal();
  });
}

/** @param {readonly import('../views.ts').TownView[]} towns */
export const chooseTown = (towns) =>
  choose(
    words.whichTown,
    towns.map((town) => ({ label: town.name, value: town })),
  );

/**
 * A poster on a wall or a link from anywhere; answers the link's address or the poster's payload.
 * @param {readonly import('../views.ts').PosterView[]} posters
 */
export function choosePoster(posters) {
  const choices = posters.map(({ title, payload }) => ({ label: title, value: payload }));
  const title = posters.length > 0 ? words.posters : words.noPosters;
  return choose(title, choices, (done) => field(words.link, words.open, (text) => done(text), 'ltr'));
}

/**
 * Who joins, and on which messenger.
 * @returns {Promise<{flavour: 'telegram' | 'bale', name: string} | undefined>}
 */
export async function askNewcomer() {
  const name = await choose(words.joinTitle, /** @type {{label: string, value: string}[]} */ ([]), (done) =>
    field(words.name, words.join, (text) => done(text)),
  );
  if (!name) return undefined;
  const flavour = await choose(
    words.onWhich,
    /** @type {const} */ (['bale', 'telegram']).map((each) => ({
      label: words.platforms[each],
      value: each,
    })),
  );
  return flavour && { flavour, name };
}

/**
 * @param {string} label
 * @param {string} action
 * @param {(text: string) => void} onText
 * @param {'rtl' | 'ltr'} dir
 */
function field(label, action, onText, dir = 'rtl') {
  const input = el('input', {
    type: 'text',
    'aria-label': label,
    placeholder: label,
    maxlength: 120,
    dir: 'auto',
  });
  if (dir === 'ltr') input.inputMode = 'url';
  /** @param {Event} event */
  const onsubmit = (event) => {
    event.preventDefault();
    if (input.value.trim()) onText(input.value.trim());
  };
  return el('form', { class: 'field', onsubmit }, input, el('button', {}, action));
}
