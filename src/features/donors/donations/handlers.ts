import { Composer } from 'grammy';
import { type Form, type Forms, type NazrContext, onPress, type Words } from '../../../bot/index.ts';
import { type EpochDay, today } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import { family } from '../family.ts';
import { buttons } from './buttons.ts';
import { cardForm } from './card-form.ts';
import { agreeToFile, decidesOn, leaveFile } from './consent.ts';
import { donationsOf, filePartOf } from './queries.ts';
import { fileScreen, historyScreen, strangeScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

/** What «اهداهای من» reaches in others, given by the root. */
export interface DonationLinks {
  /** The first day on which a person may give again, as the rules say; undefined where that has no date. */
  readonly nextDay: (q: Queries, personId: number, now: number) => Promise<EpochDay | undefined>;
  readonly enterForm: Forms['enter'];
  readonly leaveForm: Forms['leave'];
}

/** What somebody gave, when they may give again, and whether the service's file is kept. */
export function donations(links: DonationLinks): { composer: Composer<NazrContext>; form: Form } {
  const composer = new Composer<NazrContext>();
  const form = cardForm((ctx, personId) => showFile(ctx, personId, texts.cardSaved));
  onPress(composer, buttons.donations, (ctx, { person }) => showHistory(ctx, links, person));
  onPress(composer, buttons.file, async (ctx, { person }) => {
    await links.leaveForm(ctx);
    await showFile(ctx, person);
  });
  onPress(composer, buttons.agree, (ctx, { person, on }) => decide(ctx, person, on === 1));
  onPress(composer, buttons.card, async (ctx, { person }) => {
    const owner = await decidesOn(ctx.read, ctx.account.id, person);
    if (!owner) return ctx.show(strangeScreen);
    await links.enterForm(ctx, form, { person: String(person) });
  });
  return { composer, form };
}

async function showHistory(ctx: NazrContext, { nextDay }: DonationLinks, personId: number): Promise<void> {
  const everybody = await family(ctx);
  const person = everybody.find(({ id, relation }) =>
    personId === 0 ? relation === 'self' : id === personId,
  );
  const part = person && (await filePartOf(ctx.read, person.id));
  if (!person || !part) return ctx.show(strangeScreen);
  const facts = {
    decides: (await decidesOn(ctx.read, ctx.account.id, person.id)) !== undefined,
    donations: await donationsOf(ctx.read, person.id),
    nextDay: await nextDay(ctx.read, person.id, ctx.now),
    others: everybody.filter(({ id }) => id !== person.id),
  };
  await ctx.show(historyScreen({ person, part, today: today(ctx.now), ...facts }));
}

async function showFile(ctx: NazrContext, personId: number, said?: Words): Promise<void> {
  const person = await decidesOn(ctx.read, ctx.account.id, personId);
  const part = person && (await filePartOf(ctx.read, person.id));
  await ctx.show(person && part ? fileScreen(person, part, said) : strangeScreen);
}

async function decide(ctx: NazrContext, personId: number, on: boolean): Promise<void> {
  const person = await decidesOn(ctx.read, ctx.account.id, personId);
  if (!person) return ctx.show(strangeScreen);
  await ctx.write((tx) => (on ? agreeToFile(tx, personId, ctx.now) : leaveFile(tx, personId)));
  await showFile(ctx, personId, on ? texts.agreed : texts.disagreed);
}
