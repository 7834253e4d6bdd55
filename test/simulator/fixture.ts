import { Api, Bot } from 'grammy';
import { onTestFinished } from 'vitest';
import { type FlavourName, type Simulator, type SimulatorOptions, startSimulator } from './index.ts';

/** A simulator that closes when its test is over. */
export async function simulator(
  flavour: FlavourName,
  options: Omit<SimulatorOptions, 'flavour'> = {},
): Promise<Simulator> {
  const sim = await startSimulator({ flavour, ...options });
  onTestFinished(() => sim.close());
  return sim;
}

/** grammY's client on a simulator. */
export const api = (sim: Simulator): Api => new Api(sim.token, { apiRoot: sim.apiRoot });

/** A polling grammY bot that stops when its test is over. */
export function polling(sim: Simulator): Bot {
  const bot = new Bot(sim.token, { client: { apiRoot: sim.apiRoot } });
  bot.catch(() => {});
  const started = bot.start();
  onTestFinished(async () => {
    await bot.stop();
    await started;
  });
  return bot;
}

/** One raw call, as JSON; answers status and body, parsed when it is JSON. */
export async function call(sim: Simulator, method: string, params: object = {}) {
  const response = await fetch(`${sim.apiRoot}/bot${sim.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json');
  return { status: response.status, body: isJson ? JSON.parse(text) : text };
}
