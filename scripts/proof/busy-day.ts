import { cancelButton, confirmButton } from '../../src/features/booking/buttons.ts';
import type { SimPerson } from '../../test/simulator/index.ts';
import type { Simulator } from '../../test/simulator/simulator.ts';
import type { Evening, Taker } from '../lib/crowd.ts';

/** Somebody who books, gives the place back and books again, and what they saw and did. */
export class Guest {
  readonly personId: number;
  /** Bookings they pressed «لغو» on. */
  readonly givenBack = new Set<number>();
  confirmations = 0;
  readonly #seen = new Set<number>();
  readonly #sim: SimPerson;
  readonly #slots: readonly number[];

  constructor(sim: Simulator, { personId, accountId }: Taker, slots: readonly number[]) {
    this.personId = personId;
    this.#slots = slots;
    this.#sim = sim.person({ id: accountId, firstName: 'علی', started: true });
    this.#sim.chat.botWrote('خوش آمدید', { inline_keyboard: [[{ text: 'خانه', callback_data: 'home' }]] });
  }

  /** Presses one thing more, when the last press was answered. */
  async acts(): Promise<void> {
    if (this.spinning() > 0) return;
    const held = this.tickets().find((id) => !this.givenBack.has(id));
    if (held !== undefined && Math.random() < 0.5) return this.#givesBack(held);
    const slot = this.#slots[Math.floor(Math.random() * this.#slots.length)] ?? 0;
    this.confirmations++;
    await this.#sim.pressesData(confirmButton.data({ slot, person: this.personId, plan: 0 }));
  }

  /** The bookings they were shown a ticket of; a ticket loses its buttons once they pressed one. */
  tickets(): readonly number[] {
    for (const { file, inlineKeyboard } of this.#sim.messages()) {
      const buttons = file ? inlineKeyboard.flat() : [];
      for (const { callback_data = '' } of buttons) {
        const booking = cancelButton.parse(callback_data)?.booking;
        if (booking !== undefined) this.#seen.add(booking);
      }
    }
    return [...this.#seen];
  }

  spinning(): number {
    return this.#sim.spinning();
  }

  async #givesBack(booking: number): Promise<void> {
    this.givenBack.add(booking);
    await this.#sim.pressesData(cancelButton.data({ booking }));
  }
}

/** All guests press, a little after one another, until it is stopped. */
export function beginDay(sim: Simulator, { people, slots }: Evening) {
  const guests = people.map((taker) => new Guest(sim, taker, slots));
  let next = 0;
  const timer = setInterval(() => {
    for (let i = 0; i < 3; i++) void guests[next++ % guests.length]?.acts();
  }, 10);
  return { guests, end: () => clearInterval(timer) };
}
