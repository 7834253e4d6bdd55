import { Composer } from 'grammy';
import type { Form, Forms, NazrContext } from '../../../bot/index.ts';
import { buttons } from '../buttons.ts';
import type { StaffLinks } from '../links.ts';
import type { Gate } from '../rights/gate.ts';
import { type Inviting, invite, offerHandover } from './actions/invite.ts';
import { limit, revoke, takeBack } from './actions/revoke.ts';
import { endIn } from './form/end-question.ts';
import { appointmentOf, invitationForm, limitForm } from './form/index.ts';
import type { IsNamed } from './named-owners.ts';
import { askRevokeScreen, invitedScreen, leftScreen } from './screens.ts';
import { findHolding, sendLetter, showHolder, showLinks, showList } from './showing.ts';

export interface AppointingParts {
  readonly gate: Gate;
  readonly links: StaffLinks;
  readonly isNamed: IsNamed;
  readonly enterForm: Forms['enter'];
}

/** `/staff`: who has which role, and giving and taking them. */
export function appointing(parts: AppointingParts): { composer: Composer<NazrContext>; forms: Form[] } {
  const composer = new Composer<NazrContext>();
  const { gate } = parts;
  gate.command(composer, 'staff', 'staff.see', (ctx) => showList(ctx, parts, 0));
  gate.press(composer, buttons.list, (ctx, { page }) => showList(ctx, parts, page));
  gate.press(composer, buttons.holder, (ctx, { role }) => showHolder(ctx, parts, role));
  revoking(composer, parts);
  return { composer, forms: [inviting(composer, parts), limiting(composer, parts)] };
}

function inviting(composer: Composer<NazrContext>, parts: AppointingParts): Form {
  const { gate, links, isNamed, enterForm } = parts;
  const form = invitationForm(links, async (ctx, kept) => {
    const outcome = await ctx.write((tx) => invite(tx, ctx, appointmentOf(kept), secretOf(ctx)));
    await handOut(ctx, parts, outcome, false);
  });
  gate.press(composer, buttons.invite, (ctx) => enterForm(ctx, form, { at: String(ctx.now) }));
  gate.press(composer, buttons.handOver, async (ctx, { role }) => {
    const outcome = await ctx.write((tx) => offerHandover(tx, ctx, role, secretOf(ctx), isNamed));
    await handOut(ctx, parts, outcome, true, role);
  });
  gate.press(composer, buttons.links, (ctx, { page }) => showLinks(ctx, parts, page));
  gate.press(composer, buttons.takeBack, async (ctx, { invitation }) => {
    const isDone = await ctx.write((tx) => takeBack(tx, ctx, invitation));
    await showLinks(ctx, parts, 0, isDone ? 'taken-back' : 'link-gone');
  });
  return form;
}

function revoking(composer: Composer<NazrContext>, parts: AppointingParts): void {
  const { gate, links, isNamed } = parts;
  gate.press(composer, buttons.askRevoke, async (ctx, { role }) => {
    const holding = await findHolding(ctx, links, role);
    await (holding ? ctx.show(askRevokeScreen(holding)) : showList(ctx, parts, 0, 'gone'));
  });
  gate.press(composer, buttons.revoke, async (ctx, { role }) => {
    const { kind } = await ctx.write((tx) => revoke(tx, ctx, role, isNamed));
    // Their own was the last that let them look.
    if (!(await gate.reach(ctx, 'staff.see'))) return ctx.show(leftScreen);
    if (kind === 'done' || kind === 'gone')
      return showList(ctx, parts, 0, kind === 'done' ? 'revoked' : 'gone');
    await showHolder(ctx, parts, role, kind);
  });
}

function limiting(composer: Composer<NazrContext>, parts: AppointingParts): Form {
  const { gate, isNamed, enterForm } = parts;
  const form = limitForm(async (ctx, kept) => {
    const id = Number(kept.role);
    const { kind } = await ctx.write((tx) => limit(tx, ctx, id, endIn(kept.end), isNamed));
    await showHolder(ctx, parts, id, kind === 'done' ? 'limited' : kind);
  });
  gate.press(composer, buttons.limit, (ctx, { role }) =>
    enterForm(ctx, form, { role: String(role), at: String(ctx.now) }),
  );
  return form;
}

/** Says what to do with a link that was made, and sends it as a message to pass on. */
async function handOut(
  ctx: NazrContext,
  parts: AppointingParts,
  outcome: Inviting,
  isHandover: boolean,
  role = 0,
): Promise<void> {
  if (outcome.kind === 'invited') {
    await ctx.show(invitedScreen(outcome.id, isHandover));
    return sendLetter(ctx, parts.links, outcome, secretOf(ctx));
  }
  await (isHandover ? showHolder(ctx, parts, role, outcome.kind) : showList(ctx, parts, 0, outcome.kind));
}

// Signed for this update, so that nothing need be kept to send the same link when it is handled again.
const secretOf = (ctx: NazrContext): string =>
  ctx.vault.sign(`invitation:${ctx.platform.name}:${ctx.update.update_id}:${ctx.account.id}`, 24);
