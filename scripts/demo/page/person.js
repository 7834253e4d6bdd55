import { deepLink } from './links.js';
import { notice } from './notice.js';
import { chooseTown } from './sheets.js';
import { does } from './wire.js';
import { words } from './words.fa.js';

/** @typedef {import('../views.ts').SeatView['keys'][number][number]} Button */

/**
 * What the person of a column can do.
 * @typedef {ReturnType<typeof personIn>} Person
 */

/**
 * @param {string} seat
 * @param {() => readonly import('../views.ts').TownView[]} towns
 */
export function personIn(seat, towns) {
  const person = {
    /** @param {string} text */
    says: (text) => does({ does: 'says', seat, text }),
    /** @param {string} [payload] */
    starts: (payload) => does({ does: 'starts', seat, ...(payload ? { payload } : {}) }),
    sharesContact: () => does({ does: 'sharesContact', seat }),
    sendsSticker: () => does({ does: 'sendsSticker', seat }),
    sendsVoice: () => does({ does: 'sendsVoice', seat }),
    async photographs() {
      const { refused } = await does({ does: 'photographs', seat });
      if (refused) notice(words.noTicket);
    },
    async sharesLocation() {
      const town = await chooseTown(towns());
      if (town)
        await does({ does: 'sharesLocation', seat, latitude: town.latitude, longitude: town.longitude });
    },
    /** A key of the keyboard under the chat. @param {Button} key */
    async hits(key) {
      if (key.request_contact) await person.sharesContact();
      else if (key.request_location) await person.sharesLocation();
      else await person.says(key.text);
    },
    /** A button below a message. @param {number} message @param {Button} button */
    async presses(message, button) {
      if (button.callback_data !== undefined)
        await does({ does: 'presses', seat, message, data: button.callback_data });
      else if (button.copy_text) await copy(button.copy_text.text);
      else if (button.url) await opens(button.url);
    },
  };

  /** @param {string} address */
  async function opens(address) {
    const payload = deepLink(address);
    if (payload !== undefined) await person.starts(payload);
    else if (/^https?:/i.test(address)) window.open(address, '_blank', 'noopener,noreferrer');
  }

  return person;
}

/** @param {string} text */
async function copy(text) {
  await navigator.clipboard.writeText(text);
  notice(words.copied);
}
