import type { Composer } from 'grammy';
import { type Form, type NazrContext, onPress } from '../../../bot/index.ts';
import { today } from '../../../calendar/index.ts';
import { nameOf, type Person, personsOf } from '../../donors/index.ts';
import { bookableSlots, slotsOf } from '../../drives/index.ts';
import * as buttons from '../buttons.ts';
import type { BookingLinks } from '../links.ts';
import { refusalWords } from '../refusals.fa.ts';
import { MOST_ON_A_PHONE, packParty } from '../rules/carried-party.ts';
import { arrange } from '../rules/party.ts';
import { isOfStanding, type Refusal, standingRefusal } from '../rules.ts';
import * as screens from '../screens/party.ts';
import { refusalScreen } from '../screens/refused.ts';
import { party } from '../texts/party.fa.ts';
import { forBooking, forSpokenFor } from './holding.ts';
import { confirmParty } from './party-booking.ts';
import { carriedBy, readParty, type Said, saidBy } from './party-view.ts';

type View = screens.PartyView;

/** «همراه دارم»: who comes along, who comes when, and a ticket for each. */
export function answerParty(composer: Composer<NazrContext>, links: BookingLinks, form: Form): void {
  onPress(composer, buttons.partyButton, (ctx, press) => openParty(ctx, links, saidBy(press)));
  answerAround(composer, links);
  onPress(composer, buttons.partyRelativeButton, (ctx, press) =>
    links.enterForm(ctx, form, { relation: 'other', party: buttons.partyButton.data(press) }),
  );
  onPress(composer, buttons.partySeatsButton, (ctx, press) =>
    forParty(ctx, links, saidBy(press), (view) => showSeats(ctx, links, view)),
  );
  onPress(composer, buttons.partyConfirmButton, (ctx, press) =>
    forParty(ctx, links, saidBy(press), async (view) => {
      const outcome = await confirmParty(ctx, links, view, { ...saidBy(press), seats: press.seats });
      if (outcome?.kind === 'seats-changed') return showSeats(ctx, links, view, true);
      if (outcome) await refuseOne(ctx, links, view, outcome.personId, outcome.refusal);
    }),
  );
}

/** From a ticket, from a companion's questions, and who holds a place already. */
function answerAround(composer: Composer<NazrContext>, links: BookingLinks): void {
  onPress(composer, buttons.ticketPartyButton, (ctx, { booking }) =>
    forBooking(ctx, booking, ({ slotId: slot, personId: person }) => {
      ctx.keepMessage();
      return openParty(ctx, links, { slot, person, plan: 0, guests: [] });
    }),
  );
  onPress(composer, buttons.holderButton, (ctx, { booking }) =>
    forSpokenFor(ctx, booking, (held) => ctx.toast(party.holdsOne(nameOf(held), held))),
  );
  onPress(composer, buttons.partyBackButton, async (ctx, press) =>
    forParty(ctx, links, await carriedBy(ctx, press), (view) => showSeats(ctx, links, view)),
  );
  onPress(composer, buttons.partyPeopleButton, async (ctx, press) =>
    openParty(ctx, links, await carriedBy(ctx, press)),
  );
}

/** Who comes along. */
export async function openParty(ctx: NazrContext, links: BookingLinks, said: Said): Promise<void> {
  await forParty(ctx, links, said, (view) => ctx.show(screens.partyScreen(view)));
}

/** Goes on with a party whose host this account speaks for. */
async function forParty(
  ctx: NazrContext,
  links: BookingLinks,
  said: Said,
  go: (view: View) => Promise<void>,
): Promise<void> {
  const view = await readParty(ctx, said);
  if (view) return go(view);
  await ctx.show(refusalScreen({ name: 'not-yours' }, { personId: 0, driveId: 0, invite: links.invite }));
}

/** Who comes when, once everybody was asked. */
async function showSeats(
  ctx: NazrContext,
  links: BookingLinks,
  view: View,
  isChanged = false,
): Promise<void> {
  const { slot, chosen, isSeated } = view;
  if (chosen.length === 0) return ctx.show(screens.partyScreen(view));
  const { leftOut, unasked } = await readStandings(ctx, links, view);
  if (leftOut.length > 0) return ctx.show(screens.partyScreen(view, leftOut));
  if (unasked) return ask(ctx, links, view, unasked);
  const slots = bookableSlots(await slotsOf(ctx.read, slot.driveId), ctx.now);
  const companions = chosen.map(({ id, sex }) => ({ personId: id, sex }));
  const seats = arrange({ anchor: slot, needsPlace: !isSeated, companions, slots });
  await ctx.show(seats ? screens.seatsScreen(view, seats, isChanged) : screens.noRoomScreen(view));
}

/** Who of them may not give that day, and the first who was not asked. */
async function readStandings(
  ctx: NazrContext,
  links: BookingLinks,
  { slot, chosen }: View,
): Promise<{ leftOut: screens.LeftOut[]; unasked: Person | undefined }> {
  const leftOut: screens.LeftOut[] = [];
  let unasked: Person | undefined;
  for (const person of chosen) {
    const standing = await links.standing(ctx.read, person.id, today(slot.startsAt), ctx.now);
    const why = standingRefusal(standing);
    if (why?.name === 'unscreened') unasked ??= person;
    else if (why) leftOut.push({ person, why });
  }
  return { leftOut, unasked };
}

/** One of them cannot come, as it turned out under the locks. */
async function refuseOne(
  ctx: NazrContext,
  links: BookingLinks,
  view: View,
  personId: number,
  refusal: Refusal,
): Promise<void> {
  const person = view.chosen.find(({ id }) => id === personId);
  if (!person) return ctx.show(screens.partyScreen(view));
  // What is known of each is read again: who was not asked is asked, and who may not give is left out.
  if (isOfStanding(refusal)) return showSeats(ctx, links, view);
  await ctx.show(screens.companionRefusedScreen(view, person, refusalWords(refusal)));
}

/** The party waits meanwhile. */
async function ask(
  ctx: NazrContext,
  links: BookingLinks,
  { slot, plan, host, chosen }: View,
  person: Person,
): Promise<void> {
  const family = await personsOf(ctx.read, ctx.account.id);
  const at = (one: Person) => family.findIndex(({ id }) => id === one.id);
  if (at(host) >= MOST_ON_A_PHONE) return links.askEligibility(ctx, person.id, slot.driveId);
  const places = chosen.map(at).filter((i) => i < MOST_ON_A_PHONE);
  const guests = places.reduce((mask, i) => mask | (1 << i), 0);
  const carried = packParty({ slot: slot.id, plan, host: at(host), guests });
  await links.askForParty(ctx, person.id, carried);
}
