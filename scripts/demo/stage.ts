import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, openApp } from '../../src/app.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { openDatabase } from '../../src/database/index.ts';
import { openLog } from '../../src/log.ts';
import { type FlavourName, type Simulator, startSimulator } from '../../test/simulator/index.ts';
import { seedDemo } from '../seed-demo.ts';
import { cast, newcomerNote, owner, type Role } from './cast.ts';
import { DemoClock } from './clock.ts';
import { grantRoles } from './roles.ts';
import { Seat } from './seat.ts';

/** The running bot with both messengers and the people in them. */
export interface Demo {
  readonly app: App;
  readonly clock: DemoClock;
  /** By id, in the order of their columns. */
  readonly seats: ReadonlyMap<string, Seat>;
  /** Somebody new takes a seat. */
  join(flavour: FlavourName, name: string): Seat;
  /** Hears of each seat whose chat looks different, and of new ones. */
  onChange(listener: (seat: Seat) => void): void;
  /** Resolves when both messengers are still and every update is answered. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** `start`: the instant (ms UTC) at which the demo begins. `seed`: equal ones give equal demo data. */
export interface DemoOptions {
  readonly start: number;
  readonly seed: number;
}

type Simulators = Readonly<Record<FlavourName, Simulator>>;

/** Starts the whole bot on an embedded database in a temporary folder, between two local messengers. */
export async function openDemo(options: DemoOptions): Promise<Demo> {
  const clock = new DemoClock(options.start);
  const folder = mkdtempSync(join(tmpdir(), 'nazr-demo-'));
  const sims = await startMessengers(clock);
  const closeRest = async (): Promise<void> => {
    await Promise.all(Object.values(sims).map((sim) => sim.close()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const config = demoConfig(folder, sims);
    await fill(config, { seed: options.seed, now: clock.now() });
    const app = await openApp(config, openLog(config.logLevel), clock.now);
    await app.stock();
    const close = async (): Promise<void> => {
      await app.stop();
      await closeRest();
    };
    return { ...people(sims), app, clock, settled: () => settled(sims, app), close };
  } catch (error) {
    await closeRest();
    throw error;
  }
}

async function startMessengers({ now }: DemoClock): Promise<Simulators> {
  const [telegram, bale] = await Promise.all([
    startSimulator({ flavour: 'telegram', botUsername: 'nazr_demo_bot', now }),
    startSimulator({ flavour: 'bale', botUsername: 'nazr_demo_bot', now }),
  ]);
  return { telegram, bale };
}

function demoConfig(folder: string, { telegram, bale }: Simulators): Config {
  return readConfig({
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    BALE_BOT_TOKEN: bale.token,
    BALE_API_ROOT: bale.apiRoot,
    DATABASE_URL: `file:${join(folder, 'nazr.db')}`,
    MEDIA_DIR: join(folder, 'media'),
    OWNERS: `${owner.flavour}:${owner.id}`,
    LOG_LEVEL: 'error',
  });
}

async function fill(config: Config, options: { seed: number; now: number }): Promise<void> {
  const database = await openDatabase(config.databaseUrl);
  try {
    await seedDemo(database, { days: 10, drives: 24, ...options });
    await grantRoles(database, options.now);
  } finally {
    await database.close();
  }
}

function people(sims: Simulators): Pick<Demo, 'seats' | 'join' | 'onChange'> {
  const seats = new Map<string, Seat>();
  const listeners: ((seat: Seat) => void)[] = [];
  const changed = (seat: Seat | undefined): void => {
    if (seat) for (const listener of listeners) listener(seat);
  };
  const sit = (role: Role): Seat => {
    const seat = new Seat(sims[role.flavour], role);
    seats.set(seat.id, seat);
    return seat;
  };
  for (const role of cast) sit(role);
  for (const [flavour, sim] of Object.entries(sims))
    sim.onChange((chatId) => changed(seats.get(`${flavour}-${chatId}`)));
  return {
    seats,
    join(flavour, name) {
      const id = 6000 + seats.size;
      const seat = sit({ flavour, id, name, note: newcomerNote, phone: `+98918001${id}` });
      changed(seat);
      return seat;
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

async function settled(sims: Simulators, app: App): Promise<void> {
  await Promise.all(Object.values(sims).map((sim) => sim.quiet()));
  await app.idle();
}
