import type { Composer } from 'grammy';
import { type NazrContext, onPress } from '../../../bot/index.ts';
import { personById } from '../../donors/index.ts';
import { driveById, slotById, slotsOf } from '../../drives/index.ts';
import { move } from '../actions/move.ts';
import * as buttons from '../buttons.ts';
import { type BookingLinks, termsOf } from '../links.ts';
import { type Booking, bookingById } from '../queries/bookings.ts';
import { refusalWords } from '../refusals.fa.ts';
import { canWait, hoursFor } from '../rules/hours.ts';
import { driveRefusal, type Refusal, standingRefusal } from '../rules.ts';
import { drivesScreen } from '../screens/drives.ts';
import * as screens from '../screens/moving.ts';
import { staleBookingScreen } from '../screens/refused.ts';
import { moving } from '../texts/moving.fa.ts';
import { sendTicket } from '../ticket/sending.ts';
import { offeredTo } from './finding.ts';
import { forBooking } from './holding.ts';

/** «جابه‌جایی نوبت»: another hour, another drive, the old and the new, and the new ticket. */
export function answerMoving(composer: Composer<NazrContext>, links: BookingLinks): void {
  onPress(composer, buttons.moveButton, (ctx, press) => startMove(ctx, links, press.booking));
  onPress(composer, buttons.moveDrivesButton, (ctx, press) =>
    forBooking(ctx, press.booking, (held) => showOtherDrives(ctx, links, held, press.page)),
  );
  onPress(composer, buttons.moveDriveButton, (ctx, press) =>
    forBooking(ctx, press.booking, (held) => showHours(ctx, links, held, press.drive)),
  );
  onPress(composer, buttons.moveToButton, (ctx, press) =>
    forBooking(ctx, press.booking, (held) => askMove(ctx, links, held, press.slot)),
  );
  onPress(composer, buttons.moveConfirmButton, (ctx, press) =>
    forBooking(ctx, press.booking, (held) => confirmMove(ctx, links, held, press.slot)),
  );
}

/** The other hours of its drive. The ticket or reminder it was pressed on stays: nothing has moved yet. */
export async function startMove(ctx: NazrContext, links: BookingLinks, bookingId: number): Promise<void> {
  ctx.keepMessage();
  await forBooking(ctx, bookingId, (held) => showHours(ctx, links, held, held.driveId));
}

async function showHours(
  ctx: NazrContext,
  links: BookingLinks,
  held: Booking,
  driveId: number,
): Promise<void> {
  const drive = await driveById(ctx.read, driveId);
  if (!drive) return sayWhyNot(ctx, links, held, 0, { name: 'no-such-slot' });
  const standing = await links.standing(ctx.read, held.personId, drive.day, ctx.now);
  const refusal = driveRefusal(drive, ctx.now) ?? standingRefusal(standing);
  if (refusal) return sayWhyNot(ctx, links, held, 0, refusal);
  const person = await personById(ctx.read, held.personId);
  const hours = hoursFor(await slotsOf(ctx.read, driveId), person?.sex ?? null, ctx.now);
  const others = hours.filter(({ id }) => id !== held.slotId);
  await ctx.show(screens.moveHoursScreen(held, drive, others));
}

async function showOtherDrives(
  ctx: NazrContext,
  links: BookingLinks,
  held: Booking,
  page: number,
): Promise<void> {
  const person = await personById(ctx.read, held.personId);
  if (!person) return ctx.show(staleBookingScreen);
  const { refusal, drives } = await offeredTo(ctx, links, person);
  if (refusal && drives.length === 0) return sayWhyNot(ctx, links, held, 0, refusal);
  const others = drives.filter(({ id }) => id !== held.driveId);
  if (others.length === 0) return ctx.show(screens.noOtherDrivesScreen(held));
  await ctx.show(drivesScreen(others, screens.moveWays(held), page, moving.chooseDrive));
}

async function askMove(ctx: NazrContext, links: BookingLinks, held: Booking, slotId: number): Promise<void> {
  const slot = await slotById(ctx.read, slotId);
  const drive = slot && (await driveById(ctx.read, slot.driveId));
  if (!drive) return sayWhyNot(ctx, links, held, 0, { name: 'no-such-slot' });
  await ctx.show(screens.moveConfirmScreen(held, { slot, place: drive.place }));
}

/** Decided again under the locks; then the new ticket. */
async function confirmMove(
  ctx: NazrContext,
  links: BookingLinks,
  held: Booking,
  slotId: number,
): Promise<void> {
  const wish = { bookingId: held.id, slotId, accountId: ctx.account.id };
  const outcome = await ctx.write((tx) => move(tx, wish, termsOf(ctx, links)));
  if (outcome.kind === 'refused') return sayWhyNot(ctx, links, held, slotId, outcome.refusal);
  const moved = await bookingById(ctx.read, held.id, ctx.account.id);
  if (outcome.kind === 'gone' || !moved) return ctx.show(staleBookingScreen);
  if (outcome.again) return ctx.toast(moving.there);
  await ctx.show(screens.movedScreen(moved));
  await sendTicket(ctx, moved, links.log, 'moved');
}

async function sayWhyNot(
  ctx: NazrContext,
  links: BookingLinks,
  held: Booking,
  slotId: number,
  refusal: Refusal,
): Promise<void> {
  const slot = await slotById(ctx.read, slotId);
  if (refusal.name === 'unscreened')
    return links.askEligibility(ctx, held.personId, slot?.driveId ?? held.driveId);
  const isFull = refusal.name === 'slot-full' && slot;
  const why = isFull ? moving.full(slot) : refusalWords(refusal);
  await ctx.show(
    screens.notMovedScreen(held, why, isFull && canWait(slot.startsAt, ctx.now) ? slot : undefined),
  );
}
