import { badDay, type Chances } from './chances.ts';
import { type IsGroup, Limit, type LimitRule, type Tally } from './limit.ts';
import type { Call } from './shapes.ts';

/** An answer given instead of carrying the call out; with `effect` after carrying it out. Body: JSON or as is. */
export interface ScriptedReply {
  readonly status: number;
  readonly body?: unknown;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly effect?: boolean;
}

/** What goes wrong with one call. */
export type Fault = { readonly cut: 'before' | 'after' } | { readonly reply: ScriptedReply };

/** The trouble a test has ordered: scripted answers, cut connections, bad luck, limits, slowness. */
export class Faults {
  #replies = new Map<string, ScriptedReply[]>();
  #cuts = new Map<string, { when: 'before' | 'after'; times: number }>();
  #limit: Limit | undefined;
  #badDay: ReturnType<typeof badDay> | undefined;
  #delay: (() => number) | undefined;
  #wayBack: (() => number) | undefined;
  #retryAfter: boolean;
  #isGroup: IsGroup;

  constructor(retryAfter: boolean, isGroup: IsGroup) {
    this.#retryAfter = retryAfter;
    this.#isGroup = isGroup;
  }

  /** The next calls of a method (`*`: of any but getUpdates) are answered so, one reply each. */
  respondWith(method: string, replies: readonly ScriptedReply[]): void {
    const key = method.toLowerCase();
    this.#replies.set(key, [...(this.#replies.get(key) ?? []), ...replies]);
  }

  cutConnection(method: string, when: 'before' | 'after', times: number): void {
    this.#cuts.set(method.toLowerCase(), { when, times });
  }

  limit(rule: LimitRule | undefined): void {
    this.#limit = rule ? new Limit(rule, this.#retryAfter, this.#isGroup) : undefined;
  }

  /** What the limit took and refused since it was set. */
  tally(): Tally {
    return this.#limit?.tally ?? { taken: 0, refused: 0 };
  }

  /** What goes wrong by chance from now on. */
  chances(chances: Chances | undefined): void {
    this.#badDay = chances && badDay(chances);
  }

  delay(milliseconds: number | (() => number)): void {
    if (typeof milliseconds === 'function') this.#delay = milliseconds;
    else this.#delay = milliseconds > 0 ? () => milliseconds : undefined;
  }

  /** From now on calls, and their answers, take between so many milliseconds each. */
  distance(from: number, to: number): void {
    const way = (): number => from + Math.random() * (to - from);
    [this.#delay, this.#wayBack] = [way, way];
  }

  /** How long a call waits before it is carried out, in milliseconds. */
  wait(): number {
    return this.#delay?.() ?? 0;
  }

  /** How long its answer is on its way. */
  waitBack(): number {
    return this.#wayBack?.() ?? 0;
  }

  /** What goes wrong with this call; each scripted fault happens once. */
  take(call: Call): Fault | undefined {
    const name = call.method.toLowerCase();
    const cut = this.#cuts.size > 0 ? this.#cut(name) : undefined;
    if (cut) return { cut };
    const reply = this.#replies.size > 0 ? this.#scripted(name) : undefined;
    if (reply) return { reply };
    const bad = this.#badDay?.(call);
    if (bad) return bad;
    const refused = this.#limit?.refuse(call);
    return refused ? { reply: refused } : undefined;
  }

  #cut(name: string): 'before' | 'after' | undefined {
    const key = this.#cuts.has(name) ? name : '*';
    const cut = this.#cuts.get(key);
    if (!cut || (key === '*' && name === 'getupdates')) return undefined;
    cut.times -= 1;
    if (cut.times <= 0) this.#cuts.delete(key);
    return cut.when;
  }

  #scripted(name: string): ScriptedReply | undefined {
    const key = this.#replies.has(name) ? name : '*';
    if (key === '*' && name === 'getupdates') return undefined;
    const replies = this.#replies.get(key);
    const reply = replies?.shift();
    if (replies?.length === 0) this.#replies.delete(key);
    return reply;
  }
}
