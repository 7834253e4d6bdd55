import type { NazrContext } from '../../../bot/index.ts';
import { today } from '../../../calendar/index.ts';
import type { Person } from '../../donors/index.ts';
import { freeOf, type Slot, slotById, slotsOf } from '../../drives/index.ts';
import { book } from '../actions/book.ts';
import { type Plan, plans } from '../buttons.ts';
import { newCode } from '../codes.ts';
import { type BookingLinks, termsOf } from '../links.ts';
import { bookingById, heldBy } from '../queries/bookings.ts';
import { hoursFor, withPlaces } from '../rules/hours.ts';
import { mayTouch, nearestTo, type Refusal } from '../rules.ts';
import { bookedScreen, commitmentScreen, planScreen } from '../screens/promising.ts';
import { heldScreen, takenScreen } from '../screens/refused.ts';
import { texts } from '../texts.fa.ts';
import { sendTicket } from '../ticket/sending.ts';
import { refuse } from './finding.ts';

/** A slot was chosen: how will they come? */
export async function askPlan(
  ctx: NazrContext,
  links: BookingLinks,
  person: Person,
  slotId: number,
): Promise<void> {
  const slot = await slotById(ctx.read, slotId);
  if (!slot) return refuse(ctx, links, { name: 'no-such-slot' }, person, 0);
  if (freeOf(slot) === 0 && !slot.closed) return showTaken(ctx, links, person, slot);
  await ctx.show(planScreen(slot, person.id));
}

/** How they come was chosen: the promise. */
export async function askPromise(
  ctx: NazrContext,
  links: BookingLinks,
  person: Person,
  chosen: { readonly slot: number; readonly plan: number },
): Promise<void> {
  const slot = await slotById(ctx.read, chosen.slot);
  if (!slot) return refuse(ctx, links, { name: 'no-such-slot' }, person, 0);
  const standing = await links.standing(ctx.read, person.id, today(slot.startsAt), ctx.now);
  const seePhysician = standing.kind === 'clear' && standing.seePhysician;
  await ctx.show(commitmentScreen(slot, person, planOf(chosen.plan), seePhysician));
}

/** «تأیید نوبت»: decided again under the locks; then the ticket. */
export async function confirm(
  ctx: NazrContext,
  links: BookingLinks,
  person: Person,
  chosen: { readonly slot: number; readonly plan: number },
): Promise<void> {
  const { account, vault } = ctx;
  const who = { slotId: chosen.slot, personId: person.id, accountId: account.id, plan: planOf(chosen.plan) };
  const wish = { ...who, newCode: () => newCode(vault.sign) };
  const outcome = await ctx.write((tx) => book(tx, wish, termsOf(ctx, links)));
  if (outcome.kind === 'refused') return sayWhyNot(ctx, links, person, chosen.slot, outcome.refusal);
  if (outcome.again) return ctx.toast(texts.bookedAlready);
  await ctx.show(bookedScreen);
  const booking = await bookingById(ctx.read, outcome.bookingId, account.id);
  if (booking) await sendTicket(ctx, booking, links.log);
}

/** Why somebody did not get a slot, and what there is instead. */
export async function sayWhyNot(
  ctx: NazrContext,
  links: BookingLinks,
  person: Person,
  slotId: number,
  refusal: Refusal,
): Promise<void> {
  const slot = await slotById(ctx.read, slotId);
  if (slot && refusal.name === 'slot-full') return showTaken(ctx, links, person, slot);
  const held =
    refusal.name === 'has-active-booking' && (await heldBy(ctx.read, person.id, ctx.account.id, ctx.now));
  if (held) return ctx.show(heldScreen(held, mayTouch(held, ctx.account.id)));
  await refuse(ctx, links, refusal, person, slot?.driveId ?? 0);
}

async function showTaken(ctx: NazrContext, links: BookingLinks, person: Person, slot: Slot): Promise<void> {
  const hours = hoursFor(await slotsOf(ctx.read, slot.driveId), person.sex, ctx.now);
  const where = { personId: person.id, driveId: slot.driveId, invite: links.invite, now: ctx.now };
  await ctx.show(takenScreen(slot, nearestTo(slot.startsAt, withPlaces(hours)), where));
}

export const planOf = (position: number): Plan => plans[position] ?? 'walk';
