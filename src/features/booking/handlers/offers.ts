import type { Composer } from 'grammy';
import { type NazrContext, onPress } from '../../../bot/index.ts';
import { acceptButton, explainOffer, openOffer } from '../../waitlist/index.ts';
import { type Accepting, accept } from '../actions/accept.ts';
import { mineButton } from '../buttons.ts';
import { newCode } from '../codes.ts';
import { type BookingLinks, termsOf } from '../links.ts';
import { bookingById } from '../queries/bookings.ts';
import { movedScreen } from '../screens/moving.ts';
import { bookedScreen } from '../screens/promising.ts';
import { sendTicket } from '../ticket/sending.ts';
import { forPerson } from './presses.ts';
import { sayWhyNot } from './promising.ts';

/** «می‌خواهم»: an offer of the waitlist becomes a booking. */
export function answerOffers(composer: Composer<NazrContext>, links: BookingLinks): void {
  onPress(composer, acceptButton, (ctx, { offer }) => acceptOffer(ctx, links, offer));
}

async function acceptOffer(ctx: NazrContext, links: BookingLinks, offerId: number): Promise<void> {
  const wish = { offerId, accountId: ctx.account.id, plan: null, newCode: () => newCode(ctx.vault.sign) };
  const outcome = await ctx.write((tx) => accept(tx, wish, termsOf(ctx, links)));
  if (outcome.kind === 'refused') return refuseOffer(ctx, links, offerId, outcome);
  const booking =
    outcome.kind === 'booked' ? await bookingById(ctx.read, outcome.bookingId, ctx.account.id) : undefined;
  if (outcome.kind === 'gone' || !booking) return explain(ctx, offerId);
  await ctx.show(outcome.isMoved ? movedScreen(booking) : bookedScreen);
  await sendTicket(ctx, booking, links.log, outcome.isMoved ? 'moved' : 'made');
}

/** Who was not asked is asked, and comes back to the offer. */
async function refuseOffer(
  ctx: NazrContext,
  links: BookingLinks,
  offerId: number,
  { refusal, personId }: Extract<Accepting, { kind: 'refused' }>,
): Promise<void> {
  if (refusal.name === 'not-yours') return explain(ctx, offerId);
  if (refusal.name === 'unscreened') return links.askForOffer(ctx, personId, offerId);
  const offer = await openOffer(ctx.read, offerId);
  await forPerson(ctx, personId, (person) => sayWhyNot(ctx, links, person, offer?.slotId ?? 0, refusal));
}

async function explain(ctx: NazrContext, offerId: number): Promise<void> {
  await ctx.show(await explainOffer(ctx.read, offerId, ctx.account.id, mineButton.data({})));
}
