import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAccount } from '../../../src/delivery/index.ts';
import { ensureOwners, tellOwners } from '../../../src/features/staff/index.ts';
import { databases, type Scratch } from '../../databases.ts';

const HOUR = 3_600_000;
const NOW = Math.floor(Date.UTC(2026, 10, 23) / HOUR) * HOUR;
const ali = { platform: 'telegram' as const, userId: 7 };

describe.each(databases)('Of updates that were set aside on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
    await scratch.database.write((tx) => addAccount(tx, { ...ali, chatId: 7, createdAt: NOW }));
    await ensureOwners(scratch.database, [ali], NOW);
  });
  afterEach(() => scratch.dispose());

  it('the owners hear once an hour, outside the quiet hours, whatever was sent meanwhile', async () => {
    const { read, write } = scratch.database;
    const tell = (id: number, now: number) => write((tx) => tellOwners(tx, 'telegram', id, now));
    await tell(1, NOW);
    await write((tx) => tx.update(tx.tables.outbox).set({ state: 'sent' }).returning());
    await tell(2, NOW + HOUR / 2);
    await tell(3, NOW + HOUR);
    const { outbox } = read.tables;
    expect(await read.select().from(outbox).orderBy(outbox.id)).toMatchObject([
      { ids: { updateId: 1 }, state: 'sent', lane: 2 },
      { ids: { updateId: 3 }, state: 'waiting', lane: 2 },
    ]);
  });
});
