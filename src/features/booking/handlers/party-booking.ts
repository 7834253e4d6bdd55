import type { NazrContext } from '../../../bot/index.ts';
import { bookParty, type PartyOutcome } from '../actions/party.ts';
import { newCode } from '../codes.ts';
import { type BookingLinks, termsOf } from '../links.ts';
import { bookingById } from '../queries/bookings.ts';
import { unpackSeatings } from '../rules/carried-party.ts';
import * as screens from '../screens/party.ts';
import { party } from '../texts/party.fa.ts';
import { sendTicket } from '../ticket/sending.ts';
import type { Said } from './party-view.ts';
import { planOf, sayWhyNot } from './promising.ts';

/** What is left to say after a promise that came to nothing, about the companions. */
export type Unsaid = Extract<PartyOutcome, { kind: 'refused' | 'seats-changed' }>;

/** «تأیید نوبت – قول می‌دهیم»: decided again under the locks; then the tickets, one after another. */
export async function confirmParty(
  ctx: NazrContext,
  links: BookingLinks,
  view: screens.PartyView,
  { guests, plan, seats }: Said & { readonly seats: number },
): Promise<Unsaid | undefined> {
  const { account, vault } = ctx;
  const who = { slotId: view.slot.id, personId: view.host.id, companions: guests, accountId: account.id };
  const how = { plan: planOf(plan), newCode: () => newCode(vault.sign) };
  const wish = { ...who, ...how, seatings: unpackSeatings(seats, guests.length) };
  const outcome = await ctx.write((tx) => bookParty(tx, wish, termsOf(ctx, links)));
  return answer(ctx, links, view, outcome);
}

async function answer(
  ctx: NazrContext,
  links: BookingLinks,
  view: screens.PartyView,
  outcome: PartyOutcome,
): Promise<Unsaid | undefined> {
  const { host, slot } = view;
  if (outcome.kind === 'booked') await sendTickets(ctx, links, outcome.bookingIds);
  else if (outcome.kind === 'booked-already') await ctx.toast(party.bookedAlready);
  else if (outcome.kind === 'no-room') await ctx.show(screens.noRoomScreen(view));
  else if (outcome.kind === 'refused' && outcome.personId === host.id)
    await sayWhyNot(ctx, links, host, slot.id, outcome.refusal);
  else return outcome;
  return undefined;
}

async function sendTickets(ctx: NazrContext, links: BookingLinks, ids: readonly number[]): Promise<void> {
  await ctx.show(screens.partyBookedScreen);
  for (const id of ids) {
    const booking = await bookingById(ctx.read, id, ctx.account.id);
    if (booking) await sendTicket(ctx, booking, links.log);
  }
}
