import { Composer } from 'grammy';
import { type NazrContext, onPress } from '../../../bot/index.ts';
import { forget, letGo, personsToForget } from '../actions.ts';
import { buttons, isArmed } from '../buttons.ts';
import { forgetLinking } from '../linking/actions.ts';
import { linkedTo } from '../linking/queries.ts';
import type { DonorLinks } from '../links.ts';
import { dropPhone } from '../phones.ts';
import { deleteAccount, type Person, personOf, personsOf } from '../queries.ts';
import * as screens from '../screens.ts';
import { texts } from '../texts.fa.ts';

/** Erasing everything, or one of the family. */
export function erasing(links: DonorLinks): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  onPress(composer, buttons.forget, (ctx) => ctx.show(screens.forgetScreen(ctx.now)));
  composer.command('forgetme', (ctx) => ctx.send(screens.forgetScreen(ctx.now)));
  onPress(composer, buttons.forgetYes, (ctx, { at }) =>
    isArmed(at, ctx.now) ? forgetAll(ctx, links) : ctx.show(screens.disarmedScreen(screens.eraseAll)),
  );
  composer.use(family(links));
  return composer;
}

/** Relatives leave one at a time; who has an account of their own only leaves this phone. */
function family(links: DonorLinks): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  const { relatives, relative, relativeYes } = buttons;
  composer.callbackQuery(relatives.pattern, async (ctx) =>
    ctx.show(screens.relativesScreen(await personsOf(ctx.read, ctx.account.id))),
  );
  composer.callbackQuery(relative.pattern, async (ctx, next) => {
    const person = await pressedRelative(ctx, relative.parse(ctx.callbackQuery.data));
    await (person ? ctx.show(screens.relativeScreen(person, ctx.now)) : next());
  });
  composer.callbackQuery(relativeYes.pattern, async (ctx, next) => {
    const press = relativeYes.parse(ctx.callbackQuery.data);
    const person = await pressedRelative(ctx, press);
    if (!press || !person) return next();
    if (!isArmed(press.at, ctx.now)) return ctx.show(screens.disarmedScreen(screens.eraseRelative));
    await forgetRelative(ctx, links, person);
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

async function forgetRelative(ctx: NazrContext, links: DonorLinks, person: Person): Promise<void> {
  await ctx.write(async (tx) => {
    const leaving = await letGo(tx, ctx.account.id, person.id);
    await links.forget(tx, leaving);
    await forget(tx, leaving);
  });
  await ctx.show(screens.noteScreen(texts.relativeGone(person.firstName)));
}

/** The person goes from every account that is theirs: the number given on the other platform as well. */
async function forgetAll(ctx: NazrContext, links: DonorLinks): Promise<void> {
  const accountId = ctx.account.id;
  const isErased = await ctx.write(async (tx) => {
    await tx.lock('account', accountId);
    if (!(await links.leave(tx, ctx))) return false;
    for (const twin of await linkedTo(tx, accountId)) await dropPhone(tx, twin.id);
    const leaving = await personsToForget(tx, accountId);
    await links.forget(tx, leaving);
    await forget(tx, leaving);
    await links.forgetAccount(tx, accountId);
    await forgetLinking(tx, accountId);
    await deleteAccount(tx, accountId);
    return true;
  });
  await ctx.show(isErased ? { text: texts.forgotten } : screens.lastOneScreen(links.roles));
}
