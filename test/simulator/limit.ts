import type { ScriptedReply } from './faults.ts';
import { replies } from './replies.ts';
import type { Call } from './shapes.ts';

/**
 * How many sends and edits a second the server takes. `bucket`: the rate, with as much in store; `window`: never
 * more than the rate in any second. A call over it blocks the whole bot for `blockSeconds` (1); one over what a
 * group takes is refused alone.
 */
export interface LimitRule {
  readonly perSecond: number;
  readonly reading: 'bucket' | 'window';
  readonly perChatPerSecond?: number;
  /** In any minute in each group or channel. */
  readonly perGroupPerMinute?: number;
  readonly blockSeconds?: number;
}

/** Whether an id, as a call names it, is that of a group or channel. */
export type IsGroup = (chatId: string) => boolean;

/** The methods that count. */
export const COUNTED = /^(?:send(?!ChatAction)|edit|copy|forward)/i;

export interface Tally {
  readonly taken: number;
  readonly refused: number;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;

interface Gauge {
  /** Takes one at this time (milliseconds); false when there is none left. */
  take(at: number): boolean;
}

/** Enforces a rule in real time: the simulator's clock may stand still. */
export class Limit {
  #rule: LimitRule;
  #all: Gauge;
  #chats = new Map<string, Gauge>();
  #groups = new Map<string, Gauge>();
  #blockedUntil = 0;
  #retryAfter: boolean;
  #isGroup: IsGroup;
  #tally = { taken: 0, refused: 0 };

  constructor(rule: LimitRule, retryAfter: boolean, isGroup: IsGroup = () => false) {
    this.#isGroup = isGroup;
    this.#rule = rule;
    this.#all = gauge(rule.reading, rule.perSecond);
    this.#retryAfter = retryAfter;
  }

  /** How many sends and edits it took, and how many it refused. */
  get tally(): Tally {
    return { ...this.#tally };
  }

  /** The 429 this call gets, if it gets one, at this time (milliseconds). */
  refuse(
    { method, params }: Pick<Call, 'method' | 'params'>,
    now = performance.now(),
  ): ScriptedReply | undefined {
    if (!COUNTED.test(method)) return undefined;
    const refusal = this.#judge(String(params.chat_id), now);
    this.#tally[refusal ? 'refused' : 'taken']++;
    return refusal;
  }

  #judge(chatId: string, now: number): ScriptedReply | undefined {
    if (now < this.#blockedUntil) return this.#tooMany(this.#blockedUntil - now);
    if (this.#group(chatId)?.take(now) === false) return this.#tooMany(MINUTE_MS);
    const fits = this.#all.take(now) && (this.#chat(chatId)?.take(now) ?? true);
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

  #group(id: string): Gauge | undefined {
    const most = this.#rule.perGroupPerMinute;
    if (most === undefined || !this.#isGroup(id)) return undefined;
    const known = this.#groups.get(id) ?? slidingWindow(most, MINUTE_MS);
    this.#groups.set(id, known);
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

function slidingWindow(rate: number, spanMs = SECOND_MS): Gauge {
  const taken: number[] = [];
  return {
    take(at) {
      while (taken.length > 0 && (taken[0] ?? at) <= at - spanMs) taken.shift();
      if (taken.length >= rate) return false;
      taken.push(at);
      return true;
    },
  };
}
