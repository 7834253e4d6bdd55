import type { RecordedCall } from './journal.ts';
import type { Simulator } from './simulator.ts';

/**
 * A crowd: `people` press (or write) `updates` times in all, `inFlight` at once, or by chance, `everyMs` on average.
 * `{n}` becomes the number.
 */
export interface Load {
  readonly people: number;
  readonly updates: number;
  readonly kind: 'press' | 'text';
  readonly data?: string;
  readonly text?: string;
  readonly inFlight?: number;
  readonly everyMs?: number;
  readonly patienceSeconds?: number;
}

/** Times in milliseconds from queueing an update to the last of its answers. */
export interface LoadReport {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Each person's updates were answered in their order. */
  readonly orderKept: boolean;
  /** Calls the server refused meanwhile. */
  readonly refused: number;
}

interface Sent {
  readonly number: number;
  readonly at: number;
  answered: boolean;
  written: boolean;
}

/**
 * Runs a load until each press has an answerCallbackQuery and an edited or sent message, or each text a sent one.
 * Rejects when that takes over `patienceSeconds` (60).
 */
export async function runLoad(sim: Simulator, load: Load): Promise<LoadReport> {
  const crowd = new Crowd(sim, load);
  const stop = sim.onCall((call) => crowd.hear(call));
  try {
    return await crowd.run();
  } finally {
    stop();
  }
}

/** The people of one load and what they wait for, oldest first. */
class Crowd {
  readonly #load: Load;
  readonly #acts: ((number: number) => void)[] = [];
  readonly #ids: number[] = [];
  readonly #waits = new Map<number, Sent[]>();
  readonly #presses = new Map<string, { id: number; sent: Sent }>();
  readonly #times: number[] = [];
  #next = 0;
  #orderKept = true;
  #refused = 0;
  #done = (): void => {};

  constructor(sim: Simulator, load: Load) {
    this.#load = load;
    for (let i = 0; i < load.people; i++) this.#join(sim, i);
  }

  async run(): Promise<LoadReport> {
    const { updates, inFlight = 256, everyMs, patienceSeconds = 60 } = this.#load;
    const started = performance.now();
    await new Promise<void>((resolve, reject) => {
      const late = () =>
        reject(new Error(`${updates - this.#times.length} of ${updates} updates unanswered`));
      const timer = setTimeout(late, patienceSeconds * 1000);
      this.#done = () => {
        clearTimeout(timer);
        resolve();
      };
      if (everyMs !== undefined) this.#actByChance(everyMs);
      else for (let i = 0; i < Math.min(inFlight, updates); i++) this.#act();
    });
    const seconds = (performance.now() - started) / 1000;
    const times = this.#times.toSorted((a, b) => a - b);
    const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
    const report = { perSecond: updates / seconds, p50: at(0.5), p99: at(0.99) };
    return { ...report, orderKept: this.#orderKept, refused: this.#refused };
  }

  /** Hears a call of the bot and settles what it answers. */
  hear({ method, params, chatId, status, response }: RecordedCall): void {
    if (status !== 200) this.#refused += 1;
    if (method === 'answerCallbackQuery') this.#hearAnswer(String(params.callback_query_id));
    if (chatId === undefined || !/^(?:send|edit)Message|^send(?!ChatAction)/.test(method)) return;
    const sent = this.#waits.get(chatId)?.find(({ written }) => !written);
    if (!sent) return;
    sent.written = true;
    if (this.#load.kind === 'text') this.#checkNumber(sent, response);
    this.#settle(chatId, sent);
  }

  #join(sim: Simulator, index: number): void {
    const person = sim.person({ firstName: `نفر ${index + 1}`, started: true });
    const { kind, data = 'load:{n}', text = 'بار {n}' } = this.#load;
    const written = (template: string, number: number): string => template.replace('{n}', String(number));
    const button = { text: 'فشار', callback_data: written(data, 0) };
    const message = kind === 'press' ? person.chat.botWrote('بار', { inline_keyboard: [[button]] }) : 0;
    this.#ids.push(person.id);
    this.#waits.set(person.id, []);
    this.#acts.push((number) => {
      if (kind === 'text') void person.says(written(text, number));
      else this.#follow(person.id, person.pressesNow(written(data, number), message));
    });
  }

  #actByChance(everyMs: number): void {
    setTimeout(
      () => {
        this.#act();
        if (this.#next < this.#load.updates) this.#actByChance(everyMs);
      },
      -Math.log(1 - Math.random()) * everyMs,
    );
  }

  #act(): void {
    const number = this.#next;
    const id = this.#ids[number % this.#ids.length] ?? 0;
    this.#next += 1;
    this.#waits
      .get(id)
      ?.push({ number, at: performance.now(), answered: this.#load.kind === 'text', written: false });
    this.#acts[number % this.#acts.length]?.(number);
  }

  #follow(id: number, pressId: string): void {
    const sent = this.#waits.get(id)?.at(-1);
    if (sent) this.#presses.set(pressId, { id, sent });
  }

  #hearAnswer(pressId: string): void {
    const press = this.#presses.get(pressId);
    if (!press || press.sent.answered) return;
    this.#presses.delete(pressId);
    const first = this.#waits.get(press.id)?.find(({ answered }) => !answered);
    if (first !== press.sent) this.#orderKept = false;
    press.sent.answered = true;
    this.#settle(press.id, press.sent);
  }

  /** A reply that repeats a number must repeat that of the oldest unanswered text. */
  #checkNumber({ number }: Sent, response: unknown): void {
    const text = (response as { result?: { text?: string } }).result?.text ?? '';
    const repeated = /\d+/.exec(text)?.[0];
    if (repeated !== undefined && Number(repeated) !== number) this.#orderKept = false;
  }

  #settle(id: number, sent: Sent): void {
    if (!sent.answered || !sent.written) return;
    const waits = this.#waits.get(id) ?? [];
    waits.splice(waits.indexOf(sent), 1);
    this.#times.push(performance.now() - sent.at);
    if (this.#next < this.#load.updates && this.#load.everyMs === undefined) this.#act();
    else if (this.#times.length === this.#load.updates) this.#done();
  }
}
