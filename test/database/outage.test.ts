import { describe, expect, it, onTestFinished } from 'vitest';
import { isOutage, openDatabase } from '../../src/database/index.ts';
import { scratchPostgres } from '../databases.ts';
import { fragileLine } from './fragile.ts';

const failed = (code: string) => Object.assign(new Error('x'), { code });

describe('An outage of the database', () => {
  it.each([
    'ECONNREFUSED',
    'ECONNRESET',
    '57P01',
    '57P03',
    '08006',
    '08P01',
    'SQLITE_BUSY',
    'SQLITE_BUSY_SNAPSHOT',
  ])('is what %s tells, also as a cause', (code) => {
    expect(isOutage(failed(code))).toBe(true);
    expect(isOutage(new Error('Failed query', { cause: failed(code) }))).toBe(true);
  });

  it.each(['23505', '40001', 'SQLITE_CONSTRAINT_UNIQUE', 'ERR_ASSERTION'])('is not what %s tells', (code) => {
    expect(isOutage(failed(code))).toBe(false);
  });

  it('is told by a line that is cut, in the middle of a write and before the next', async () => {
    const scratch = await scratchPostgres();
    onTestFinished(() => scratch.dispose());
    const line = await fragileLine(scratch.url);
    const database = await openDatabase(line.url);
    onTestFinished(() => database.close());
    const look = () => database.read.select().from(database.read.tables.facts);
    const write = database.write(async (tx) => {
      line.cut();
      return tx.select().from(tx.tables.facts);
    });
    const outages = [await write.catch(isOutage), await look().catch(isOutage)];
    expect(outages).toEqual([true, true]);
    line.mend();
    expect(await look()).toEqual([]);
  });
});

describe('A database that cannot be opened', () => {
  it.each([
    ['file:/tmp', /file:\/tmp cannot be opened/],
    ['file:/etc/passwd', /file:\/etc\/passwd cannot be opened/],
    ['file:/etc/passwd/nazr.db', /cannot be opened/],
    ['postgres://nazr:hunter2@127.0.0.1:1/nazr', /postgres:\/\/127\.0\.0\.1:1\/nazr cannot .*ECONNREFUSED/],
    ['postgres://nazr:hunter2@', /cannot be opened/],
  ])('at %s is told in one line, without a password', async (url, words) => {
    const error = await openDatabase(url).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ name: 'DatabaseError', message: expect.stringMatching(words) });
    expect((error as Error).message).not.toMatch(/hunter2|\n/);
  });

  it('because there is none of that name is told so', async () => {
    const scratch = await scratchPostgres();
    onTestFinished(() => scratch.dispose());
    const url = Object.assign(new URL(scratch.url), { pathname: '/nowhere' }).href;
    await expect(openDatabase(url)).rejects.toThrow(/"nowhere" does not exist/);
  });
});
