import type { Database } from '../../../src/database/index.ts';
import { openDatabase } from '../../../src/database/index.ts';
import { type FlavourName, type Simulator, startSimulator } from '../../../test/simulator/index.ts';
import { startMachine } from './machine.ts';

/** Both messengers, the bot between them in a process of its own, and the one time that all of them keep. */
export interface Stage {
  readonly sims: Readonly<Record<FlavourName, Simulator>>;
  /** What rests on the disk, for the world and the judges: the bot has a connection of its own. */
  readonly database: Database;
  readonly now: () => number;
  /** Resolves when every update is answered. */
  answered(): Promise<void>;
  /** Moves the clock and sends what is due by then. */
  comes(at: number): Promise<void>;
  /** Stops the bot, or kills it over what it is doing, and starts it again. */
  restart(how: 'stop' | 'kill'): Promise<void>;
  close(): Promise<void>;
}

/** Opens it at `at` (ms) on an empty database; `fill` makes the world before the bot starts. */
export async function openStage(
  url: string,
  at: number,
  fill: (stage: Stage) => Promise<void>,
): Promise<Stage> {
  const clock = { at };
  const now = () => clock.at;
  const database = await openDatabase(url);
  const sims = {
    telegram: await startSimulator({ flavour: 'telegram', now }),
    bale: await startSimulator({ flavour: 'bale', now }),
  };
  const start = () => startMachine(settings(sims, url, clock.at));
  const quiet = () => Promise.all([sims.telegram.quiet(), sims.bale.quiet()]);
  let machine: Awaited<ReturnType<typeof start>> | undefined;
  const stage: Stage = {
    ...{ sims, database, now },
    async answered() {
      await quiet();
      await machine?.does('answer', clock.at);
    },
    async comes(next) {
      clock.at = next;
      await machine?.does('deliver', clock.at);
      await quiet();
    },
    async restart(how) {
      await (how === 'stop' ? machine?.stop(clock.at) : machine?.kill());
      machine = await start();
    },
    async close() {
      // One that ended by itself has failed what waited for it.
      await machine?.stop(clock.at).catch(() => undefined);
      await Promise.all([sims.telegram.close(), sims.bale.close(), database.close()]);
    },
  };
  await fill(stage);
  machine = await start();
  return stage;
}

function settings({ telegram, bale }: Stage['sims'], url: string, now: number) {
  return {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    BALE_BOT_TOKEN: bale.token,
    BALE_API_ROOT: bale.apiRoot,
    DATABASE_URL: url,
    SECRET_KEY: SECRET,
    LOG_LEVEL: 'fatal',
    NOW: String(now),
  };
}

/** With which codes are signed, of the bot and of the world. */
export const SECRET = '0'.repeat(64);
