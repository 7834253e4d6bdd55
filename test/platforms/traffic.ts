import { openPace, type Pace } from '../../src/platforms/index.ts';
import type { PaceOptions } from '../../src/platforms/pace.ts';
import { Limit, type LimitRule } from '../simulator/limit.ts';
import { type VirtualClock, virtualClock } from './virtual-clock.ts';

/** A pace between an outbox that never ends, people who are answered, and a server far away with a limit. */
export interface Traffic {
  readonly clock: VirtualClock;
  readonly pace: Pace;
  /** When calls of the outbox and answers left (ms). */
  readonly sent: number[];
  readonly answered: number[];
  /** How long each answer waited before it left (ms). */
  readonly waits: number[];
  /** How many calls the server took, and how many it refused. */
  taken: number;
  refused: number;
  /** Keeps so many messages of the outbox going, one after the other. */
  broadcast(atOnce: number): void;
  answer(): Promise<void>;
  /** The server's limit from now on. */
  limit(rule: LimitRule): void;
}

export interface TrafficOptions extends PaceOptions {
  readonly told: number;
  readonly rule?: LimitRule;
  /** A number from 0 to 1, for ways and timers: ways take 30–50 ms. */
  readonly random?: () => number;
  /** The most that timers are late, and that is between a turn and the call (ms). */
  readonly late?: number;
}

export function openTraffic({ told, rule, random = () => 0.5, late = 0, ...more }: TrafficOptions): Traffic {
  const clock = virtualClock(() => random() * late);
  const pace = openPace(told, { ...more, clock });
  let server = rule && new Limit(rule, true);
  const way = (): Promise<void> => new Promise((go) => clock.after(30 + random() * 20, go));
  const traffic: Traffic = {
    ...{ clock, pace, sent: [], answered: [], waits: [], taken: 0, refused: 0 },
    broadcast(atOnce) {
      for (let i = 0; i < atOnce; i++) void sendOn();
    },
    async answer() {
      const began = clock.now();
      await pace.answer();
      traffic.waits.push(clock.now() - began);
      const sentAt = clock.now();
      traffic.answered.push(sentAt);
      const waitS = await call();
      if (waitS !== undefined) pace.refused(waitS * 1000, sentAt);
    },
    limit(changed) {
      server = new Limit(changed, true);
    },
  };
  async function sendOn(): Promise<never> {
    for (;;) {
      await pace.turn();
      if (late > 0) await new Promise<void>((go) => clock.after(random() * late, go));
      pace.went();
      const sentAt = clock.now();
      traffic.sent.push(sentAt);
      const waitS = await call();
      if (waitS !== undefined) pace.flooded(waitS * 1000, sentAt);
    }
  }
  async function call(): Promise<number | undefined> {
    await way();
    const refusal = server?.refuse({ method: 'sendMessage', params: {} }, clock.now());
    if (refusal) traffic.refused++;
    else traffic.taken++;
    await way();
    return refusal && retryAfter(refusal.body);
  }
  return traffic;
}

const retryAfter = (body: unknown): number =>
  (body as { parameters: { retry_after: number } }).parameters.retry_after;

/** The most of these times that lie within one stretch of so many milliseconds. */
export function mostWithin(times: readonly number[], ms: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  let [most, first] = [0, 0];
  for (const [i, at] of sorted.entries()) {
    while (at - (sorted[first] ?? at) >= ms) first++;
    most = Math.max(most, i - first + 1);
  }
  return most;
}
