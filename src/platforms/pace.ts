import { openAnswersLately } from './answers-lately.ts';
import { type CallLog, openCallLog } from './call-log.ts';
import { openTrueRate, type TrueRate } from './true-rate.ts';

/**
 * The one budget of a platform: what the bot says unasked and its answers to people count against the same
 * calls a second. The outbox goes evenly, a little under the rate; answers go before it.
 */
export interface Pace {
  /**
   * Resolves when the next message of the outbox may go; call it last before the send. When a long wait begins
   * it resolves too: look at `held` before sending.
   */
  turn(): Promise<void>;
  /** A call of the outbox leaves now, some time after its turn: it is counted from here on. */
  went(): void;
  /**
   * Resolves when an answer may go: at once, or where the outbox has used up the last second, at the next free
   * place, before the outbox and after 100 ms at most. Answers alone are never held up.
   */
  answer(): Promise<void>;
  /**
   * The server said 429, to be quiet for `afterMs`: the outbox waits, and goes slower where it was too fast. Several
   * of one time count once. `sentAt`: when the refused call left, on `performance.now`.
   */
  flooded(afterMs: number, sentAt?: number): void;
  /** The same said to an answer: its chat alone waits, and only what the outbox meets next tells whether all must. */
  refused(afterMs: number, sentAt: number): void;
  /** How long the outbox still waits after a 429 (ms). */
  held(): number;
}

/** The time of the machine, as the server's is; a test brings its own. */
export interface Clock {
  now(): number;
  /** Does something later, once; answers how to call it off. */
  after(ms: number, act: () => void): () => void;
}

export interface PaceOptions {
  /** Its limit is a bucket, not a sliding window: sends that arrive closer together do no harm. */
  readonly bucketLimit?: boolean;
  readonly clock?: Clock;
}

/** A pace for `rate` calls a second. */
export const openPace = (rate: number, options: PaceOptions = {}): Pace => new Pacer(rate, options);

/** The share of the rate that is used; what is left is what ways and timers may differ, against a sliding window. */
const SHARE = 0.967;
const SHARE_OF_MANY = 0.95;
const MANY = 100;
const SHARE_OF_BUCKET = 0.99;
/** So much of it is kept for sends that go later than their turn, who would else push on all that follow. */
const SLACK_MS = 6;
const SECOND_MS = 1000;
/** What is late may catch up this much, within the window. */
const CREDIT_MS = 50;
/** Timers are no closer: at high rates several sends go at a time. */
const TICK_MS = 8;
/** A tenth of a second, timers being late by one. */
const ANSWERS_WAIT_MS = 99;
/** What answers leave to the outbox in any case. */
const LEAST_SHARE = 0.1;
/** Places are kept free for answers that come at once, up to this part of the rate. */
const MOST_SPARE = 0.05;
/** Who had a turn and did not go by then found nothing to send. */
const GONE_WITHIN_MS = 1000;
/** Whoever waits longer than this does better to let go of what it holds. */
const LONG_HOLD_MS = 5000;
const REMEMBERED_S = 60;
const MOST_REMEMBERED = 65_536;

const machine: Clock = {
  now: () => performance.now(),
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};

class Pacer implements Pace {
  readonly #clock: Clock;
  readonly #isBucket: boolean;
  readonly #truth: TrueRate;
  readonly #calls: CallLog;
  readonly #answered = openAnswersLately();
  readonly #turns: (() => void)[] = [];
  /** When those had their turn who did not go yet. */
  readonly #going: number[] = [];
  readonly #answers: { readonly go: () => void; readonly until: number }[] = [];
  /** When the next turn is due, all being even. */
  #next = 0;
  #heldUntil = Number.NEGATIVE_INFINITY;
  #busyAt = Number.NEGATIVE_INFINITY;
  /** The first answer that was refused, while the server asks to wait. */
  #refusal = { sentAt: 0, until: Number.NEGATIVE_INFINITY };
  #overAt = Number.NEGATIVE_INFINITY;
  #wakes = Number.POSITIVE_INFINITY;
  #sleepOn = (): void => {};

  constructor(rate: number, { bucketLimit = false, clock = machine }: PaceOptions) {
    this.#clock = clock;
    this.#isBucket = bucketLimit;
    this.#truth = openTrueRate(rate);
    this.#calls = openCallLog(Math.min(MOST_REMEMBERED, rate * REMEMBERED_S));
  }

  turn(): Promise<void> {
    if (this.held() > LONG_HOLD_MS) return Promise.resolve();
    return new Promise((go) => {
      this.#turns.push(go);
      this.#release();
    });
  }

  went(): void {
    this.#going.shift();
    this.#calls.add(this.#clock.now());
    this.#release();
  }

  answer(): Promise<void> {
    const until = this.#clock.now() + ANSWERS_WAIT_MS;
    return new Promise((go) => {
      this.#answers.push({ go, until });
      this.#release();
    });
  }

  flooded(afterMs: number, sentAt: number = this.#clock.now()): void {
    const now = this.#clock.now();
    const isNews = now >= this.#heldUntil && sentAt >= this.#heldUntil;
    const first = now < this.#refusal.until ? this.#refusal.sentAt : sentAt;
    if (isNews && this.#wasEven(now, first)) this.#truth.refused(now, first, this.#calls);
    this.#heldUntil = Math.max(this.#heldUntil, now + afterMs);
    if (this.held() > LONG_HOLD_MS) for (const go of this.#turns.splice(0)) go();
  }

  refused(afterMs: number, sentAt: number): void {
    const now = this.#clock.now();
    if (now >= this.#refusal.until) this.#refusal = { sentAt, until: now + afterMs };
  }

  held(): number {
    return Math.max(0, this.#heldUntil - this.#clock.now());
  }

  /** Whether a refusal tells of the rate: not where nothing waited for its turn, nor after an answer that could not wait. */
  #wasEven(now: number, sentAt: number): boolean {
    return now - this.#busyAt < SECOND_MS && sentAt - this.#overAt > SECOND_MS;
  }

  /** Lets go whoever may, answers first, and wakes up for the next. */
  #release(): void {
    const now = this.#clock.now();
    while ((this.#going[0] ?? now) < now - GONE_WITHIN_MS) this.#going.shift();
    for (let next = this.#answers[0]; next && this.#answerAt(now, next.until) <= now; next = this.#answers[0])
      this.#letAnswer(now);
    while (this.#answers.length === 0 && this.#turns.length > 0 && this.#turnAt(now) <= now)
      this.#letSend(now);
    if (this.#turns.length > 0) this.#busyAt = now;
    const [first] = this.#answers;
    if (first) this.#wake(now, Math.max(1, this.#answerAt(now, first.until) - now));
    else if (this.#turns.length > 0) this.#wake(now, Math.max(TICK_MS, this.#turnAt(now) - now));
  }

  #letAnswer(now: number): void {
    if (this.#freeAt(now, this.#most(now)) > now) this.#overAt = now;
    this.#calls.add(now);
    this.#answered.add(now);
    this.#answers.shift()?.go();
  }

  #letSend(now: number): void {
    this.#going.push(now);
    this.#next = Math.max(this.#next, now - CREDIT_MS) + this.#gap(now);
    this.#turns.shift()?.();
  }

  #answerAt(now: number, until: number): number {
    const most = this.#most(now);
    const areAlone = this.#answered.last(most) > now - this.#windowMs(now);
    return areAlone ? now : Math.min(until, this.#freeAt(now, most));
  }

  #turnAt(now: number): number {
    const most = this.#most(now);
    const spare = Math.min(Math.round(this.#answered.atOnce(now)), Math.ceil(most * MOST_SPARE), most - 1);
    const free = this.#freeAt(now, most);
    const freeBeside = this.#freeAt(now, most - spare, SECOND_MS);
    return Math.max(this.#next, free, freeBeside, this.#heldUntil);
  }

  /** When there is room for one more than `most` - 1 calls within a time, those counted who are about to go. */
  #freeAt(now: number, most: number, withinMs = this.#windowMs(now)): number {
    const places = most - this.#going.length;
    return places > 0 ? this.#calls.last(places) + withinMs : (this.#going[0] ?? now) + GONE_WITHIN_MS;
  }

  #most(now: number): number {
    return Math.round(this.#truth.at(now));
  }

  #share(now: number): number {
    if (this.#isBucket) return SHARE_OF_BUCKET;
    return this.#truth.at(now) > MANY ? SHARE_OF_MANY : SHARE;
  }

  /** Within this time there are never more calls than the rate: little less than as many take that go evenly. */
  #windowMs(now: number): number {
    return SECOND_MS / this.#share(now) - SLACK_MS;
  }

  /** The time between two turns (ms). */
  #gap(now: number): number {
    const rate = this.#truth.at(now);
    const left = rate * this.#share(now) - this.#answered.average(now);
    return SECOND_MS / Math.max(left, rate * LEAST_SHARE);
  }

  #wake(now: number, ms: number): void {
    if (this.#wakes <= now + ms) return;
    this.#sleepOn();
    this.#wakes = now + ms;
    this.#sleepOn = this.#clock.after(Math.ceil(ms), () => {
      this.#wakes = Number.POSITIVE_INFINITY;
      this.#release();
    });
  }
}
