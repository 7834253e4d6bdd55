import type { Writes } from '../../../src/database/index.ts';
import type { Audience } from '../../../src/features/broadcasts/audience/audience.ts';
import type { BroadcastKind } from '../../../src/features/broadcasts/broadcast.ts';
import { begin } from '../../../src/features/broadcasts/drafting/actions.ts';
import type { Giving } from '../../../src/features/broadcasts/links.ts';
import { newBroadcastDraft } from '../../../src/features/packs/index.ts';
import type { Scratch } from '../../databases.ts';

/** دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۲. */
export const NOON = Date.parse('2026-11-23T12:00:00+03:30');
export const HOUR = 3_600_000;
export const TODAY = Math.floor((NOON + 3.5 * HOUR) / (24 * HOUR));
export const MAKER = 1;
export const maker = { account: { id: MAKER }, now: NOON };
export const giving: Giving = { minimumAge: 18, intervalDays: (sex) => (sex === 'female' ? 112 : 84) };

type Row<Name extends keyof Writes['tables']> = Writes['tables'][Name]['$inferInsert'];

/** Somebody, with the accounts that are theirs. */
export interface Member {
  readonly person?: Partial<Row<'persons'>>;
  readonly accounts?: readonly Partial<Row<'accounts'>>[];
}

/** The maker's account, two counties with two centers each, and these members; answers the ids of the members. */
export async function settle(tx: Writes, members: readonly Member[]): Promise<number[]> {
  await addAccount(tx, {});
  for (const id of [1, 2]) {
    await tx.insert(tx.tables.counties).values({ id, name: `شهرستان ${id}`, searchKey: `c${id}` });
    await tx
      .insert(tx.tables.towns)
      .values({ id, countyId: id, name: `شهر ${id}`, searchKey: 't', lat: 33, lon: 46 });
  }
  for (const id of [1, 2, 3, 4])
    await tx.insert(tx.tables.centers).values({
      ...{ id, townId: Math.ceil(id / 2), mosque: `مسجد ${id}`, searchKey: `m${id}` },
      ...{ lat: 33, lon: 46, approximate: false },
    });
  const ids: number[] = [];
  for (const member of members) ids.push(await addMember(tx, member));
  return ids;
}

/** A member with one account unless others are given; answers the person's id. */
export async function addMember(tx: Writes, { person, accounts = [{}] }: Member): Promise<number> {
  const row = { firstName: 'علی', createdAt: 0, ...person };
  const [made] = await tx.insert(tx.tables.persons).values(row).returning({ id: tx.tables.persons.id });
  const personId = made?.id ?? 0;
  for (const each of accounts) {
    const accountId = await addAccount(tx, each);
    await tx.insert(tx.tables.holders).values({ accountId, personId, relation: 'self' });
  }
  return personId;
}

let identities = 0;

async function addAccount(tx: Writes, account: Partial<Row<'accounts'>>): Promise<number> {
  const userId = ++identities;
  const identity = { platform: 'bale' as const, userId, chatId: userId, createdAt: 0 };
  const [made] = await tx
    .insert(tx.tables.accounts)
    .values({ ...identity, ...account })
    .returning({ id: tx.tables.accounts.id });
  return made?.id ?? 0;
}

/** A draft by the maker that says one line; answers its id. */
export async function draft(
  tx: Writes,
  { kind = 'education', audience = {} }: { readonly kind?: BroadcastKind; readonly audience?: Audience } = {},
): Promise<number> {
  const versionId = await newBroadcastDraft(tx, maker);
  const item = { versionId, position: 1, kind: 'text' as const, words: ['سلام'] };
  await tx.insert(tx.tables.packItems).values({ ...item, mediaIds: [], poll: null, buttons: [] });
  return begin(tx, maker, { kind, versionId, audience });
}

/** Whom a broadcast was frozen for: the account of each person, in the order of persons. */
export async function recipientsOf({ database }: Scratch, broadcastId: number) {
  const { recipients } = database.read.tables;
  const rows = await database.read.select().from(recipients).orderBy(recipients.id);
  return rows
    .filter((row) => row.broadcastId === broadcastId)
    .map(({ personId, accountId }) => ({ personId, accountId }));
}

/** What stands in the outbox of a broadcast. */
export async function messagesOf({ database }: Scratch, broadcastId: number) {
  const { outbox } = database.read.tables;
  const rows = await database.read.select().from(outbox).orderBy(outbox.id);
  return rows.filter((row) => row.kind === 'broadcasts.message' && row.batchId === broadcastId);
}
