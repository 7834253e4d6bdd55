import type { Database } from '../../../src/database/index.ts';
import { type Compose, enqueue } from '../../../src/delivery/index.ts';

const PIECE = 1000;
/** Far from anybody's quiet hours. */
const NOON = Date.parse('2026-11-23T12:00:00+03:30');

/** Time since it was noon. */
export const sinceNoon = (): number => Math.floor(NOON + performance.now());

/** What each of the many is told. */
export const words = (n: number): string => `خون شما امید بیماران است. پیام ${n}`;
export const compose: Compose = async (_, ids) => ({ text: words(ids.n ?? 0) });

/** An account and a message for each of `count` people, by their ids on Telegram from `from` on. */
export async function fillOutbox(database: Database, from: number, count: number): Promise<void> {
  for (let done = 0; done < count; done += PIECE) {
    const ids = Array.from({ length: Math.min(PIECE, count - done) }, (_, i) => from + done + i);
    await database.write(async (tx) => {
      const { accounts } = tx.tables;
      const people = ids.map((id) => ({
        platform: 'telegram' as const,
        userId: id,
        chatId: id,
        createdAt: 0,
      }));
      const made = await tx.insert(accounts).values(people).returning({ id: accounts.id });
      for (const { id } of made)
        await enqueue(tx, {
          ...{ key: `many:${id}`, kind: 'many', to: { accountId: id }, ids: { n: id }, lane: 'many' },
          dueAt: NOON,
        });
    });
  }
}
