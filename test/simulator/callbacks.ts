import { PRESS_LIFE } from './queue.ts';
import { badRequest } from './refusal.ts';

/** One press of an inline button. `shows`: the person's client can show the answer. */
export interface Press {
  readonly id: string;
  readonly userId: number;
  readonly chatId: number;
  readonly at: number;
  readonly shows: boolean;
}

export interface Toast {
  readonly text: string;
  readonly alert: boolean;
}

/** Presses that wait for an answer, and what the answered ones showed. */
export class Callbacks {
  #open = new Map<string, Press>();
  #toasts = new Map<number, Toast[]>();
  #last = 0;
  #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A new press. Ids of old Bale clients, which show no answers, start with "1", all others do not. */
  open(userId: number, chatId: number, shows: boolean): Press {
    this.#last += 1;
    const id = `${shows ? 4 : 1}${String(this.#last).padStart(17, '0')}`;
    const press = { id, userId, chatId, at: this.#now(), shows };
    this.#open.set(id, press);
    return press;
  }

  /** Answers a press once; throws when it is unknown, answered or too old. */
  answer(id: string | undefined, toast: Toast | undefined): Press {
    const press = this.#open.get(id ?? '');
    if (!press || this.#now() - press.at > PRESS_LIFE) {
      throw badRequest('query is too old and response timeout expired or query ID is invalid');
    }
    this.#open.delete(press.id);
    if (toast && press.shows) this.#toasts.set(press.userId, [...this.toasts(press.userId), toast]);
    return press;
  }

  toasts(userId: number): readonly Toast[] {
    return this.#toasts.get(userId) ?? [];
  }

  /** Whether any press waits that may still be answered. */
  turning(): boolean {
    const since = this.#now() - PRESS_LIFE;
    for (const { at } of this.#open.values()) if (at >= since) return true;
    return false;
  }

  /** Presses of a person that still turn. */
  spinning(userId: number): number {
    return [...this.#open.values()].filter((press) => press.userId === userId).length;
  }

  /** All presses that wait become too old. */
  expire(): void {
    this.#open.clear();
  }
}
