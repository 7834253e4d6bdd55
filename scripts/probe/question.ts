import type { Abilities } from '../../src/platforms/index.ts';
import type { Server } from './server.ts';

/** What one question taught. */
export interface Learned {
  /** One line for the operator. */
  readonly says: string;
  /** What the bot may rely on from now on. */
  readonly abilities?: Partial<Abilities>;
}

/** Where the questions are asked. */
export interface Room {
  readonly server: Server;
  readonly chat: number | string;
  /** How long the long poll and the wait for a command may take, each. */
  readonly pollSeconds: number;
}

/** A question that a server answers, or a sample that a person looks at. */
export interface Question {
  /** Its number in the list of open questions about Bale. */
  readonly number: number;
  readonly about: string;
  readonly ask: (room: Room) => Promise<Learned>;
}

/** Sends a text and answers the id of the message; undefined when it was refused. */
export async function messageId({ server, chat }: Room, text: string): Promise<number | undefined> {
  const { result } = await server.call('sendMessage', { chat_id: chat, text });
  return (result as { message_id?: number } | undefined)?.message_id;
}
