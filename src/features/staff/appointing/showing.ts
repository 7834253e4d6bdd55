import type { NazrContext } from '../../../bot/index.ts';
import { INVITATION_PREFIX } from '../actions.ts';
import type { StaffLinks } from '../links.ts';
import { openInvitations } from '../queries/invitations.ts';
import { mandatesOf } from '../queries/mandates.ts';
import { holdingById, holdings, whereaboutsOfScope } from '../queries/roles.ts';
import type { Gate } from '../rights/gate.ts';
import { isWithin, type Mandate, type Reach } from '../rights/reach.ts';
import { texts } from '../texts.fa.ts';
import type { Inviting } from './actions/invite.ts';
import type { Holding } from './appointment.ts';
import { named, titled } from './naming.ts';
import { byRole, mayAppoint } from './rules.ts';
import {
  HOLDERS,
  holderScreen,
  LINKS,
  linksScreen,
  listScreen,
  type NamedHolding,
  type Note,
} from './screens.ts';

export interface ShowingParts {
  readonly gate: Gate;
  readonly links: StaffLinks;
}

/** The roles within reach of whoever looks. */
export async function showList(
  ctx: NazrContext,
  { gate, links }: ShowingParts,
  asked: number,
  note?: Note,
): Promise<void> {
  const over = await gate.reach(ctx, 'staff.see');
  const all = over ? await within(ctx, over, await holdings(ctx.read, ctx.now)) : [];
  const { page, shown, isMore } = paged(all.sort(byRole), asked, HOLDERS);
  const appoints = (await gate.reach(ctx, 'staff.appoint')) !== undefined;
  const holders = await Promise.all(shown.map((holding) => withNames(ctx, links, holding)));
  await ctx.show(listScreen(holders, { page, isMore, appoints }, note));
}

/** One role; the list where it is there no more. */
export async function showHolder(
  ctx: NazrContext,
  parts: ShowingParts,
  id: number,
  note?: Note,
): Promise<void> {
  const holding = await findHolding(ctx, parts.links, id);
  if (!holding) return showList(ctx, parts, 0, 'gone');
  await ctx.show(holderScreen(holding, await mayChange(ctx, holding), note));
}

/** The links that whoever looks could have made, and that nobody has opened. */
export async function showLinks(
  ctx: NazrContext,
  { links }: ShowingParts,
  asked: number,
  note?: Note,
): Promise<void> {
  const open = [];
  for (const invitation of await openInvitations(ctx.read, ctx.now))
    if (await mayChange(ctx, invitation)) open.push(invitation);
  const { page, shown, isMore } = paged(open, asked, LINKS);
  const named = shown.map(async (invitation) => {
    return { ...invitation, title: await titled(ctx.read, links, invitation) };
  });
  await ctx.show(linksScreen(await Promise.all(named), { page, isMore }, note));
}

/** The page that was asked for, or the last there is. */
function paged<Each>(all: readonly Each[], asked: number, most: number) {
  const page = Math.min(asked, Math.max(0, Math.ceil(all.length / most) - 1));
  const end = (page + 1) * most;
  return { page, shown: all.slice(page * most, end), isMore: all.length > end };
}

/** A message with nothing but the invitation: it is passed on as it is. */
export async function sendLetter(
  ctx: NazrContext,
  links: StaffLinks,
  { appointment, endsAt }: Extract<Inviting, { kind: 'invited' }>,
  secret: string,
): Promise<void> {
  const title = await titled(ctx.read, links, appointment);
  const addresses = links.linksTo(INVITATION_PREFIX + secret);
  await ctx.send({ text: texts.letter(title, endsAt, addresses) });
}

export async function findHolding(
  ctx: NazrContext,
  links: StaffLinks,
  id: number,
): Promise<NamedHolding | undefined> {
  const holding = await holdingById(ctx.read, id, ctx.now);
  return holding && withNames(ctx, links, holding);
}

async function withNames({ read }: NazrContext, links: StaffLinks, holding: Holding): Promise<NamedHolding> {
  const [name, title] = await Promise.all([
    named(read, links, holding.accountId),
    titled(read, links, holding),
  ]);
  return { ...holding, name, title };
}

async function within({ read }: NazrContext, over: Reach, all: readonly Holding[]): Promise<Holding[]> {
  const found: Holding[] = [];
  for (const holding of all) {
    const there = await whereaboutsOfScope(read, holding);
    if (there ? isWithin(over, there) : over.isEverywhere) found.push(holding);
  }
  return found;
}

async function mayChange({ read, account, now }: NazrContext, mandate: Mandate): Promise<boolean> {
  const there = await whereaboutsOfScope(read, mandate);
  return there !== undefined && mayAppoint(await mandatesOf(read, account.id, now), mandate.role, there);
}
