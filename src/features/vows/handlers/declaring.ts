import type { Form, NazrContext } from '../../../bot/index.ts';
import { today } from '../../../calendar/index.ts';
import { family, type Person, personsOf } from '../../donors/index.ts';
import { type Declaration, declare } from '../actions/declare.ts';
import type { VowLinks } from '../links.ts';
import { campaignById, comingCampaigns } from '../queries/campaigns.ts';
import { countAt, intentions, openVows } from '../queries/vows.ts';
import { nextOfEach } from '../rules/vows.ts';
import { intentionScreen, personScreen, whoScreen } from '../screens/declaring.ts';
import { noCampaignScreen, notYoursScreen } from '../screens/holding.ts';
import { showChances } from './holding.ts';

/** «نذر خون»: whose, where the phone is a family's; then what they declared and can declare. */
export async function openVowRoom(ctx: NazrContext): Promise<void> {
  const [self, ...others] = await family(ctx);
  if (self && others.length > 0) return ctx.show(whoScreen([self, ...others]));
  if (self) await showPerson(ctx, self);
}

/** A campaign's link: whose vow, where the phone is a family's; then its screen. */
export async function openCampaign(ctx: NazrContext, campaignId: number): Promise<void> {
  const campaign = await campaignById(ctx.read, campaignId);
  if (!campaign || campaign.endDay < today(ctx.now)) return ctx.show(noCampaignScreen);
  const [self, ...others] = await family(ctx);
  if (self && others.length > 0) return ctx.show(whoScreen([self, ...others], campaign.id));
  if (self) await askIntention(ctx, self, campaign.id);
}

/** A person's open vows, and the next campaigns that they have not vowed for. */
export async function showPerson(ctx: NazrContext, person: Person): Promise<void> {
  const vows = await openVows(ctx.read, person.id);
  const coming = nextOfEach(await comingCampaigns(ctx.read, today(ctx.now)));
  const campaigns = coming.filter(({ id }) => !vows.some(({ campaign }) => campaign?.id === id));
  const isShared = (await personsOf(ctx.read, ctx.account.id)).length > 1;
  await ctx.show(personScreen({ person, vows, campaigns, isShared }));
}

/** Where one declares; `campaignId` is 0 for a call when it is needed. */
export async function askIntention(ctx: NazrContext, person: Person, campaignId: number): Promise<void> {
  const campaign = campaignId === 0 ? undefined : await campaignById(ctx.read, campaignId);
  const isGone = campaignId !== 0 && (!campaign || campaign.endDay < today(ctx.now));
  if (isGone) return ctx.show(noCampaignScreen);
  const { centerId } = person;
  const people = centerId === null ? 0 : await countAt(ctx.read, centerId, campaignId);
  await ctx.show(intentionScreen({ person, campaign, people }));
}

/** An intention was chosen: for whom it may be is asked where it is for somebody, else that is the vow. */
export async function takeIntention(
  ctx: NazrContext,
  links: VowLinks,
  form: Form,
  chosen: { readonly person: number; readonly campaign: number; readonly intention: number },
): Promise<void> {
  const { person, campaign } = chosen;
  const intention = intentions[chosen.intention] ?? 'own';
  if (intention === 'own' || intention === 'martyrs')
    return declareVow(ctx, links, { personId: person, campaignId: campaign, intention });
  await links.enterForm(ctx, form, { person: String(person), campaign: String(campaign), intention });
}

/** Declares, and goes on to the least crowded hours. */
export async function declareVow(
  ctx: NazrContext,
  links: VowLinks,
  chosen: Pick<Declaration, 'personId' | 'campaignId' | 'intention' | 'behalf'>,
): Promise<void> {
  const wish = { ...chosen, accountId: ctx.account.id, now: ctx.now };
  const knowing = { vault: ctx.vault, heldBy: links.heldBy };
  const outcome = await ctx.write((tx) => declare(tx, wish, knowing));
  if (outcome.kind === 'declared')
    return showChances(ctx, links, outcome.vowId, outcome.again ? 'declaredAgain' : 'declared');
  await ctx.show(outcome.refusal === 'not-yours' ? notYoursScreen : noCampaignScreen);
}
