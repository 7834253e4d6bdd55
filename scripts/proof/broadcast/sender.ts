import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlatformConfig } from '../../../src/config.ts';
import { openDatabase } from '../../../src/database/index.ts';
import { startWorker } from '../../../src/delivery/index.ts';
import { openLog } from '../../../src/log.ts';
import { openMediaStore, openShelf } from '../../../src/media/index.ts';
import { connect } from '../../../src/platforms/index.ts';
import { type FastClock, readClock } from './clock.ts';
import { quietHours, sendingRooms } from './rooms.ts';

// A worker in a process of its own: `sender.ts ORDER`; prints a line when it is up, ends in peace at SIGTERM.

/** What a sender is told. */
export interface Order {
  readonly url: string;
  readonly platforms: readonly PlatformConfig[];
  readonly clock: FastClock;
}

const { url, platforms, clock } = JSON.parse(process.argv[2] ?? '{}') as Order;
const now = readClock(clock);
const database = await openDatabase(url);
const connections = platforms.map((each) => connect(each));
const rate = platforms.reduce((all, each) => all + each.rate, 0);
const worker = startWorker({
  ...{ database, connections, now, quietHours, log: openLog('fatal') },
  ...sendingRooms(database, rate),
  // Nothing that is sent here bears a file.
  shelf: openShelf(database, openMediaStore(join(tmpdir(), 'nazr-no-media'))),
});
process.once('SIGTERM', () => void worker.stop().then(database.close));
console.log('up');
