import type { NazrContext } from '../../../bot/index.ts';
import type { Writes } from '../../../database/index.ts';
import { accountById, changeAccount, type Wishes } from '../../../delivery/index.ts';
import { required } from '../../../lib/assert.ts';

/** Writes a change of the account that speaks; from here on the update goes by what was chosen. */
export async function change(ctx: NazrContext, work: (tx: Writes) => Promise<void>): Promise<void> {
  await ctx.write(work);
  ctx.account = required(await accountById(ctx.read, ctx.account.id), 'the account that speaks');
}

export const wish = (ctx: NazrContext, wishes: Partial<Wishes>): Promise<void> =>
  change(ctx, (tx) => changeAccount(tx, ctx.account.id, wishes));
