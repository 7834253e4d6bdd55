import type { Queries, Writes } from '../../../database/index.ts';
import { withdraw } from '../../../delivery/index.ts';
import type { Vault } from '../../../lib/vault.ts';
import { personsOf } from '../../donors/index.ts';
import { deleteVow, deleteVowsOf, giveTo, setBooking } from '../queries/changes.ts';
import { endedKey } from '../queries/ended.ts';
import { historyOf, openVows, type Vow, type VowState } from '../queries/vows.ts';
import { mayReadBehalf } from '../rules/vows.ts';
import { behalfOf } from './declare.ts';

/** Erases everything these persons declared. */
export async function forget(tx: Writes, personIds: readonly number[]): Promise<void> {
  if (personIds.length > 0) await deleteVowsOf(tx, personIds);
}

/**
 * One person turned out to be another: their vows are the other's from now on. Of two open vows for one
 * campaign the older stays, with the booking that was to keep either. The caller holds both persons' locks.
 */
export async function adopt(tx: Writes, fromPerson: number, toPerson: number): Promise<void> {
  const coming = await openVows(tx, fromPerson);
  // What waits is addressed to the person who is no more; it is written again when the day is tended.
  if (coming.length > 0)
    await withdraw(
      tx,
      coming.map(({ id }) => endedKey(id)),
    );
  for (const there of await openVows(tx, toPerson)) {
    const twin = coming.find((vow) => vow.campaign?.id === there.campaign?.id);
    if (twin) await keepOlder(tx, twin, there);
  }
  await giveTo(tx, fromPerson, toPerson);
}

async function keepOlder(tx: Writes, one: Vow, other: Vow): Promise<void> {
  const [older, younger] = isOlder(one, other) ? [one, other] : [other, one];
  if (older.bookingId === null && younger.bookingId !== null) await setBooking(tx, older, younger.bookingId);
  await withdraw(tx, [endedKey(younger.id)]);
  await deleteVow(tx, younger.id);
}

const isOlder = (a: Vow, b: Vow): boolean =>
  a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id);

/** What this room keeps of a person; instants as ISO 8601 in UTC. */
export interface VowRecord {
  readonly personId: number;
  /** The campaign's name and year of its calendar; null: to be called when needed. */
  readonly campaign: { readonly name: string; readonly year: number } | null;
  readonly intention: Vow['intention'];
  readonly behalf?: string;
  readonly state: VowState;
  readonly declaredAt: string;
  readonly endedAt: string | null;
}

/**
 * Everything these persons declared, for «/mydata»: with on whose behalf, where the account that asks may read
 * it.
 */
export async function exportOf(
  q: Queries,
  personIds: readonly number[],
  accountId: number,
  vault: Vault,
): Promise<VowRecord[]> {
  const family = await personsOf(q, accountId);
  return (await historyOf(q, personIds)).map((vow) => {
    const { personId, campaign, intention, state, createdAt, endedAt } = vow;
    const relation = family.find(({ id }) => id === personId)?.relation ?? 'other';
    const behalf = mayReadBehalf(vow, { accountId, relation }) ? behalfOf(vault, vow) : undefined;
    return {
      personId,
      campaign: campaign && { name: campaign.name, year: campaign.year },
      intention,
      ...(behalf === undefined ? {} : { behalf }),
      state,
      declaredAt: new Date(createdAt).toISOString(),
      endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
    };
  });
}
