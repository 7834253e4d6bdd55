import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Writes } from '../../../src/database/index.ts';
import { setStopped } from '../../../src/delivery/index.ts';
import { PIECE } from '../../../src/features/broadcasts/audience/counting.ts';
import { start } from '../../../src/features/broadcasts/drafting/actions.ts';
import { freeze } from '../../../src/features/broadcasts/freezing/freeze.ts';
import { broadcastById } from '../../../src/features/broadcasts/queries.ts';
import { databases, type Scratch } from '../../databases.ts';
import { addMember, draft, giving, maker, NOON, recipientsOf, settle } from './members.ts';

const around = { giving, now: NOON };

describe.each(databases)('Freezing on $name', ({ open }) => {
  let scratch: Scratch;
  /** Members at both ends of three pieces: nobody is between. */
  let members: number[];
  beforeEach(async () => {
    scratch = await open();
    await write((tx) => settle(tx, []));
    const ids = [1, 2, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 1, 2 * PIECE + 9];
    members = [];
    for (const id of ids) members.push(await write((tx) => addMember(tx, { person: { id } })));
  });
  afterEach(() => scratch.dispose());
  const write = <T>(work: (tx: Writes) => Promise<T>) => scratch.database.write(work);
  const frozen = async (id: number) => (await recipientsOf(scratch, id)).map(({ personId }) => personId);

  async function started(): Promise<number> {
    const id = await write((tx) => draft(tx));
    expect(await write((tx) => start(tx, maker, id))).toBeUndefined();
    return id;
  }

  it('writes everybody down once, and counts them', async () => {
    const id = await started();
    await freeze(scratch.database, id, around);
    expect(await frozen(id)).toEqual(members);
    expect(await broadcastById(scratch.database.read, id)).toMatchObject({ state: 'running', total: 7 });
  });

  it('goes on after a crash where it was, and nobody is written down twice', async () => {
    const id = await started();
    await freeze(crashingAfter(scratch.database, 2), id, around).catch(() => undefined);
    expect(await frozen(id)).toEqual(members.slice(0, 5));
    await freeze(scratch.database, id, around);
    expect(await frozen(id)).toEqual(members);
    expect(await broadcastById(scratch.database.read, id)).toMatchObject({ state: 'running', total: 7 });
  });

  it('is done once by two processes at the same time', async () => {
    const id = await started();
    await Promise.all([freeze(scratch.database, id, around), freeze(scratch.database, id, around)]);
    expect(await frozen(id)).toEqual(members);
    expect(await broadcastById(scratch.database.read, id)).toMatchObject({ total: 7 });
  });

  it('keeps whoever was frozen, whatever they choose later', async () => {
    const id = await started();
    await freeze(scratch.database, id, around);
    const [first] = await recipientsOf(scratch, id);
    await write((tx) => setStopped(tx, first?.accountId ?? 0, true));
    await freeze(scratch.database, id, around);
    expect(await frozen(id)).toEqual(members);
  });

  it('ends when it is stopped', async () => {
    const id = await started();
    await write((tx) =>
      tx.update(tx.tables.broadcasts).set({ state: 'stopped' }).where(eq(tx.tables.broadcasts.id, id)),
    );
    await freeze(scratch.database, id, around);
    expect(await frozen(id)).toEqual([]);
  });
});

/** A database that dies after so many writes. */
function crashingAfter(database: Database, writes: number): Database {
  let left = writes;
  return {
    ...database,
    write: (work) => (left-- > 0 ? database.write(work) : Promise.reject(new Error('killed'))),
  };
}
