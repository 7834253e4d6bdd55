import type { SimMessage, SimPerson, Simulator } from '../../../test/simulator/index.ts';
import type { SeededRandom } from '../../lib/seeded-random.ts';
import type { Seen } from './ledger.ts';

/** How often what they press is lost, comes as the same update again, or is pressed again. */
const LOST = 0.06;
const AGAIN = 0.05;
const TWICE = 0.05;
/** Who saw nothing happen so often gives up: then something is wrong. */
const PATIENCE = 12;

/** What somebody on a bad line needs. */
export interface StaffParts {
  readonly sim: SimPerson;
  /** Their messenger. */
  readonly line: Simulator;
  readonly answered: () => Promise<void>;
  readonly chance: SeededRandom;
  readonly seen: Seen;
}

/** One of the staff with a phone on a bad line: what they press is lost, or comes twice. They look, and press again. */
export class Staff {
  /** What happened while they had no network, to be written down when it is back. */
  readonly paper: (() => Promise<void>)[] = [];
  isOffline = false;
  readonly sim: SimPerson;
  readonly chance: SeededRandom;
  readonly #parts: StaffParts;

  constructor(parts: StaffParts) {
    this.sim = parts.sim;
    this.chance = parts.chance;
    this.#parts = parts;
  }

  types = (text: string) => this.#acts(() => this.sim.says(text));
  pressesOn = ({ id }: SimMessage, words: string) => this.#acts(() => this.sim.pressesOn(id, words));

  /** Presses a button where it stands; nothing where what was pressed before never arrived. */
  async presses(words: string): Promise<void> {
    const isThere = this.sim.buttons().some((text) => text.startsWith(words));
    if (isThere) await this.#acts(() => this.sim.presses(words));
  }

  /** Does the same again until it is so; every try looks at the screen first. */
  async until(what: string, isSo: () => boolean, act: () => Promise<void>): Promise<void> {
    for (let tries = 0; tries < PATIENCE; tries++) {
      if (isSo()) return;
      await act();
    }
    if (!isSo()) throw new Error(`${this.sim.firstName}: ${what}; sees ${this.sim.screen().text}`);
  }

  /** The newest of the bot's messages that says so, other than a board. */
  message(...words: readonly string[]): SimMessage | undefined {
    const isIt = ({ fromBot, text }: SimMessage) => fromBot && words.every((each) => text.includes(each));
    return this.sim.messages().findLast((each) => isIt(each) && !each.text.includes('به‌روز در'));
  }

  async #acts(act: () => Promise<void>): Promise<void> {
    const { chance, seen, line, answered } = this.#parts;
    const lot = chance.next();
    if (lot < LOST) seen.lost++;
    else await act();
    if (lot >= LOST && lot < LOST + AGAIN + TWICE) {
      seen.doubled++;
      await (lot < LOST + AGAIN ? line.redeliver() : act());
    }
    await answered();
  }
}

/** Whether a button with just these words stands below a message. */
export const offers = (message: SimMessage | undefined, words: string): message is SimMessage =>
  message?.inlineKeyboard.flat().some(({ text }) => text === words) ?? false;
