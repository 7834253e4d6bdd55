import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../src/database/index.ts';
import {
  accept,
  book,
  bookParty,
  cancel,
  move,
  type Outcome,
  type PartyOutcome,
} from '../../../src/features/booking/index.ts';
import { join, openOfferOf, type Terms } from '../../../src/features/waitlist/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { code, type Member, terms } from './evening.ts';

/** What people do in these tests, each in a write of its own; by default two days before the evening. */
export function acting({ write, read }: Database) {
  const books = (who: Member, slotId: number, at: Terms = terms): Promise<Outcome> =>
    write((tx) => book(tx, { ...who, slotId, plan: 'walk', newCode: code }, at));
  return {
    books,
    /** Books, and answers the booking's id. */
    async holds(who: Member, slotId: number, at: Terms = terms): Promise<number> {
      const outcome = await books(who, slotId, at);
      if (outcome.kind === 'refused') throw new Error(outcome.refusal.name);
      return outcome.bookingId;
    },
    cancels: (bookingId: number, who: Member, at: Terms = terms) =>
      write((tx) => cancel(tx, bookingId, who.accountId, at)),
    moves: (bookingId: number, who: Member, slotId: number, at: Terms = terms) =>
      write((tx) => move(tx, { bookingId, slotId, accountId: who.accountId }, at)),
    accepts: (offerId: number, who: Member, at: Terms = terms) =>
      write((tx) => accept(tx, { offerId, accountId: who.accountId, plan: null, newCode: code }, at)),
    /** Joins the line for a slot, or for its whole drive. */
    waits: (who: Member, where: { driveId: number; slotId: number }, at: Terms = terms) =>
      write((tx) => join(tx, { ...who, ...where }, at)),
    comeTogether: (
      who: Member,
      slotId: number,
      companions: readonly Member[],
      seatings: readonly ('same' | 'after' | 'before')[],
    ): Promise<PartyOutcome> =>
      write((tx) =>
        bookParty(
          tx,
          {
            ...{ ...who, slotId, seatings, plan: 'drive', newCode: code },
            companions: companions.map(({ personId }) => personId),
          },
          terms,
        ),
      ),
    /** The id of the place that is held for somebody. */
    offerOf: async (who: Member): Promise<number> =>
      required(await openOfferOf(read, who.personId), 'an open offer').id,
    /** The slot of a person's active booking. */
    async slotOf(who: Member): Promise<number | undefined> {
      const { bookings } = read.tables;
      const active = and(eq(bookings.personId, who.personId), eq(bookings.state, 'active'));
      return (await read.select().from(bookings).where(active))[0]?.slotId;
    },
  };
}
