import type { Call, Params, Upload } from './shapes.ts';

/** One API call as it was made and answered. `status` 0: the connection was cut. */
export interface RecordedCall {
  readonly method: string;
  readonly params: Params;
  readonly files: ReadonlyMap<string, Upload>;
  /** The simulator's time, in milliseconds. */
  readonly at: number;
  readonly chatId: number | undefined;
  readonly status: number;
  readonly response: unknown;
}

const KEPT = 100_000;

/** The calls the bot made, newest last; polls are counted apart. */
export class Journal {
  #calls: RecordedCall[] = [];
  #listeners = new Set<(call: RecordedCall) => void>();
  #now: () => number;
  /** Calls so far, getUpdates excepted. */
  total = 0;
  /** Calls under way, getUpdates excepted. */
  underway = 0;
  /** Milliseconds (performance.now) of the last change in what is under way. */
  lastMove = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A call begins. */
  begin(): void {
    this.underway += 1;
    this.lastMove = performance.now();
  }

  /** A call ended so. */
  end({ method, params, uploads }: Call, status: number, response: unknown): void {
    this.underway -= 1;
    this.total += 1;
    this.lastMove = performance.now();
    const chat = Number(params.chat_id ?? Number.NaN);
    const chatId = Number.isFinite(chat) ? chat : undefined;
    const call = { method, params, files: uploads, at: this.#now(), chatId, status, response };
    this.#calls.push(call);
    if (this.#calls.length > KEPT) this.#calls.splice(0, KEPT / 2);
    for (const listener of this.#listeners) listener(call);
  }

  /** The calls of a method, or all. */
  calls(method?: string): RecordedCall[] {
    if (method === undefined) return [...this.#calls];
    const name = method.toLowerCase();
    return this.#calls.filter((call) => call.method.toLowerCase() === name);
  }

  onCall(listener: (call: RecordedCall) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
