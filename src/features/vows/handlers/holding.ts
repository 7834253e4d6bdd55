import type { NazrContext } from '../../../bot/index.ts';
import { today } from '../../../calendar/index.ts';
import type { Person } from '../../donors/index.ts';
import type { Drive } from '../../drives/index.ts';
import { behalfOf } from '../actions/declare.ts';
import { release, renew } from '../actions/let-go.ts';
import type { VowLinks } from '../links.ts';
import { chancesFor } from '../queries/chances.ts';
import { countAt, type Vow, vowById } from '../queries/vows.ts';
import type { Chance } from '../rules/least-crowded.ts';
import { isOver, mayReadBehalf } from '../rules/vows.ts';
import {
  chancesScreen,
  closedScreen,
  type Headline,
  notYoursScreen,
  releasedScreen,
  vowScreen,
} from '../screens/holding.ts';
import { forVow } from './presses.ts';

/** An open vow, and what one can do about it. */
export async function showVow(ctx: NazrContext, vow: Vow, person: Person): Promise<void> {
  const behalf = behalfFor(ctx, vow, person);
  const { centerId, campaign } = vow;
  const people = centerId === null ? 0 : await countAt(ctx.read, centerId, campaign?.id ?? 0);
  await ctx.show(vowScreen({ vow, person, behalf, people, isOver: isOver(vow, today(ctx.now)) }));
}

function behalfFor(ctx: NazrContext, vow: Vow, { relation }: Person): string | undefined {
  const mayRead = mayReadBehalf(vow, { accountId: ctx.account.id, relation });
  return mayRead ? behalfOf(ctx.vault, vow) : undefined;
}

/** What follows a vow: the least crowded hours of its days. */
export async function showChances(
  ctx: NazrContext,
  links: VowLinks,
  vowId: number,
  headline: Headline = 'asked',
): Promise<void> {
  await forVow(ctx, vowId, async (vow, person) => {
    if (isOver(vow, today(ctx.now))) return showVow(ctx, vow, person);
    const chances = await chancesOf(ctx, links, vow, person);
    const behalf = behalfFor(ctx, vow, person);
    await ctx.show(chancesScreen({ headline, vow, person, behalf, chances, ways: links }));
  });
}

// Hours would give away days that are only computed.
async function chancesOf(
  ctx: NazrContext,
  links: VowLinks,
  { campaign, bookingId }: Vow,
  { centerId, sex }: Person,
): Promise<Chance<Drive>[]> {
  if (!campaign || campaign.provisional || bookingId !== null) return [];
  const from = centerId === null ? undefined : await links.viewpoint(ctx.read, centerId);
  return chancesFor(ctx.read, { sex, window: campaign }, from, ctx.now);
}

/** Lets a vow go in one tap. */
export async function releaseVow(ctx: NazrContext, vowId: number): Promise<void> {
  const outcome = await ctx.write((tx) => release(tx, vowId, ctx.account.id, ctx.now));
  if (outcome === 'released') return ctx.show(releasedScreen);
  await sayWhyNot(ctx, vowId, outcome);
}

/** Renews a vow whose window ended, in one tap. */
export async function renewVow(ctx: NazrContext, links: VowLinks, vowId: number): Promise<void> {
  const outcome = await ctx.write((tx) => renew(tx, vowId, ctx.account.id, ctx.now, ctx.vault));
  if (outcome.kind === 'renewed') return showChances(ctx, links, outcome.vowId, 'renewed');
  if (outcome.kind === 'not-over') return forVow(ctx, vowId, (vow, person) => showVow(ctx, vow, person));
  await sayWhyNot(ctx, vowId, outcome.kind);
}

async function sayWhyNot(ctx: NazrContext, vowId: number, why: 'ended' | 'not-yours'): Promise<void> {
  await ctx.show(why === 'ended' ? closedScreen(await vowById(ctx.read, vowId)) : notYoursScreen);
}
