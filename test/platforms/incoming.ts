import type { Message, Update } from 'grammy/types';
import { call } from '../simulator/fixture.ts';
import type { Simulator } from '../simulator/index.ts';
import { connected } from './fixture.ts';

/** The messages that wait for the bot, in the shape in which it reads them. */
export async function normalised(sim: Simulator): Promise<Message[]> {
  const { result } = (await call(sim, 'getUpdates')).body as { result: Update[] };
  return result.flatMap((update) => connected(sim).platform.normalise(update).message ?? []);
}
