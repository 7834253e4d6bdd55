import type { NazrContext } from '../../../bot/index.ts';
import { nameOf } from '../../donors/index.ts';
import { waitsHere } from '../../waitlist/index.ts';
import { cancel } from '../actions/cancel.ts';
import { sayComing } from '../actions/coming.ts';
import { readCode } from '../codes.ts';
import { type BookingLinks, termsOf } from '../links.ts';
import { type Booking, bookingByCode, bookingById, bookingsHere } from '../queries/bookings.ts';
import { isTheirs, mayTouch } from '../rules.ts';
import { cancelledScreen, keptScreen, mineScreen } from '../screens/holding.ts';
import { noSuchTicketScreen, staleBookingScreen } from '../screens/refused.ts';
import { texts } from '../texts.fa.ts';
import { calendarFile } from '../ticket/calendar-file.ts';
import { sendTicket } from '../ticket/sending.ts';

/** «نوبت‌های من». */
export async function showMine(ctx: NazrContext, page = 0): Promise<void> {
  const all = await bookingsHere(ctx.read, ctx.account.id, ctx.now);
  const mine = all.filter((booking) => mayTouch(booking, ctx.account.id));
  await ctx.show(mineScreen(mine, await waitsHere(ctx.read, ctx.account.id, ctx.now), page));
}

/** The ticket behind a link or a typed code: for the account that made it and the person's own. */
export async function openTicket(ctx: NazrContext, links: BookingLinks, text: string): Promise<void> {
  const code = readCode(ctx.vault.sign, text);
  const booking = code === undefined ? undefined : await bookingByCode(ctx.read, code, ctx.account.id);
  if (booking?.state === 'active' && mayTouch(booking, ctx.account.id))
    return sendTicket(ctx, booking, links.log);
  await ctx.show(noSuchTicketScreen);
}

/** Gives the place back in one tap. */
export async function cancelBooking(ctx: NazrContext, links: BookingLinks, bookingId: number): Promise<void> {
  const terms = termsOf(ctx, links);
  const outcome = await ctx.write((tx) => cancel(tx, bookingId, ctx.account.id, terms));
  const booking = await bookingById(ctx.read, bookingId, ctx.account.id);
  const isTold = outcome !== 'not-yours' && booking;
  await ctx.show(isTold ? cancelledScreen(outcome, booking) : staleBookingScreen);
}

/** The drive in the phone's calendar. */
export async function sendCalendar(ctx: NazrContext, booking: Booking): Promise<void> {
  await ctx.sendFile(await calendarFile(booking, ctx.now), texts.fileName);
}

/** The place as a pin. */
export async function sendMap(ctx: NazrContext, booking: Booking): Promise<void> {
  if (booking.approximate) return ctx.toast(texts.noPoint);
  const pin = ctx.api.sendLocation(ctx.account.chatId, booking.lat, booking.lon);
  await Promise.all([ctx.answerPress(), pin]);
}

/** They are coming: a word of thanks, and the message stays as it is. */
export async function noteComing(ctx: NazrContext, bookingId: number): Promise<void> {
  const booking = await ctx.write((tx) => sayComing(tx, bookingId, ctx.account.id, ctx.now));
  await (booking ? ctx.toast(texts.thanksForComing(nameOf(booking))) : ctx.show(staleBookingScreen));
}

/** Nothing changed since the questions. */
export async function thankForComing(ctx: NazrContext, bookingId: number): Promise<void> {
  const booking = await ctx.write((tx) => sayComing(tx, bookingId, ctx.account.id, ctx.now));
  await ctx.show(booking ? keptScreen(booking) : staleBookingScreen);
}

/** Something changed since the questions. */
export async function askAnew(ctx: NazrContext, links: BookingLinks, bookingId: number): Promise<void> {
  await forSpokenFor(ctx, bookingId, (held) => links.reopenQuestions(ctx, held.personId, held.id));
}

/** Goes on with the active booking in a button, for those who may touch it. */
export async function forBooking(
  ctx: NazrContext,
  bookingId: number,
  go: (booking: Booking) => Promise<void>,
): Promise<void> {
  await forActive(ctx, bookingId, (booking) => mayTouch(booking, ctx.account.id), go);
}

/** The same for whoever speaks for the person: the message of the day before may reach any of them. */
export async function forSpokenFor(
  ctx: NazrContext,
  bookingId: number,
  go: (booking: Booking) => Promise<void>,
): Promise<void> {
  await forActive(ctx, bookingId, (booking) => isTheirs(booking, ctx.account.id), go);
}

async function forActive(
  ctx: NazrContext,
  bookingId: number,
  isAllowed: (booking: Booking) => boolean,
  go: (booking: Booking) => Promise<void>,
): Promise<void> {
  const booking = await bookingById(ctx.read, bookingId, ctx.account.id);
  if (booking?.state === 'active' && isAllowed(booking)) return go(booking);
  await ctx.show(staleBookingScreen);
}
