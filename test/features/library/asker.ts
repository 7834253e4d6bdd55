import { accountOf, addAccount } from '../../../src/delivery/index.ts';
import { introduce, joinCenter } from '../../../src/features/donors/index.ts';
import { importPlaces, readPlaces } from '../../../src/features/places/index.ts';
import type { Role, ScopeKind } from '../../../src/features/staff/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { openVault } from '../../../src/lib/vault.ts';
import type { Scratch } from '../../databases.ts';

/** دوشنبه ۲ آذر ۱۴۰۵، ساعت ۱۰. */
export const NOW = Date.parse('2026-11-23T10:00:00+03:30');
export const DAY_MS = 86_400_000;
export const vault = openVault('0'.repeat(64));

const list = `county,town,mosque,center,address,lat,lon
ایلام,ایلام,مسجد جامع ایلام,,جنب پارک کودک,33.6379,46.4203
مهران,مهران,مسجد جامع مهران,,بلوار جانبازان,33.1222,46.1647
`;

/** Two counties with a center each, and people in them. */
export async function people({ database }: Scratch) {
  const { write, read } = database;
  await write((tx) => importPlaces(tx, readPlaces(list)));
  const counties = await read.select().from(read.tables.counties).orderBy(read.tables.counties.id);
  let userId = 100;
  const account = async () => {
    const identity = { platform: 'telegram' as const, userId: ++userId, chatId: userId };
    await write((tx) => addAccount(tx, { ...identity, createdAt: NOW }));
    return required(await accountOf(read, 'telegram', userId), 'the account').id;
  };
  return {
    county: (at: 0 | 1) => required(counties[at], 'the county').id,
    account,
    /** Somebody of this center; of none where there is none. */
    async member(centerId?: number) {
      const id = await account();
      await write((tx) => introduce(tx, id, 'علی', NOW));
      if (centerId !== undefined) await write((tx) => joinCenter(tx, id, centerId));
      return id;
    },
    async holder(role: Role, scope: ScopeKind = 'province', scopeId = 0) {
      const accountId = await account();
      await write((tx) =>
        tx.insert(tx.tables.roles).values({ accountId, role, scope, scopeId, grantedAt: 0 }),
      );
      return accountId;
    },
    async told() {
      const rows = await read.select().from(read.tables.outbox).orderBy(read.tables.outbox.id);
      return rows.map(({ kind, accountId }) => `${kind} to ${accountId}`);
    },
    async acts() {
      return (await read.select().from(read.tables.audit)).map(({ act }) => act);
    },
  };
}
