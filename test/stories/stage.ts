import { rmSync } from 'node:fs';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { type Log, openLog } from '../../src/log.ts';
import { type Scratch, scratchPostgres, scratchSqlite } from '../databases.ts';
import { scratchFolder } from '../media-folder.ts';
import { type FlavourName, type SimPerson, type Simulator, startSimulator } from '../simulator/index.ts';

export const flavours: readonly FlavourName[] = ['telegram', 'bale'];

/** The day on which stories begin unless they say otherwise: دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۰. */
export const MONDAY = Date.parse('2026-11-23T10:00:00+03:30');

/** A time that the test moves. */
export class TestClock {
  constructor(private at: number) {}
  now = (): number => this.at;
  moveTo(instant: string): void {
    this.at = Date.parse(instant);
  }
  move(ms: number): void {
    this.at += ms;
  }
}

/** Somebody in a story: what they do is done when the bot has answered. */
export class Actor {
  /** How many buttons they pressed. */
  taps = 0;
  constructor(
    readonly sim: SimPerson,
    private readonly settled: () => Promise<void>,
  ) {}
  get id(): number {
    return this.sim.id;
  }
  says = (text: string) => this.after(this.sim.says(text));
  presses = (words: string) => {
    this.taps++;
    return this.after(this.sim.presses(words));
  };
  pressesData = (data: string) => this.after(this.sim.pressesData(data));
  sharesContact = (phone?: string, own?: boolean) => this.after(this.sim.sharesContact(phone, own));
  sharesLocation = (lat: number, lon: number) => this.after(this.sim.sharesLocation(lat, lon));
  sendsSticker = () => this.after(this.sim.sendsSticker());
  sendsVoice = () => this.after(this.sim.sendsVoice());
  /** Does something that has no verb of its own here. */
  acts = (act: (sim: SimPerson) => Promise<void>) => this.after(act(this.sim));
  /** Presses each of these buttons in turn. */
  async goes(...words: readonly string[]): Promise<void> {
    for (const each of words) await this.presses(each);
  }
  sees = (): string => this.sim.sees();
  buttons = (): string[] => this.sim.buttons();
  spinning = (): number => this.sim.spinning();

  private async after(act: Promise<void>): Promise<void> {
    await act;
    await this.settled();
  }
}

/** The whole bot on a platform, with a clock and people. */
export interface Stage {
  readonly sim: Simulator;
  readonly clock: TestClock;
  readonly scratch: Scratch;
  app: App;
  /** What the start told the operator. */
  readonly announced: readonly string[];
  person(firstName: string, more?: { id?: number; phone?: string }): Actor;
  /** Resolves when every update is answered. */
  settled(): Promise<void>;
  /** Moves the clock and sends what is due by then. */
  comes(instant: string): Promise<void>;
  /** Stops the bot and starts it again on the same database, perhaps with other settings. */
  restart(env?: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly flavour: FlavourName;
  readonly database?: 'sqlite' | 'postgres';
  readonly now?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Where the bot logs to, instead of nowhere. */
  readonly log?: Log;
  /** Fills the database before the bot starts. */
  readonly prepare?: (scratch: Scratch, clock: TestClock) => Promise<void>;
}

export async function openStage(options: StageOptions): Promise<Stage> {
  const clock = new TestClock(options.now ?? MONDAY);
  const scratch = options.database === 'postgres' ? await scratchPostgres() : await scratchSqlite();
  await options.prepare?.(scratch, clock);
  const sim = await startSimulator({ flavour: options.flavour, now: clock.now });
  const name = options.flavour.toUpperCase();
  const media = scratchFolder();
  const announced: string[] = [];
  const configure = (env: Readonly<Record<string, string>> = {}) =>
    readConfig({
      [`${name}_BOT_TOKEN`]: sim.token,
      [`${name}_API_ROOT`]: sim.apiRoot,
      DATABASE_URL: scratch.url,
      MEDIA_DIR: media,
      SECRET_KEY: '0'.repeat(64),
      LOG_LEVEL: process.env.STORY_LOG ?? 'fatal',
      ...options.env,
      ...env,
    });
  const open = (env?: Readonly<Record<string, string>>) => {
    const config = configure(env);
    return openApp(
      config,
      options.log ?? openLog(config.logLevel),
      clock.now,
      (line) => void announced.push(line),
    );
  };

  const stage: Stage = {
    sim,
    clock,
    scratch,
    app: await open(),
    announced,
    person: (firstName, more = {}) => new Actor(sim.person({ firstName, ...more }), stage.settled),
    async settled() {
      await sim.quiet();
      await stage.app.idle();
    },
    async comes(instant) {
      clock.moveTo(instant);
      await stage.app.deliverDue();
      await stage.settled();
    },
    async restart(env) {
      await stage.app.stop();
      stage.app = await open(env);
    },
    async close() {
      await stage.app.stop();
      await sim.close();
      await scratch.dispose();
      rmSync(media, { recursive: true, force: true });
    },
  };
  return stage;
}
