import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { openLog } from '../../src/log.ts';
import { type Scratch, scratchPostgres, scratchSqlite } from '../databases.ts';
import { scratchFolder } from '../media-folder.ts';
import { type FlavourName, type Simulator, startSimulator } from '../simulator/index.ts';
import { Actor, MONDAY, type StageOptions, TestClock } from './stage.ts';

/** The whole bot on both platforms at once, with a clock and people who may be on either. */
export interface TwoStage {
  readonly sims: Readonly<Record<FlavourName, Simulator>>;
  readonly clock: TestClock;
  readonly scratch: Scratch;
  readonly app: App;
  person(on: FlavourName, firstName: string, more?: { id?: number; phone?: string }): Actor;
  /** Resolves when every update is answered and what is due is sent. */
  settled(): Promise<void>;
  /** Moves the clock and sends what is due by then. */
  comes(instant: string): Promise<void>;
  close(): Promise<void>;
}

/** As `openStage`, on Telegram and Bale. */
export async function openTwoStage(options: Omit<StageOptions, 'flavour'> = {}): Promise<TwoStage> {
  const clock = new TestClock(options.now ?? MONDAY);
  const scratch = options.database === 'postgres' ? await scratchPostgres() : await scratchSqlite();
  await options.prepare?.(scratch, clock);
  const sims = {
    telegram: await startSimulator({ flavour: 'telegram', now: clock.now }),
    bale: await startSimulator({ flavour: 'bale', now: clock.now }),
  };
  const config = configure(sims, scratch, options);
  const app = await openApp(config, options.log ?? openLog(config.logLevel), clock.now, () => {});
  const answered = async () => {
    await Promise.all([sims.telegram.quiet(), sims.bale.quiet()]);
    await app.idle();
  };
  const settled = async () => {
    await answered();
    // What one platform's act sends to the other is sent by the worker.
    await app.deliverDue();
    await answered();
  };
  return {
    sims,
    clock,
    scratch,
    app,
    person: (on, firstName, more = {}) => new Actor(sims[on].person({ firstName, ...more }), settled),
    settled,
    async comes(instant) {
      clock.moveTo(instant);
      await settled();
    },
    async close() {
      await app.stop();
      await Promise.all([sims.telegram.close(), sims.bale.close()]);
      await scratch.dispose();
    },
  };
}

function configure(
  { telegram, bale }: TwoStage['sims'],
  { url }: Scratch,
  { env }: Pick<StageOptions, 'env'>,
) {
  return readConfig({
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    BALE_BOT_TOKEN: bale.token,
    BALE_API_ROOT: bale.apiRoot,
    DATABASE_URL: url,
    MEDIA_DIR: scratchFolder(),
    SECRET_KEY: '0'.repeat(64),
    LOG_LEVEL: process.env.STORY_LOG ?? 'fatal',
    ...env,
  });
}
