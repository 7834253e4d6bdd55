import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PlatformConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/database/index.ts';
import { startWorker } from '../../src/delivery/index.ts';
import { openLog } from '../../src/log.ts';
import { openMediaStore, openShelf } from '../../src/media/index.ts';
import { connect } from '../../src/platforms/index.ts';
import { quietHours, sendingRooms } from '../proof/broadcast/rooms.ts';

// A worker that sends for some seconds: `memory-sender.ts ORDER`, Node with `--expose-gc`; prints what it held at most.

/** What it is told. */
export interface Order {
  readonly url: string;
  readonly platform: PlatformConfig;
  /** The time at which it begins (ms). */
  readonly startsAt: number;
  readonly seconds: number;
}

/** Bytes, each at its most. */
export interface Held {
  readonly resident: number;
  /** After a collection. */
  readonly heap: number;
}

const { url, platform, startsAt, seconds } = JSON.parse(process.argv[2] ?? '{}') as Order;
const began = performance.now();
const database = await openDatabase(url);
const worker = startWorker({
  ...{ database, quietHours, connections: [connect(platform)], log: openLog('fatal') },
  ...sendingRooms(database, platform.rate),
  now: () => Math.round(startsAt + performance.now() - began),
  shelf: openShelf(database, openMediaStore(join(tmpdir(), 'nazr-no-media'))),
});

let held: Held = { resident: 0, heap: 0 };
for (let second = 0; second < seconds; second++) {
  await pause(1000);
  global.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  held = { resident: Math.max(held.resident, rss), heap: Math.max(held.heap, heapUsed) };
}
await worker.stop();
await database.close();
console.log(JSON.stringify(held));
