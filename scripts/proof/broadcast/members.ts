import type { Database, Writes } from '../../../src/database/index.ts';
import type { SeededRandom } from '../../lib/seeded-random.ts';
import { chatKey, type Lines } from './lines.ts';

/** A recipient of a broadcast. `alive`: the chat is there and wants the bot. */
export interface Recipient {
  readonly key: string;
  readonly alive: boolean;
}

const FIRST = 1_000_001;
const BLOCKED = 0.03;
const GONE = 0.01;
const PIECE = 200;

/** People with an account each, every other one on Bale; some blocked the bot, some left their platform. By account. */
export async function makeMembers(
  database: Database,
  lines: Lines,
  people: number,
  chance: SeededRandom,
): Promise<Map<number, Recipient>> {
  const members = new Map<number, Recipient>();
  while (members.size < people) {
    const count = Math.min(PIECE, people - members.size);
    const chats = Array.from({ length: count }, (_, i) => chatOf(members.size + i));
    const accountIds = await database.write((tx) => insertMembers(tx, chats));
    for (const [i, { platform, chatId }] of chats.entries()) {
      const alive = joins(lines[platform], chatId, chance.next());
      members.set(accountIds[i] ?? 0, { key: chatKey(platform, chatId), alive });
    }
  }
  return members;
}

const chatOf = (number: number) => ({
  platform: number % 2 === 0 ? ('telegram' as const) : ('bale' as const),
  chatId: FIRST + number,
});

function joins(sim: Lines['bale'], id: number, fate: number): boolean {
  if (fate < GONE) return false;
  const person = sim.person({ id, firstName: 'علی', started: true });
  const hasBlocked = fate < GONE + BLOCKED;
  if (hasBlocked) person.blocks();
  return !hasBlocked;
}

async function insertMembers(
  tx: Writes,
  chats: readonly ReturnType<typeof chatOf>[],
): Promise<readonly number[]> {
  const { accounts, persons, holders } = tx.tables;
  const identities = chats.map((chat) => ({ ...chat, userId: chat.chatId, createdAt: 0 }));
  const made = await tx.insert(accounts).values(identities).returning({ id: accounts.id });
  const known = await tx
    .insert(persons)
    .values(chats.map(() => ({ firstName: 'علی', createdAt: 0 })))
    .returning({ id: persons.id });
  const own = made.map(({ id }, i) => ({
    ...{ accountId: id, personId: known[i]?.id ?? 0 },
    relation: 'self' as const,
  }));
  await tx.insert(holders).values(own);
  return made.map(({ id }) => id);
}
