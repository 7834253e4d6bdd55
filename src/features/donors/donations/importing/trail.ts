import { eq } from 'drizzle-orm';
import type { Queries } from '../../../../database/index.ts';
import type { DonationRow } from './read-donations.ts';
import type { Trail } from './whose.ts';

/** Looks up the card and the phone of a row, by their hashes. */
export async function trailOf(q: Queries, { card, phone }: DonationRow): Promise<Trail> {
  return {
    hasCard: card !== null,
    hasPhone: phone !== null,
    byCard: card === null ? [] : await carriersOf(q, card),
    byPhone: phone === null ? [] : await spokenForFrom(q, phone, card),
  };
}

async function carriersOf(q: Queries, cardHash: string): Promise<number[]> {
  const { persons } = q.tables;
  const rows = await q.select({ id: persons.id }).from(persons).where(eq(persons.cardHash, cardHash));
  return rows.map(({ id }) => id);
}

async function spokenForFrom(q: Queries, phoneHash: string, card: string | null): Promise<Trail['byPhone']> {
  const { accounts, holders, persons } = q.tables;
  const rows = await q
    .select({ personId: persons.id, relation: holders.relation, cardHash: persons.cardHash })
    .from(accounts)
    .innerJoin(holders, eq(holders.accountId, accounts.id))
    .innerJoin(persons, eq(persons.id, holders.personId))
    .where(eq(accounts.phoneHash, phoneHash));
  return rows.map(({ personId, relation, cardHash }) => ({
    personId,
    isSelf: relation === 'self',
    hasOtherCard: cardHash !== null && cardHash !== card,
  }));
}
