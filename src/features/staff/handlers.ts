import { Composer } from 'grammy';
import { homeButton, type Key, type NazrContext } from '../../bot/index.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../database/index.ts';
import { INVITATION_PREFIX, nameOwner } from './actions.ts';
import { type Claim, claim } from './appointing/actions/claim.ts';
import { titled } from './appointing/naming.ts';
import type { ScopeNames } from './links.ts';
import { isOwner } from './queries/owners.ts';
import { ownerNamed } from './rules.ts';
import { claimWords } from './screens.ts';

/** Makes owners of the accounts the settings name when they speak; stands before every other room. */
export function staff(owners: Config['owners'], database: Database): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  composer.use(async ({ account, read, now }, next) => {
    const isNew = ownerNamed(owners, account) && !(await isOwner(read, account.id, now));
    // Not the context's own write: it would shift the writes of an update that is handled again.
    if (isNew) await database.write((tx) => nameOwner(tx, { account, now }));
    await next();
  });
  return composer;
}

/** The keyboard under the chat of whoever speaks, with what their roles add to it. */
export type KeyboardOf = (ctx: NazrContext) => Promise<readonly (readonly Key[])[]>;

/** What welcomes somebody to a role. */
export interface Welcoming {
  readonly links?: ScopeNames;
  readonly keyboardOf?: KeyboardOf;
  /** Whoever has a role is known by name: lists and the audit name them. */
  readonly introduce?: (ctx: NazrContext) => Promise<void>;
}

/** Answers `/start i_…`; whoever got a role finds its words under the chat at once. */
export async function openInvitation(
  ctx: NazrContext,
  payload: string,
  { links = nameless, keyboardOf, introduce }: Welcoming = {},
): Promise<void> {
  const secret = payload.slice(INVITATION_PREFIX.length);
  const outcome = await ctx.write((tx) => claim(tx, ctx, secret));
  const title = 'appointment' in outcome ? await titled(ctx.read, links, outcome.appointment) : '';
  const text = claimWords(outcome, title);
  if (gives(outcome)) await introduce?.(ctx);
  const keyboard = gives(outcome) ? await keyboardOf?.(ctx) : undefined;
  await ctx.send(keyboard ? { text, keyboard } : { text, buttons: [[homeButton]] });
}

const nameless: ScopeNames = {
  counties: async () => [],
  teams: async () => [],
  centerName: async () => undefined,
};

const gives = ({ kind }: Claim): boolean => kind === 'owner' || kind === 'joined' || kind === 'handed-over';
