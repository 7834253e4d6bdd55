import type { Database } from '../../../database/index.ts';
import { searchKey } from '../../../lib/normalise.ts';
import shipped from '../shipped-faq.json' with { type: 'json' };
import { allFaq, insertFaq } from './queries.ts';

/**
 * Adds the common questions that come with the bot and were not here before. What is here stays as it is:
 * edited or hidden, a question is known by its first spelling.
 */
export async function seedFaq(database: Database, now: number): Promise<void> {
  const known = new Set((await allFaq(database.read)).map((entry) => entry.searchKey));
  const missing = shipped
    .map(({ question, answer, source }) => ({ question, answer, source, searchKey: searchKey(question) }))
    .filter((entry) => !known.has(entry.searchKey));
  if (missing.length === 0) return;
  await database.write(async (tx) => {
    for (const entry of missing) await insertFaq(tx, { ...entry, createdAt: now });
  });
}
