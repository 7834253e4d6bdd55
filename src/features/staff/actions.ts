import { randomBytes } from 'node:crypto';
import type { Config } from '../../config.ts';
import type { Database, Writes } from '../../database/index.ts';
import { accountOf } from '../../delivery/index.ts';
import { deleteFact, grantOwner, ownerAccounts, readFact, writeFact } from './queries/owners.ts';
import { type Invitation, opens } from './rules.ts';
import { hashOf } from './secret.ts';

const INVITATION = 'owner invitation';
const WEEK_MS = 7 * 86_400_000;

/** What an invitation's `start` payload begins with. */
export const INVITATION_PREFIX = 'i_';

/**
 * At the start: makes owners of the accounts the settings name, where they have spoken already. When the
 * settings name nobody and there is no owner, answers the `start` payload (`i_…`) of a link that makes its
 * opener the owner: once, for 7 days, and until the next start makes another.
 */
export async function ensureOwners(
  database: Database,
  owners: Config['owners'],
  now: number,
): Promise<string | undefined> {
  const secret = randomBytes(18).toString('base64url');
  return database.write(async (tx) => {
    for (const { platform, userId } of owners) {
      const account = await accountOf(tx, platform, userId);
      if (account) await grantOwner(tx, account.id, now);
    }
    if (owners.length > 0 || (await ownerAccounts(tx)).length > 0) return undefined;
    await writeFact(tx, INVITATION, JSON.stringify({ hash: hashOf(secret), until: now + WEEK_MS }));
    return INVITATION_PREFIX + secret;
  });
}

/** Makes the opener of an invitation the owner. False when it was used, has ended or never was. */
export async function claimOwnership(
  tx: Writes,
  secret: string,
  accountId: number,
  now: number,
): Promise<boolean> {
  await tx.lock(INVITATION, 0);
  const kept = await readFact(tx, INVITATION);
  const invitation = kept === undefined ? undefined : (JSON.parse(kept) as Invitation);
  if (!opens(invitation, hashOf(secret), now)) return false;
  await deleteFact(tx, INVITATION);
  await grantOwner(tx, accountId, now);
  return true;
}
