import type { Composer } from 'grammy';
import { type NazrContext, onPress } from '../../../bot/index.ts';
import {
  type Booking,
  bookingById,
  mayTouch,
  move,
  refusalWords,
  staleBookingScreen,
} from '../../booking/index.ts';
import { personById } from '../../donors/index.ts';
import { driveById, slotById } from '../../drives/index.ts';
import { see } from '../actions/answer.ts';
import { notice } from '../buttons.ts';
import type { ReschedulingParts } from '../links.ts';
import { freeHours } from '../queries/nearest-place.ts';
import { hoursScreen, questionsScreen, takenScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

const MOST_HOURS = 4;

/** What people press below a notice; the rest of its buttons are those of the booking. */
export function answerNotices(composer: Composer<NazrContext>, parts: ReschedulingParts): void {
  onPress(composer, notice.seen, async (ctx, { concern }) => {
    const personId = await ctx.write((tx) => see(tx, concern, ctx.account.id, ctx.now));
    await (personId == null ? ctx.show(staleBookingScreen) : ctx.toast(texts.thanks));
  });
  onPress(composer, notice.again, async (ctx, { concern }) => {
    const personId = await ctx.write((tx) => see(tx, concern, ctx.account.id, ctx.now));
    ctx.keepMessage();
    await (personId == null ? ctx.show(staleBookingScreen) : parts.bookFor(ctx, personId));
  });
  onPress(composer, notice.others, (ctx, { booking }) =>
    forOurs(ctx, booking, (held) => showHours(ctx, parts, held)),
  );
  onPress(composer, notice.take, (ctx, { booking, slot }) =>
    forOurs(ctx, booking, (held) => take(ctx, parts, held, slot)),
  );
}

/** Their yes: decided again under the locks. Where the hour is full by now others are shown, and nothing is lost. */
async function take(
  ctx: NazrContext,
  parts: ReschedulingParts,
  held: Booking,
  slotId: number,
): Promise<void> {
  const wish = { bookingId: held.id, slotId, accountId: ctx.account.id };
  const outcome = await ctx.write((tx) => move(tx, wish, parts.terms(ctx.now)));
  const now = await bookingById(ctx.read, held.id, ctx.account.id);
  if (outcome.kind === 'gone' || !now) return ctx.show(staleBookingScreen);
  if (outcome.kind === 'moved') return ctx.show(takenScreen(held.id, now));
  const slot = await slotById(ctx.read, slotId);
  const { refusal } = outcome;
  if (refusal.name === 'unscreened' && slot)
    return ctx.show(questionsScreen(now, slot, refusalWords(refusal)));
  const isFull = refusal.name === 'slot-full' && slot;
  await showHours(ctx, parts, held, isFull ? texts.full(slot) : refusalWords(refusal));
}

async function showHours(
  ctx: NazrContext,
  { terms }: ReschedulingParts,
  { id, personId, driveId, startsAt }: Booking,
  why?: Parameters<typeof hoursScreen>[2],
): Promise<void> {
  const drive = await driveById(ctx.read, driveId);
  const person = await personById(ctx.read, personId);
  const seeker = { personId, sex: person?.sex ?? null, driveId, startsAt };
  const hours = drive ? await freeHours(ctx.read, drive, seeker, terms(ctx.now)) : [];
  const nearest = hours.slice(0, MOST_HOURS).sort((a, b) => a.startsAt - b.startsAt);
  await ctx.show(hoursScreen(id, nearest, why));
}

async function forOurs(
  ctx: NazrContext,
  bookingId: number,
  go: (held: Booking) => Promise<void>,
): Promise<void> {
  const booking = await bookingById(ctx.read, bookingId, ctx.account.id);
  const isOurs = booking?.state === 'active' && mayTouch(booking, ctx.account.id);
  await (isOurs ? go(booking) : ctx.show(staleBookingScreen));
}
