import type { Flavour } from './flavour.ts';
import { conflict, type Refusal } from './refusal.ts';
import type { Update } from './shapes.ts';

const DAY = 86_400_000;
/** How long the server keeps a press that nobody fetched, in milliseconds. */
export const PRESS_LIFE = 150_000;
/** Types that come only when asked for. */
const SILENT = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

interface Entry {
  readonly update: Update;
  readonly until: number;
  readonly again: boolean;
  delivered: boolean;
}

export interface Poll {
  readonly offset: number;
  readonly limit: number;
  /** Seconds to wait for an update. */
  readonly timeout: number;
}

interface Waiting {
  readonly poll: Poll;
  readonly settle: (answer: Update[] | Refusal) => void;
}

/** The updates of one bot: queued, polled or pushed, and confirmed by a later offset. */
export class UpdateQueue {
  #entries: Entry[] = [];
  #recent: Update[] = [];
  #nextId: number;
  #waiting: Waiting | undefined;
  #waking = false;
  #kept: number;
  #now: () => number;
  #allowed: ReadonlySet<string> | undefined;
  /** Milliseconds (performance.now) of the last change. */
  lastMove = 0;
  /** Takes updates instead of the queue while a webhook is set. */
  push: ((update: Update, until: number) => void) | undefined;

  constructor(flavour: Flavour, now: () => number) {
    this.#nextId = flavour.firstUpdateId;
    this.#kept = flavour.keptUpdates;
    this.#now = now;
  }

  /** Updates not yet confirmed. */
  get size(): number {
    return this.#entries.length;
  }

  /** The types that come; an empty list means all but the silent ones. Sticks until changed. */
  allow(types: readonly unknown[]): void {
    this.#allowed = types.length === 0 ? undefined : new Set(types.map(String));
  }

  /** Queues an update, giving it the next id unless it has one. */
  add(content: Readonly<Record<string, unknown>>): void {
    if (!this.#wanted(content)) return;
    const given = content.update_id;
    const id = typeof given === 'number' ? given : this.#nextId;
    const isOld = id < this.#nextId;
    this.#nextId = Math.max(this.#nextId, id + 1);
    const update: Update = typeof given === 'number' ? (content as Update) : { update_id: id, ...content };
    this.#recent.push(update);
    if (this.#recent.length > 100) this.#recent.splice(0, 50);
    this.#enqueue(update, isOld);
  }

  /** The last `count` updates come once more, with the ids they had. */
  redeliver(count = 1): void {
    for (const update of this.#recent.slice(-count)) this.#enqueue(update, true);
  }

  /**
   * What getUpdates answers: at once when there is something, otherwise when there is or the time is over.
   * `cancel` lets go of the wait. A newer poll ends an older one with 409.
   */
  poll(poll: Poll): { answer: Promise<Update[]>; cancel: () => void } {
    this.end(
      conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
    );
    this.#confirm(poll.offset);
    const ready = this.#take(poll);
    if (ready.length > 0 || poll.timeout <= 0) return { answer: Promise.resolve(ready), cancel: () => {} };
    return this.#wait(poll);
  }

  /** Ends a waiting poll: with a refusal, or empty. */
  end(refusal?: Refusal): void {
    this.#waiting?.settle(refusal ?? []);
  }

  /** Forgets everything queued. */
  drop(): void {
    this.#entries = [];
  }

  /** Takes everything out of the queue, for a webhook that was just set. */
  drain(): { update: Update; until: number }[] {
    const entries = this.#entries;
    this.#entries = [];
    return entries;
  }

  #wanted(content: Readonly<Record<string, unknown>>): boolean {
    for (const type in content) {
      if (type === 'update_id') continue;
      if (this.#allowed ? !this.#allowed.has(type) : SILENT.has(type)) return false;
    }
    return true;
  }

  #enqueue(update: Update, again: boolean): void {
    this.lastMove = performance.now();
    const until = this.#now() + ('callback_query' in update ? PRESS_LIFE : DAY);
    if (this.push) {
      this.push(update, until);
      return;
    }
    this.#entries.push({ update, until, again, delivered: false });
    if (this.#entries.length > this.#kept) this.#entries.splice(0, this.#entries.length - this.#kept);
    if (!this.#waking) setImmediate(() => this.#wake());
    this.#waking = true;
  }

  /** Answers the waiting poll once for all updates of this turn of the loop. */
  #wake(): void {
    this.#waking = false;
    const waiting = this.#waiting;
    if (!waiting) return;
    const taken = this.#take(waiting.poll);
    if (taken.length > 0) waiting.settle(taken);
  }

  #confirm(offset: number): void {
    const now = this.#now();
    const from = offset < 0 ? (this.#entries.at(offset)?.update.update_id ?? 0) : offset;
    if (this.#entries.length === 0) return;
    this.lastMove = performance.now();
    this.#entries = this.#entries.filter(
      (entry) => entry.until > now && (entry.again ? !entry.delivered : entry.update.update_id >= from),
    );
  }

  #take({ limit }: Poll): Update[] {
    const taken = this.#entries.slice(0, limit);
    for (const entry of taken) entry.delivered = true;
    return taken.map(({ update }) => update);
  }

  #wait(poll: Poll): { answer: Promise<Update[]>; cancel: () => void } {
    let cancel = (): void => {};
    const answer = new Promise<Update[]>((resolve, reject) => {
      const timer = setTimeout(() => cancel(), poll.timeout * 1000);
      const settle = (given: Update[] | Refusal): void => {
        clearTimeout(timer);
        if (this.#waiting?.settle === settle) this.#waiting = undefined;
        if (Array.isArray(given)) resolve(given);
        else reject(given);
      };
      this.#waiting = { poll, settle };
      cancel = () => settle([]);
    });
    return { answer, cancel };
  }
}
