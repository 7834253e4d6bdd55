import { setTimeout as pause } from 'node:timers/promises';
import type { PlatformName } from '../config.ts';
import type { Writes } from '../database/index.ts';
import { trace } from '../lib/trace.ts';
import { openBell } from './bell.ts';
import { type Chore, openChores } from './chores.ts';
import { claimDue, type OutboxRow, type Room } from './claims.ts';
import { type DeliveryParts, deliver } from './deliver.ts';
import { countDoubts } from './doubts.ts';
import { type Health, openHealth } from './health.ts';
import { openLedger, tellEnds } from './ledger.ts';
import { lanes } from './outbox.ts';
import { type Parcel, packed } from './parcels.ts';
import { openRhythms } from './rhythms.ts';

export interface Worker {
  /** Sends everything that is due, and answers how many messages went out. */
  deliverDue(): Promise<number>;
  /** Finishes what is under way, for two seconds at most: what is not noted as sent by then is sent again. */
  stop(): Promise<void>;
}

interface Surroundings extends Omit<DeliveryParts, 'health' | 'isStopped' | 'ledger' | 'rhythms'> {
  /** Done every second, before a look at the outbox: what they write goes out at once. */
  readonly chores: readonly Chore[];
}

const LOOK_EVERY_MS = 1000;
/** Between two looks while messages are under way: a look costs about as much as a message. */
const BREATH_MS = 10;
/** Messages that are claimed in one piece, and under way at once, at most. */
export const MOST_AT_ONCE = 500;
/** What waits longer than this behind the pace is better claimed later; of what goes to many, less: it waits for all else. */
const AHEAD_S = 20;
const MANY_AHEAD_S = 2;
const STOP_WITHIN_MS = 2000;

/**
 * Sends what the outbox holds, in one engine for all that is said unasked. Most kinds are sent *at least once*: a
 * crash between the send and the note of it sends it again. Kinds that are `Once` are sent *at most once*: what a
 * crash or a lost answer leaves in doubt is counted as uncertain, and that is at most what was on its way.
 */
export function startWorker(around: Surroundings): Worker {
  const { connections } = around;
  const health = new Map<PlatformName, Health>(
    connections.map(({ platform }) => [platform.name, openHealth()]),
  );
  let stopped = false;
  let waiting = 0;
  let under: Promise<number> = Promise.resolve(0);
  const limits = limitsOf(connections);
  const doubts: Chore = () => countDoubts(around);
  const chores = openChores({ ...around, chores: [doubts, ...around.chores] }, LOOK_EVERY_MS);
  const own = {
    health,
    ledger: openLedger(around),
    rhythms: openRhythms(around.now),
    isStopped: () => stopped,
  };
  const parts: DeliveryParts = { ...around, ...own };

  const deliverDue = (): Promise<number> => {
    waiting++;
    under = under
      .then(chores.all)
      .then(() => drain(parts, limits, chores.now))
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
    async stop() {
      stopped = true;
      clearInterval(timer);
      await Promise.race([under, pause(STOP_WITHIN_MS, undefined, { ref: false })]);
    },
  };
}

function limitsOf(connections: DeliveryParts['connections']): Room {
  const rate = connections.reduce((all, connection) => all + connection.rate, 0);
  const ahead = (seconds: number): number => Math.min(MOST_AT_ONCE, Math.ceil(seconds * rate));
  return { all: ahead(AHEAD_S), many: ahead(MANY_AHEAD_S) };
}

// One message that hangs holds nobody up: its place is the only one it takes, and what becomes due is looked for.
async function drain(parts: DeliveryParts, limits: Room, chores: () => Promise<void>): Promise<number> {
  const bell = openBell();
  let [all, many, ended, sent] = [0, 0, 0, 0];
  const start = async (parcel: Parcel): Promise<void> => {
    const isMany = Number(parcel[0].lane === lanes.many);
    all++;
    many += isMany;
    if (await deliver(parts, parcel)) sent++;
    all--;
    many -= isMany;
    ended++;
    bell.ring();
  };
  while (!parts.isStopped()) {
    await chores();
    const before = ended;
    const room = { all: limits.all - all, many: inPieces(limits.many - many, limits.many) };
    const due = room.all > 0 ? await claimDue(parts.database, parts.now(), room, skipped(parts)) : [];
    for (const parcel of await packed(parts, due)) void start(parcel);
    // What ended meanwhile may have been followed by something.
    const isQuiet = ended === before;
    if (isQuiet && all === 0) break;
    if (isQuiet && (due.length === 0 || all >= limits.all)) await bell.rung(LOOK_EVERY_MS);
    await pause(BREATH_MS);
  }
  while (all > 0) await bell.rung(LOOK_EVERY_MS);
  return sent;
}

const skipped = (parts: DeliveryParts) => (tx: Writes, rows: readonly OutboxRow[]) =>
  tellEnds(
    tx,
    rows.map((row) => ({ row, to: { state: 'skipped' } })),
    parts,
  );

// Claiming is a write: one for each message that goes to many would cost as much as sending it.
const inPieces = (free: number, most: number): number => (free * 4 >= most ? free : 0);
