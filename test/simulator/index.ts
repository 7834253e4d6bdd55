import { Callbacks } from './callbacks.ts';
import { type Chat, Chats } from './chats.ts';
import { Faults } from './faults.ts';
import { Files } from './files.ts';
import { bale, type FlavourName, telegram } from './flavour.ts';
import { Journal } from './journal.ts';
import { UpdateQueue } from './queue.ts';
import { ApiServer } from './server.ts';
import { Simulator } from './simulator.ts';
import { Webhook } from './webhook.ts';
import type { World } from './world.ts';

export type { Chances } from './chances.ts';
export type { SimChat } from './chat-view.ts';
export type { ScriptedReply } from './faults.ts';
export type { FlavourName } from './flavour.ts';
export type { RecordedCall } from './journal.ts';
export type { LimitRule } from './limit.ts';
export type { AlbumFile, SentFile, SimPerson } from './person.ts';
export { replies } from './replies.ts';
export type { SimFile, SimMessage, SimPoll } from './screen.ts';
export type { NewGroup, NewPerson, Simulator } from './simulator.ts';

/** How a simulator starts; everything but the flavour has a default. */
export interface SimulatorOptions {
  readonly flavour: FlavourName;
  readonly token?: string;
  readonly botUsername?: string;
  /** 0, the default, is any free one. */
  readonly port?: number;
  /** Milliseconds: dates of messages and expiry. Date.now by default. */
  readonly now?: () => number;
}

/** Starts a Bot API server on 127.0.0.1 that behaves like Telegram's or Bale's. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const listeners = new Set<(chatId: number) => void>();
  const world = makeWorld(options, listeners);
  const faults = new Faults(world.flavour.retryAfter, (id) => isGroup(world.chats.look(id)));
  const journal = new Journal(world.now);
  const server = new ApiServer(world, faults, journal);
  const apiRoot = await server.listen(options.port ?? 0);
  return new Simulator({ world, faults, journal, server, listeners, apiRoot });
}

const isGroup = (chat: Chat | undefined): boolean => chat !== undefined && chat.type !== 'private';

function makeWorld(options: SimulatorOptions, listeners: ReadonlySet<(chatId: number) => void>): World {
  const { now = Date.now, token = '4242424242:simulated-token-of-thirty-five-chars' } = options;
  const flavour = options.flavour === 'bale' ? bale : telegram;
  const username = options.botUsername ?? 'nazr_test_bot';
  const updates = new UpdateQueue(flavour, now);
  return {
    flavour,
    bot: { id: Number(token.split(':')[0]) || 4242424242, is_bot: true, first_name: 'نذر', username },
    token,
    now,
    chats: new Chats(flavour),
    files: new Files(flavour.fileIdSeparator),
    callbacks: new Callbacks(now),
    updates,
    webhook: new Webhook(updates, now),
    profile: new Map(),
    oldClients: new Set(),
    acts: new Map(),
    changed(chatId) {
      for (const listener of listeners) listener(chatId);
    },
  };
}
