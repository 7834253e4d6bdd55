import { eq } from 'drizzle-orm';
import type { Database } from '../../../src/database/index.ts';
import {
  decline,
  expireOffers,
  type Joining,
  join,
  leave,
  waitsHere,
} from '../../../src/features/waitlist/index.ts';
import { type Member, now, offerOf, terms } from './evening.ts';

/** What people do around a full drive. */
export function hallOf(database: Database, driveId: number) {
  const wants = (who: Member, slotId: number, when = now): Promise<Joining> =>
    database.write((tx) => join(tx, { ...who, driveId, slotId }, terms(when)));
  const declines = (who: Member, offerId: number, when = now) =>
    database.write((tx) => decline(tx, offerId, who.accountId, terms(when)));
  return {
    wants,
    declines,
    /** Joins a line; answers the wait's id. */
    async joins(who: Member, slotId: number): Promise<number> {
      const outcome = await wants(who, slotId);
      if (outcome.kind === 'refused') throw new Error(outcome.refusal.name);
      return outcome.waitId;
    },
    /** Declines what is offered to them. */
    saysNo: async (who: Member) => declines(who, (await offerOf(database, who)).id),
    leaves: (who: Member, waitId: number, when = now) =>
      database.write((tx) => leave(tx, waitId, who.accountId, terms(when))),
    /** Time passes: what is over by then is swept. */
    passes: (when: number) => expireOffers(terms())(database, when),
    /** What an account sees of its waits. */
    async waits(who: Member) {
      const all = await waitsHere(database.read, who.accountId, now);
      return all.map(({ slotId, state, position }) => ({ slotId, state, position }));
    },
  };
}

export type Hall = ReturnType<typeof hallOf>;

type Tables = Database['read']['tables'];

export const changeAccount = (
  database: Database,
  who: Member,
  change: Partial<Tables['accounts']['$inferInsert']>,
): Promise<void> =>
  database.write(async (tx) => {
    const { accounts } = tx.tables;
    await tx.update(accounts).set(change).where(eq(accounts.id, who.accountId));
  });

export const changeSlot = (
  database: Database,
  slotId: number,
  change: Partial<Tables['slots']['$inferInsert']>,
): Promise<void> =>
  database.write(async (tx) => {
    await tx.update(tx.tables.slots).set(change).where(eq(tx.tables.slots.id, slotId));
  });

/** Changes every drive there is. */
export const changeDrives = (
  database: Database,
  change: Partial<Tables['drives']['$inferInsert']>,
): Promise<void> =>
  database.write(async (tx) => {
    await tx.update(tx.tables.drives).set(change);
  });
