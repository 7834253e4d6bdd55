import { Composer } from 'grammy';
import type { NazrContext } from '../../bot/index.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../database/index.ts';
import { claimOwnership, INVITATION_PREFIX } from './actions.ts';
import { grantOwner, isOwner } from './queries/owners.ts';
import { ownerNamed } from './rules.ts';
import { invitationScreen } from './screens.ts';

/** Makes owners of the accounts the settings name when they speak; stands before every other room. */
export function staff(owners: Config['owners'], database: Database): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  composer.use(async ({ account, read, now }, next) => {
    const isNew = ownerNamed(owners, account) && !(await isOwner(read, account.id));
    // Not the context's own write: it would shift the writes of an update that is handled again.
    if (isNew) await database.write((tx) => grantOwner(tx, account.id, now));
    await next();
  });
  return composer;
}

/** Answers `/start i_…`. */
export async function openInvitation(ctx: NazrContext, payload: string): Promise<void> {
  const secret = payload.slice(INVITATION_PREFIX.length);
  const isClaimed = await ctx.write((tx) => claimOwnership(tx, secret, ctx.account.id, ctx.now));
  await ctx.send(invitationScreen(isClaimed));
}
