import { expect, it } from 'vitest';
import { openDatabase } from '../../src/database/index.ts';
import { trace } from '../../src/lib/trace.ts';
import { databases } from '../databases.ts';

it.each(databases)('A failed query on $name is traced without its values', async ({ open }) => {
  const scratch = await open();
  const { read } = await openDatabase(scratch.url);
  const smuggled = read as Parameters<Parameters<typeof scratch.database.write>[0]>[0];
  const error = await Promise.resolve()
    .then(() =>
      smuggled.insert(smuggled.tables.facts).values({ name: 'زهرا\n at x', value: '۰۹۱۸' }).returning(),
    )
    .catch((failure: unknown) => failure);
  expect(trace(error)).toMatch(/Failed query: insert[\s\S]*caused by 25006|SqliteError/);
  expect(trace(error)).not.toMatch(/زهرا|۰۹۱۸/);
  await scratch.dispose();
});

it('What is no error is traced by its kind alone', () => expect(trace('زهرا')).toBe('string'));
