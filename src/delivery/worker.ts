import { setTimeout as pause } from 'node:timers/promises';
import type { PlatformName } from '../config.ts';
import { trace } from '../lib/trace.ts';
import { type Chore, openChores } from './chores.ts';
import { claimDue } from './claims.ts';
import { type DeliveryParts, deliver } from './deliver.ts';
import { type Health, openHealth } from './health.ts';
import { openPace, type Pace } from './pace.ts';
import { packed } from './parcels.ts';

export interface Worker {
  /** Sends everything that is due, and answers how many messages went out. */
  deliverDue(): Promise<number>;
  /** The server of this platform refuses many answers at once: what is said unasked waits so long there. */
  flooded(platform: PlatformName, afterMs: number): void;
  /** Finishes what is under way, for two seconds at most: what is not noted as sent by then is sent again. */
  stop(): Promise<void>;
}

interface Surroundings extends Omit<DeliveryParts, 'paces' | 'health' | 'isStopped'> {
  /** Done every second, before a look at the outbox: what they write goes out at once. */
  readonly chores: readonly Chore[];
}

const LOOK_EVERY_MS = 1000;
/** Messages that are claimed in one piece, and under way at once, at most. */
export const MOST_AT_ONCE = 500;
/** What waits longer than this behind the pace is better claimed later. */
const AHEAD_S = 20;
const STOP_WITHIN_MS = 2000;

/**
 * Sends what the outbox holds. Every kind here is sent *at least once*: a crash between the send and the
 * note of it sends it again.
 */
export function startWorker(around: Surroundings): Worker {
  const { connections } = around;
  const paces = new Map<PlatformName, Pace>(
    connections.map(({ platform, rate }) => [platform.name, openPace(rate)]),
  );
  const health = new Map<PlatformName, Health>(
    connections.map(({ platform }) => [platform.name, openHealth()]),
  );
  let stopped = false;
  let waiting = 0;
  let under: Promise<number> = Promise.resolve(0);
  const rate = connections.reduce((all, connection) => all + connection.rate, 0);
  const atOnce = Math.min(MOST_AT_ONCE, Math.ceil(AHEAD_S * rate));
  const chores = openChores(around, LOOK_EVERY_MS);
  const parts: DeliveryParts = { ...around, paces, health, isStopped: () => stopped };

  const deliverDue = (): Promise<number> => {
    waiting++;
    under = under
      .then(chores.all)
      .then(() => drain(parts, atOnce, chores.now))
      .catch((error: unknown) => {
        around.log.error({ trace: trace(error) }, 'the outbox worker failed');
        return 0;
      })
      .finally(() => {
        waiting--;
      });
    return under;
  };
  const timer = setInterval(() => waiting === 0 && deliverDue(), LOOK_EVERY_MS);

  return {
    deliverDue,
    flooded: (platform, afterMs) => paces.get(platform)?.flooded(afterMs),
    async stop() {
      stopped = true;
      clearInterval(timer);
      await Promise.race([under, pause(STOP_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}

const tick = (): Promise<void> => pause(LOOK_EVERY_MS, undefined, { ref: false });

// One message that hangs holds nobody up: its place is the only one it takes, and what becomes due is looked for.
async function drain(parts: DeliveryParts, atOnce: number, chores: () => Promise<void>): Promise<number> {
  const underWay = new Set<Promise<void>>();
  let sent = 0;
  while (!parts.isStopped()) {
    await chores();
    const free = atOnce - underWay.size;
    const due = free > 0 ? await claimDue(parts.database, parts.now(), free) : [];
    for (const parcel of await packed(parts, due)) {
      const going: Promise<void> = deliver(parts, parcel).then((went) => {
        if (went) sent++;
        underWay.delete(going);
      });
      underWay.add(going);
    }
    if (underWay.size === 0) break;
    if (due.length === 0 || underWay.size >= atOnce) await Promise.race([...underWay, tick()]);
  }
  await Promise.all(underWay);
  return sent;
}
