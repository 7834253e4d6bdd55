import { eq } from 'drizzle-orm';
import { plain } from '../../../src/bot/index.ts';
import type { Database } from '../../../src/database/index.ts';
import { accountById } from '../../../src/delivery/index.ts';
import { type Change, driveById } from '../../../src/features/drives/index.ts';
import { callees, change, composeNotice, composeWait } from '../../../src/features/rescheduling/index.ts';
import type { Terms } from '../../../src/features/waitlist/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { aMember, terms } from '../booking/evening.ts';

/** The account of the staff in these tests. */
export const STAFF = 999;

/** What staff do, and what people hear of it, without a messenger. */
export function changing(database: Database) {
  const { read, write } = database;
  const { outbox } = read.tables;
  return {
    becomes: (driveId: number, wanted: Change, at: Terms = terms, seen?: number) =>
      write((tx) => change(tx, { now: at.now, account: { id: STAFF } }, driveId, wanted, at, seen)),
    drive: async (driveId: number) => required(await driveById(read, driveId), 'the drive'),
    calls: (driveId: number) => callees(read, driveId),
    waiting: () => read.select().from(outbox).where(eq(outbox.state, 'waiting')),
    /** Sends what waits of a kind, as it is composed now; answers its words and buttons by account or person. */
    async hears(kind: 'notice' | 'wait', at: Terms = terms) {
      const rows = await read.select().from(outbox).where(eq(outbox.state, 'waiting'));
      const compose = kind === 'notice' ? composeNotice(() => at) : composeWait;
      const heard = new Map<number, { text: string; buttons: string[]; data: string[] }>();
      for (const row of rows.filter((each) => each.kind === `rescheduling.${kind}`)) {
        const account = required(await accountById(read, row.accountId ?? row.personId ?? 0), 'an account');
        const letter = await compose(read, row.ids, at.now, account);
        const state = letter === 'obsolete' ? 'obsolete' : 'sent';
        await write((tx) => tx.update(outbox).set({ state }).where(eq(outbox.id, row.id)));
        if (letter === 'obsolete') continue;
        const buttons = (letter.buttons ?? []).flat();
        const words = { text: plain(letter.text), buttons: buttons.map(({ text }) => text) };
        heard.set(account.id, { ...words, data: buttons.map((each) => ('data' in each ? each.data : '')) });
      }
      return heard;
    },
    /** An own account more for somebody. */
    async anotherAccount(personId: number): Promise<number> {
      const other = await aMember(database);
      const { holders } = read.tables;
      await write((tx) => tx.update(holders).set({ personId }).where(eq(holders.accountId, other.accountId)));
      return other.accountId;
    },
  };
}
