import { asc } from 'drizzle-orm';
import type { Database, Writes } from '../../src/database/index.ts';
import { addAccount } from '../../src/delivery/index.ts';
import { introduce, joinCenter } from '../../src/features/donors/index.ts';
import { required } from '../../src/lib/assert.ts';
import { type Role, staffSeats } from './cast.ts';

/** Gives those who work in the demo their roles: over the place and the team of its first drive. */
export async function grantRoles(database: Database, now: number): Promise<void> {
  await database.write(async (tx) => {
    const { drives } = tx.tables;
    const [first] = await tx.select().from(drives).orderBy(asc(drives.day), asc(drives.id)).limit(1);
    const { centerId, teamId } = required(first, 'a drive of the demo');
    const scopes = { province: 0, center: centerId ?? 0, unit: teamId } as const;
    for (const { seat, role, scope } of staffSeats) {
      const accountId = await settle(tx, seat, centerId ?? 1, now);
      const held = { accountId, role, scope, scopeId: scopes[scope], grantedAt: now };
      await tx.insert(tx.tables.roles).values(held);
    }
  });
}

/** Somebody whom the bot knows already, by name and mosque. */
async function settle(
  tx: Writes,
  { flavour, id, name }: Role,
  centerId: number,
  now: number,
): Promise<number> {
  const identity = { platform: flavour, userId: id, chatId: id };
  const account = required(await addAccount(tx, { ...identity, createdAt: now }), 'an account of the demo');
  await introduce(tx, account.id, name.split(' ')[0] ?? name, now);
  await joinCenter(tx, account.id, centerId);
  return account.id;
}
