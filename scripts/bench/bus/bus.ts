import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { openDatabase } from '../../../src/database/index.ts';
import { type Simulator, startSimulator } from '../../../test/simulator/index.ts';
import type { Asked } from '../bots/answers.ts';
import { forkBot } from '../built.ts';
import { busTime, makeDriveDay, type OpenDrive } from './drive-day.ts';
import { openStation, type Station } from './station.ts';

/** A bot at work on a drive day: staff who press, colleagues who look on, and what the bot's process answers. */
export interface Bus {
  readonly sim: Simulator;
  readonly drives: readonly OpenDrive[];
  /** Who presses. */
  readonly crew: readonly Station[];
  /** Who has a board open and leaves it alone. */
  readonly lookers: readonly Station[];
  ask<T>(asked: Asked): Promise<T>;
  /** Moves the clock of everybody on, and has what became due sent. */
  moves(ms: number): Promise<void>;
  close(): Promise<void>;
}

const CREW = [9001, 9002, 9003, 9004];
const LOOKERS = [9005, 9006];

/** Fills a database and starts a bot on it; `by` says which. */
export async function openBus(
  by: 'bus' | 'bus-by-hand',
  databaseUrl: string,
  size: { readonly drives: number; readonly people: number },
): Promise<Bus> {
  const database = await openDatabase(databaseUrl);
  const drives = await makeDriveDay(database, { ...size, staff: [...CREW, ...LOOKERS] });
  await database.close();
  let ahead = busTime() - Date.now();
  const sim = await startSimulator({ flavour: 'telegram', now: () => Date.now() + ahead });
  const bot = forkBot(by, [sim.apiRoot, sim.token, databaseUrl, String(ahead)]);
  const ask = asking(bot);
  // What was due before, the lists of the evening among it, goes out first.
  await ask({ moveMs: 0 });
  const station = (id: number): Station =>
    openStation(sim, sim.person({ id, firstName: `همکار ${id}`, started: true }));
  return {
    ...{ sim, drives, ask },
    crew: CREW.map(station),
    lookers: LOOKERS.map(station),
    async moves(ms) {
      ahead += ms;
      await ask({ moveMs: ms });
    },
    async close() {
      bot.kill();
      await once(bot, 'exit');
      await sim.close();
    },
  };
}

function asking(bot: ChildProcess) {
  return async <T>(asked: Asked): Promise<T> => {
    bot.send(asked);
    const [{ answered }] = (await once(bot, 'message')) as [{ answered: T }];
    return answered;
  };
}
