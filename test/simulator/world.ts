import type { Callbacks } from './callbacks.ts';
import type { Chats } from './chats.ts';
import type { Files } from './files.ts';
import type { Flavour } from './flavour.ts';
import type { UpdateQueue } from './queue.ts';
import type { User } from './shapes.ts';
import type { Webhook } from './webhook.ts';

/** The state of one server, which methods change and people see. */
export interface World {
  readonly flavour: Flavour;
  readonly bot: User;
  readonly token: string;
  /** Milliseconds: dates of messages and expiry. */
  readonly now: () => number;
  readonly chats: Chats;
  readonly files: Files;
  readonly callbacks: Callbacks;
  readonly updates: UpdateQueue;
  readonly webhook: Webhook;
  /** What the bot told the server about itself: commands, names. */
  readonly profile: Map<string, unknown>;
  /** People whose clients can't show answers to presses (Bale's before June 2025). */
  readonly oldClients: Set<number>;
  /** The chat's revision at a person's last own act, by "person chat". */
  readonly acts: Map<string, number>;
  /** Tells the listeners that a chat looks different now. */
  readonly changed: (chatId: number) => void;
}

/** Unix time in seconds, as messages carry it. */
export const dateOf = (world: World): number => Math.floor(world.now() / 1000);
