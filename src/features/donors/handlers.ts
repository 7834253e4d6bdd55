import { Composer } from 'grammy';
import { type Key, menuWord, type NazrContext } from '../../bot/index.ts';
import { isoDay } from '../../calendar/index.ts';
import type { Queries, Writes } from '../../database/index.ts';
import { setStopped } from '../../delivery/index.ts';
import { parsePhone } from '../../lib/phone.ts';
import { forget, letGo, personsToForget } from './actions.ts';
import { dropPhone, keepPhone, phoneOf } from './phones.ts';
import { deleteAccount, donationDays, type Person, personOf, personsOf } from './queries.ts';
import * as screens from './screens.ts';
import { texts } from './texts.fa.ts';

/** What this room reaches in others, given by the root. */
export interface DonorLinks {
  readonly centerName: (q: Queries, centerId: number) => Promise<string | undefined>;
  readonly changeCenter: string;
  /** Every other room erases its part of these persons. */
  readonly forget: (tx: Writes, personIds: readonly number[]) => Promise<void>;
  /** Every other room erases its part of this account. */
  readonly forgetAccount: (tx: Writes, accountId: number) => Promise<void>;
  /** Every other room's part of what is kept of these persons, by room. */
  readonly exportOf: (q: Queries, personIds: readonly number[]) => Promise<Record<string, unknown>>;
  /** The main menu under the chat, put back after another keyboard. */
  readonly menu: () => readonly (readonly Key[])[];
}

/** What is known of a person, and their power over it: profile, privacy, data, erasing, silence, help. */
export function donors(links: DonorLinks): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  const { buttons } = screens;
  const on = (kind: { pattern: RegExp }, act: (ctx: NazrContext) => Promise<void>) =>
    composer.callbackQuery(kind.pattern, act);

  const profile = (ctx: NazrContext) => showProfile(ctx, links);
  on(buttons.profile, profile);
  composer.hears(menuWord(texts.profile), profile);
  on(buttons.phone, (ctx) => ctx.send(screens.askPhoneScreen()));
  on(buttons.dropPhone, async (ctx) => {
    await ctx.write((tx) => dropPhone(tx, ctx.account.id));
    await ctx.show(screens.noteScreen(texts.phoneDropped));
  });
  composer.on('message:contact', (ctx) => takePhone(ctx, links));

  on(buttons.data, (ctx) => sendData(ctx, links));
  composer.command('mydata', (ctx) => sendData(ctx, links));
  on(buttons.privacy, (ctx) => ctx.show(screens.privacyScreen()));
  composer.command('privacy', (ctx) => ctx.send(screens.privacyScreen()));
  on(buttons.forget, (ctx) => ctx.show(screens.forgetScreen()));
  composer.command('forgetme', (ctx) => ctx.send(screens.forgetScreen()));
  on(buttons.forgetYes, (ctx) => forgetAll(ctx, links));
  composer.use(family(links));

  composer.command('stop', async (ctx) => {
    await ctx.write((tx) => setStopped(tx, ctx.account.id, true));
    await ctx.send(screens.stoppedScreen());
  });
  on(buttons.resume, async (ctx) => {
    await ctx.write((tx) => setStopped(tx, ctx.account.id, false));
    await ctx.show(screens.noteScreen(texts.resumed));
  });
  composer.use(help());
  return composer;
}

function help(): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  const show = (ctx: NazrContext) => ctx.show(screens.helpScreen());
  composer.callbackQuery(screens.buttons.help.pattern, show);
  composer.command('help', show);
  composer.hears(menuWord(texts.help), show);
  return composer;
}

/** Relatives leave one at a time; who has an account of their own only leaves this phone. */
function family(links: DonorLinks): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  const { relatives, relative, relativeYes } = screens.buttons;
  composer.callbackQuery(relatives.pattern, async (ctx) =>
    ctx.show(screens.relativesScreen(await personsOf(ctx.read, ctx.account.id))),
  );
  composer.callbackQuery(relative.pattern, async (ctx, next) => {
    const person = await pressedRelative(ctx, relative.parse(ctx.callbackQuery.data));
    await (person ? ctx.show(screens.relativeScreen(person)) : next());
  });
  composer.callbackQuery(relativeYes.pattern, async (ctx, next) => {
    const person = await pressedRelative(ctx, relativeYes.parse(ctx.callbackQuery.data));
    if (!person) return next();
    await ctx.write(async (tx) => {
      const leaving = await letGo(tx, ctx.account.id, person.id);
      await links.forget(tx, leaving);
      await forget(tx, leaving);
    });
    await ctx.show(screens.noteScreen(texts.relativeGone(person.firstName)));
  });
  return composer;
}

async function pressedRelative(
  ctx: NazrContext,
  press: { person: number } | undefined,
): Promise<Person | undefined> {
  const person = press && (await personOf(ctx.read, ctx.account.id, press.person));
  return person?.relation === 'self' ? undefined : person;
}

async function showProfile(ctx: NazrContext, links: DonorLinks): Promise<void> {
  const persons = await personsOf(ctx.read, ctx.account.id);
  const self = persons.find(({ relation }) => relation === 'self');
  const center = self?.centerId ? await links.centerName(ctx.read, self.centerId) : undefined;
  const donations = self ? await donationDays(ctx.read, self.id) : [];
  const hasPhone = (await phoneOf(ctx.read, ctx.vault, ctx.account.id)) !== undefined;
  const { changeCenter } = links;
  await ctx.show(screens.profileScreen({ persons, center, donations, hasPhone, changeCenter }));
}

async function takePhone(ctx: NazrContext, { menu }: DonorLinks): Promise<void> {
  const contact = ctx.message?.contact;
  const keyboard = menu();
  if (contact?.user_id !== ctx.from?.id) return ctx.send({ text: texts.notYourPhone, keyboard });
  const phone = parsePhone(contact?.phone_number ?? '');
  if (phone === undefined) return ctx.send({ text: texts.unreadablePhone, keyboard });
  await ctx.write((tx) => keepPhone(tx, ctx.vault, ctx.account.id, phone));
  await ctx.send({ text: texts.phoneSaved, keyboard });
}

async function sendData(ctx: NazrContext, links: DonorLinks): Promise<void> {
  const { id, platform, stopped } = ctx.account;
  const found = await personsOf(ctx.read, id);
  const persons = await Promise.all(
    found.map(async ({ birthDay, ...person }) => ({
      ...person,
      birthDay: birthDay === null ? null : isoDay(birthDay),
      donations: (await donationDays(ctx.read, person.id)).map(isoDay),
    })),
  );
  const phone = (await phoneOf(ctx.read, ctx.vault, id)) ?? null;
  const rooms = await links.exportOf(
    ctx.read,
    found.map((person) => person.id),
  );
  const data = { account: { platform, stopped, phone }, persons, ...rooms };
  await ctx.sendFile(Buffer.from(JSON.stringify(data, null, 2)), texts.dataName);
  await ctx.send(screens.noteScreen(texts.dataReady));
}

async function forgetAll(ctx: NazrContext, links: DonorLinks): Promise<void> {
  const accountId = ctx.account.id;
  await ctx.write(async (tx) => {
    const leaving = await personsToForget(tx, accountId);
    await links.forget(tx, leaving);
    await forget(tx, leaving);
    await links.forgetAccount(tx, accountId);
    await deleteAccount(tx, accountId);
  });
  await ctx.show({ text: texts.forgotten });
}
