import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isUniqueViolation, type Writes } from '../../src/database/index.ts';
import { databases, type Scratch } from '../databases.ts';

describe.each(databases)('The doors of $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());

  const remember = (name: string, value: string) => (tx: Writes) =>
    tx.insert(tx.tables.facts).values({ name, value }).returning();
  const names = async () =>
    (await scratch.database.read.select().from(scratch.database.read.tables.facts)).map((f) => f.name);

  it('shows what was written once the write is done', async () => {
    await scratch.database.write(remember('a', '1'));
    expect(await names()).toEqual(['a']);
  });

  it('writes nothing of a write that throws, and everything of its neighbours', async () => {
    const { write } = scratch.database;
    const outcomes = await Promise.allSettled([
      write(remember('a', '1')),
      write(async (tx) => {
        await remember('b', '2')(tx);
        throw new Error('no');
      }),
      write(remember('c', '3')),
    ]);
    expect(outcomes.map((o) => o.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await names()).sort()).toEqual(['a', 'c']);
  });

  it('refuses a write inside a write', async () => {
    const nested = scratch.database.write(() => scratch.database.write(remember('a', '1')));
    await expect(nested).rejects.toThrow('inside a write');
  });

  it('says when a unique key is taken', async () => {
    await scratch.database.write(remember('a', '1'));
    const error = await scratch.database.write(remember('a', '2')).catch((e: unknown) => e);
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(new Error('other'))).toBe(false);
  });

  it('lets writes that lock the same thing follow each other', async () => {
    await scratch.database.write(remember('count', '0'));
    const increment = () =>
      scratch.database.write(async (tx) => {
        await tx.lock('count', 1);
        const { facts } = tx.tables;
        const [row] = await tx.select().from(facts).where(eq(facts.name, 'count'));
        await tx
          .update(facts)
          .set({ value: String(Number(row?.value) + 1) })
          .where(eq(facts.name, 'count'));
      });
    await Promise.all(Array.from({ length: 50 }, increment));
    const { facts } = scratch.database.read.tables;
    const [row] = await scratch.database.read.select().from(facts);
    expect(row?.value).toBe('50');
  });

  it('runs a prepared query with other values', async () => {
    await scratch.database.write(remember('a', '1'));
    await scratch.database.write(remember('b', '2'));
    const value = (name: string) =>
      scratch.database.read
        .prepared('fact', (q) =>
          q
            .select({ value: q.tables.facts.value })
            .from(q.tables.facts)
            .where(eq(q.tables.facts.name, sql.placeholder('name'))),
        )
        .execute({ name });
    expect(await value('a')).toEqual([{ value: '1' }]);
    expect(await value('b')).toEqual([{ value: '2' }]);
  });

  it('has no way to write through the read door', async () => {
    const smuggled = scratch.database.read as Writes;
    const attempt = async () =>
      smuggled.insert(smuggled.tables.facts).values({ name: 'x', value: 'y' }).returning();
    await expect(attempt()).rejects.toThrow();
  });
});
