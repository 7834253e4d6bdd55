import { Composer } from 'grammy';
import { guard, home, homeScreen, type NazrContext } from '../../../src/bot/index.ts';
import { readConfig } from '../../../src/config.ts';
import { startWorker, type Worker } from '../../../src/delivery/index.ts';
import { composeLapsed, composeOffer, expireOffers, waitlist } from '../../../src/features/waitlist/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { openVault } from '../../../src/lib/vault.ts';
import { type Line, openLine } from '../../../src/line.ts';
import { openLog } from '../../../src/log.ts';
import { connect } from '../../../src/platforms/index.ts';
import type { Scratch } from '../../databases.ts';
import { scratchShelf } from '../../media-folder.ts';
import type { Simulator } from '../../simulator/index.ts';
import { terms } from './evening.ts';

const heldAt = async () => undefined;

/** The bot with this room alone, and the worker that tells of offers; later rooms are buttons. */
export async function openRoom(
  { database, url }: Scratch,
  sim: Simulator,
  now: () => number,
): Promise<{ line: Line; worker: Worker }> {
  const platform = sim.flavour.toUpperCase();
  const config = readConfig({
    [`${platform}_BOT_TOKEN`]: sim.token,
    [`${platform}_API_ROOT`]: sim.apiRoot,
    DATABASE_URL: url,
  });
  const log = openLog('fatal');
  const room = waitlist({
    slots: () => 'bd:1:1',
    questions: () => 'bq:1:1',
    mine: 'bme',
    terms,
    heldIn: async () => undefined,
    heldAt,
    resume: { messages: 'sr', presence: 'sb' },
  });
  const composer = new Composer<NazrContext>();
  composer.use(guard(database));
  composer.callbackQuery(home.pattern, (ctx) => ctx.show(homeScreen([])));
  composer.use(room.composer);
  composer.command('start', (ctx) =>
    ctx.send({ text: 'صف', buttons: [[{ text: 'صف انتظار', data: ctx.match }]] }),
  );
  const greet = async () => {};
  const rooms = { composer, compose: {}, chores: [], isFleeting: () => false, greet, onSetAside: greet };
  const vault = openVault('0'.repeat(64));
  const connection = connect(required(config.platforms[0], 'a platform'));
  const worker = startWorker({
    database,
    connections: [connection],
    compose: { 'waitlist.offer': composeOffer(heldAt), 'waitlist.lapsed': composeLapsed },
    chores: [expireOffers(terms())],
    quietHours: config.quietHours,
    now,
    log,
    shelf: scratchShelf(database),
  });
  const line = await openLine({ config, database, vault, log, now, rooms, door: undefined }, connection);
  return { line, worker };
}
