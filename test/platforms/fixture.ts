import { Bot } from 'grammy';
import type { PlatformConfig } from '../../src/config.ts';
import type { Connection } from '../../src/platforms/index.ts';
import { connect } from '../../src/platforms/index.ts';
import type { FlavourName, Simulator } from '../simulator/index.ts';

export const flavours: readonly FlavourName[] = ['telegram', 'bale'];

/** The settings of a platform whose server is this simulator. */
export const settings = (sim: Simulator, more: Partial<PlatformConfig> = {}): PlatformConfig => ({
  name: sim.flavour,
  token: sim.token,
  apiRoot: sim.apiRoot,
  proxies: [],
  rate: 30,
  ...more,
});

export const connected = (sim: Simulator, more: Partial<PlatformConfig> = {}): Connection =>
  connect(settings(sim, more));

/** A bot as the dispatch opens it: on the connection's client, with its platform's transformers. */
export function botOn(connection: Connection): Bot {
  const bot = new Bot(connection.token, { client: connection.client });
  connection.adapt(bot.api);
  return bot;
}
