import type { ScriptedReply } from './faults.ts';
import { replies } from './replies.ts';
import type { Call } from './shapes.ts';

/**
 * How many sends and edits a second the server takes. `bucket`: the rate, with as much in store; `window`: never
 * more than the rate in any second. A call over it blocks the whole bot for `blockSeconds` (1).
 */
export interface LimitRule {
  readonly perSecond: number;
  readonly reading: 'bucket' | 'window';
  readonly perChatPerSecond?: number;
  readonly blockSeconds?: number;
}

const COUNTED = /^(?:send(?!ChatAction)|edit|copy|forward)/i;

interface Gauge {
  /** Takes one at this time (milliseconds); false when there is none left. */
  take(at: number): boolean;
}

/** Enforces a rule in real time: the simulator's clock may stand still. */
export class Limit {
  #rule: LimitRule;
  #all: Gauge;
  #chats = new Map<string, Gauge>();
  #blockedUntil = 0;
  #retryAfter: boolean;

  constructor(rule: LimitRule, retryAfter: boolean) {
    this.#rule = rule;
    this.#all = gauge(rule.reading, rule.perSecond);
    this.#retryAfter = retryAfter;
  }

  /** The 429 this call gets, if it gets one. */
  refuse({ method, params }: Call): ScriptedReply | undefined {
    if (!COUNTED.test(method)) return undefined;
    const now = performance.now();
    if (now < this.#blockedUntil) return this.#tooMany(this.#blockedUntil - now);
    const fits = this.#all.take(now) && (this.#chat(String(params.chat_id))?.take(now) ?? true);
    if (fits) return undefined;
    const block = (this.#rule.blockSeconds ?? 1) * 1000;
    this.#blockedUntil = now + block;
    return this.#tooMany(block);
  }

  #chat(id: string): Gauge | undefined {
    const rate = this.#rule.perChatPerSecond;
    if (rate === undefined) return undefined;
    const known = this.#chats.get(id) ?? gauge(this.#rule.reading, rate);
    this.#chats.set(id, known);
    return known;
  }

  #tooMany(milliseconds: number): ScriptedReply {
    return this.#retryAfter ? replies.tooMany(Math.ceil(milliseconds / 1000)) : replies.tooManyWithoutTime();
  }
}

const gauge = (reading: LimitRule['reading'], rate: number): Gauge =>
  reading === 'bucket' ? bucket(rate) : slidingWindow(rate);

function bucket(rate: number): Gauge {
  const size = Math.max(rate, 1);
  let level = size;
  let last = Number.NEGATIVE_INFINITY;
  return {
    take(at) {
      level = Math.min(size, level + ((at - last) / 1000) * rate);
      last = at;
      if (level < 1) return false;
      level -= 1;
      return true;
    },
  };
}

function slidingWindow(rate: number): Gauge {
  const taken: number[] = [];
  return {
    take(at) {
      while (taken.length > 0 && (taken[0] ?? at) <= at - 1000) taken.shift();
      if (taken.length >= rate) return false;
      taken.push(at);
      return true;
    },
  };
}
