import { Composer } from 'grammy';
import { button, guard, int, type NazrContext } from '../../../src/bot/index.ts';
import { readConfig } from '../../../src/config.ts';
import { openDatabase } from '../../../src/database/index.ts';
import { startWorker } from '../../../src/delivery/index.ts';
import { openVault } from '../../../src/lib/vault.ts';
import { openLine } from '../../../src/line.ts';
import { openLog } from '../../../src/log.ts';
import { openMediaStore, openShelf } from '../../../src/media/index.ts';
import { connect } from '../../../src/platforms/index.ts';
import { compose, fillOutbox, sinceNoon as now } from './outbox.ts';

// The bot with its worker, a message for many, and people who press a button meanwhile.

const [apiRoot = '', token = '', databaseUrl = '', given = ''] = process.argv.slice(2);
const { from, count, rate, bucketLimit } = JSON.parse(given);
const config = readConfig({
  TELEGRAM_BOT_TOKEN: token,
  TELEGRAM_API_ROOT: apiRoot,
  TELEGRAM_RATE: String(rate),
  DATABASE_URL: databaseUrl,
});
const database = await openDatabase(databaseUrl);
await fillOutbox(database, from, count);
const press = button('p', { n: int });
const composer = new Composer<NazrContext>();
composer.use(guard(database));
composer.callbackQuery(press.pattern, (ctx) =>
  ctx.show({ text: ctx.callbackQuery.data, buttons: [[{ text: 'دوباره', data: press.data({ n: 0 }) }]] }),
);
const many = { compose, ended: async () => {} };
const rooms = {
  composer,
  compose: { many },
  chores: [],
  isFleeting: () => false,
  greet: async () => {},
  onSetAside: async () => {},
};
const log = openLog('error');
const vault = openVault('0'.repeat(64));
const [platform] = config.platforms;
if (!platform) throw new Error('No platform');
const connection = connect(platform, undefined, { bucketLimit });
const line = await openLine({ config, database, vault, log, now, rooms, door: undefined }, connection);
const shelf = openShelf(database, openMediaStore('/nonexistent'));
const quietHours = { from: 0, to: 0 };
const { chores } = rooms;
const worker = startWorker({
  ...{ database, connections: [connection], compose: rooms.compose, chores, quietHours, now, log, shelf },
});
process.once('SIGTERM', () => void Promise.all([line.stop(), worker.stop()]).then(() => process.exit()));
console.log('ready');
