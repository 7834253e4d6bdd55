import type { FlavourName, SimPerson, Simulator } from '../../test/simulator/index.ts';
import type { Role } from './cast.ts';
import { messageView } from './message-view.ts';
import type { PressView, SeatView } from './views.ts';

/** Messages a page shows at most; older ones are scrolled away for good. */
const SHOWN = 200;

/** One person at their messenger, as a column of the page. */
export class Seat {
  readonly id: string;
  readonly person: SimPerson;
  readonly #role: Role;
  #pressing: PressView[] = [];

  constructor(sim: Simulator, role: Role) {
    this.id = seatId(role.flavour, role.id);
    this.#role = role;
    this.person = sim.person({ id: role.id, firstName: role.name, phone: role.phone });
  }

  /** Presses a button of a message. */
  presses(press: PressView): void {
    this.#pressing.push(press);
    this.person.pressesNow(press.data, press.message);
  }

  view(): SeatView {
    if (this.person.spinning() === 0) this.#pressing = [];
    const { flavour, name, note } = this.#role;
    return {
      id: this.id,
      flavour,
      name,
      note,
      messages: this.person
        .messages()
        .slice(-SHOWN)
        .map((message) => messageView(message, this.id)),
      keys: this.person.keys(),
      pressing: this.#pressing,
      toasts: this.person.toasts(),
    };
  }
}

/** How a page names a person's column. */
export const seatId = (flavour: FlavourName, personId: number): string => `${flavour}-${personId}`;
