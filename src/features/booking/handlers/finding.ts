import type { NazrContext } from '../../../bot/index.ts';
import { today } from '../../../calendar/index.ts';
import type { Person } from '../../donors/index.ts';
import {
  bookableSlots,
  driveById,
  freeOf,
  isFor,
  nearestDrives,
  openDrives,
  slotsOf,
} from '../../drives/index.ts';
import type { BookingLinks } from '../links.ts';
import { heldBy } from '../queries/bookings.ts';
import { driveRefusal, mayTouch, type Refusal, standingRefusal } from '../rules.ts';
import { drivesScreen, noDrivesScreen, slotsScreen, whoScreen } from '../screens/finding.ts';
import { heldScreen, refusalScreen } from '../screens/refused.ts';
import { family } from './presses.ts';

/** Asks for whom; `driveId` is 0 when no drive was chosen yet. */
export async function startBooking(ctx: NazrContext, driveId = 0): Promise<void> {
  await ctx.show(whoScreen(await family(ctx), driveId));
}

/** Goes on with a person: to the booking they hold, the questions, the drives, or the hours of a drive. */
export async function bookFor(
  ctx: NazrContext,
  links: BookingLinks,
  person: Person,
  driveId = 0,
): Promise<void> {
  const held = await heldBy(ctx.read, person.id, ctx.account.id, ctx.now);
  if (held) return ctx.show(heldScreen(held, mayTouch(held, ctx.account.id)));
  if (driveId !== 0) return showSlots(ctx, links, person, driveId);
  await showDrives(ctx, links, person, 0);
}

/** The next drives with free places that this person may come to. */
export async function showDrives(
  ctx: NazrContext,
  links: BookingLinks,
  person: Person,
  page: number,
): Promise<void> {
  const standing = await links.standing(ctx.read, person.id, today(ctx.now), ctx.now);
  const refusal = standingRefusal(standing);
  if (refusal && refusal.name !== 'not-before') return refuse(ctx, links, refusal, person, 0);
  const open = await openDrives(ctx.read, ctx.now);
  const from = person.centerId === null ? undefined : await links.viewpoint(ctx.read, person.centerId);
  const reached = open.filter(
    (drive) => drive.free > 0 && isFor(drive.audience, person.sex) && (!refusal || drive.day >= refusal.day),
  );
  if (reached.length > 0) return ctx.show(drivesScreen(nearestDrives(reached, from), person.id, page));
  await (refusal ? refuse(ctx, links, refusal, person, 0) : ctx.show(noDrivesScreen));
}

/** The hours of a drive that are free for this person. */
export async function showSlots(
  ctx: NazrContext,
  links: BookingLinks,
  person: Person,
  driveId: number,
): Promise<void> {
  const drive = await driveById(ctx.read, driveId);
  if (!drive) return refuse(ctx, links, { name: 'no-such-slot' }, person, 0);
  const standing = await links.standing(ctx.read, person.id, drive.day, ctx.now);
  const refusal = driveRefusal(drive, ctx.now) ?? standingRefusal(standing);
  if (refusal) return refuse(ctx, links, refusal, person, driveId);
  const slots = await slotsOf(ctx.read, driveId);
  const free = bookableSlots(slots, ctx.now).filter(
    (slot) => freeOf(slot) > 0 && isFor(slot.audience, person.sex),
  );
  await ctx.show(slotsScreen(drive, free, slots, person.id));
}

/** Says why not; who was not asked yet is asked. */
export async function refuse(
  ctx: NazrContext,
  links: BookingLinks,
  refusal: Refusal,
  person: Person,
  driveId: number,
): Promise<void> {
  if (refusal.name === 'unscreened') return links.askEligibility(ctx, person.id, driveId);
  await ctx.show(refusalScreen(refusal, { personId: person.id, driveId, invite: links.invite }));
}
