import { randomBytes } from 'node:crypto';
import type { Config } from '../../config.ts';
import type { Database, Writes } from '../../database/index.ts';
import { accountOf } from '../../delivery/index.ts';
import { trail } from './appointing/trail.ts';
import { type Doer, record } from './audit/record.ts';
import { deleteFact, grantOwner, isOwner, ownerAccounts, readFact, writeFact } from './queries/owners.ts';
import type { Mandate } from './rights/reach.ts';
import { type Invitation, opens } from './rules.ts';
import { hashOf } from './secret.ts';

const INVITATION = 'owner invitation';
const WEEK_MS = 7 * 86_400_000;
const ownership: Mandate = { role: 'owner', scope: 'province', scopeId: 0 };

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
      if (account) await nameOwner(tx, { account, now });
    }
    if (owners.length > 0 || (await ownerAccounts(tx, now)).length > 0) return undefined;
    await writeFact(tx, INVITATION, JSON.stringify({ hash: hashOf(secret), until: now + WEEK_MS }));
    return INVITATION_PREFIX + secret;
  });
}

/** Makes an owner of an account that the settings name, unless it is one. */
export async function nameOwner(tx: Writes, named: Doer): Promise<void> {
  const { account, now } = named;
  const lock = await tx.lock('roles', 0);
  if (await isOwner(tx, account.id, now)) return;
  await grantOwner(tx, lock, account.id, now);
  await record(tx, named, { act: 'staff.named', ...trail(ownership, account.id) });
}

/** Makes the opener of an invitation the owner. False when it was used, has ended or never was. */
export async function claimOwnership(tx: Writes, secret: string, opener: Doer): Promise<boolean> {
  await tx.lock(INVITATION, 0);
  const kept = await readFact(tx, INVITATION);
  const invitation = kept === undefined ? undefined : (JSON.parse(kept) as Invitation);
  if (!opens(invitation, hashOf(secret), opener.now)) return false;
  await deleteFact(tx, INVITATION);
  await grantOwner(tx, await tx.lock('roles', 0), opener.account.id, opener.now);
  await record(tx, opener, { act: 'staff.joined', ...trail(ownership, opener.account.id) });
  return true;
}
