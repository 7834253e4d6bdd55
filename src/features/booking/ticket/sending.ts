import type { NazrContext, Screen } from '../../../bot/index.ts';
import type { Log } from '../../../log.ts';
import { trouble } from '../../../platforms/index.ts';
import type { Booking } from '../queries/bookings.ts';
import { ticketScreen } from '../screens/holding.ts';
import type { TicketFacts } from './drawing.ts';
import { ticketPicture } from './picture.ts';

/** Sends a ticket: its picture with the words below it, or the words alone when the picture fails. */
export async function sendTicket(
  ctx: NazrContext,
  booking: Booking,
  log: Log,
  done: 'made' | 'moved' = 'made',
): Promise<void> {
  const screen = ticketScreen(booking, done);
  const png = await drawn(booking, ctx.account.largeType, log);
  if (!png || !(await isPictureSent(ctx, png, screen, log))) await ctx.send(screen);
}

async function drawn(facts: TicketFacts, large: boolean, log: Log): Promise<Uint8Array | undefined> {
  try {
    return await ticketPicture(facts, { large });
  } catch (error) {
    log.error({ error: String(error) }, 'a ticket could not be drawn');
    return undefined;
  }
}

async function isPictureSent(ctx: NazrContext, png: Uint8Array, screen: Screen, log: Log): Promise<boolean> {
  try {
    await ctx.sendPicture(png, screen, 'ticket.png');
    return true;
  } catch (error) {
    const what = trouble(ctx.platform, error);
    if (what.kind === 'gone') throw error;
    log.warn({ trouble: what.kind }, 'a ticket went out without its picture');
    return false;
  }
}
