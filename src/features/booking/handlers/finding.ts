import type { NazrContext } from '../../../bot/index.ts';
import { today } from '../../../calendar/index.ts';
import { family, type Person } from '../../donors/index.ts';
import {
  driveById,
  type Near,
  nearestDrives,
  type OpenDrive,
  openDrives,
  slotsOf,
} from '../../drives/index.ts';
import type { BookingLinks } from '../links.ts';
import { heldBy } from '../queries/bookings.ts';
import { hoursFor, isOffered } from '../rules/hours.ts';
import { driveRefusal, mayTouch, type Refusal, type StandingRefusal, standingRefusal } from '../rules.ts';
import { drivesScreen } from '../screens/drives.ts';
import { driveWays, noDrivesScreen, slotsScreen, whoScreen } from '../screens/finding.ts';
import { heldScreen, refusalScreen } from '../screens/refused.ts';
import { texts } from '../texts.fa.ts';

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

/** The next drives with places, or a line, for this person. */
export async function showDrives(
  ctx: NazrContext,
  links: BookingLinks,
  person: Person,
  page: number,
): Promise<void> {
  const { refusal, drives } = await offeredTo(ctx, links, person);
  if (drives.length > 0) return ctx.show(drivesScreen(drives, driveWays(person.id), page, texts.chooseDrive));
  await (refusal ? refuse(ctx, links, refusal, person, 0) : ctx.show(noDrivesScreen));
}

/** The drives a person can come to, the nearest first, and what stands against their giving today. */
export async function offeredTo(
  ctx: NazrContext,
  links: BookingLinks,
  { id, sex, centerId }: Pick<Person, 'id' | 'sex' | 'centerId'>,
): Promise<{ refusal: StandingRefusal | undefined; drives: (OpenDrive & Near)[] }> {
  const refusal = standingRefusal(await links.standing(ctx.read, id, today(ctx.now), ctx.now));
  if (refusal && refusal.name !== 'not-before') return { refusal, drives: [] };
  const open = await openDrives(ctx.read, ctx.now, sex);
  const from = centerId === null ? undefined : await links.viewpoint(ctx.read, centerId);
  const offered = open.filter((drive) => isOffered(drive, ctx.now) && (!refusal || drive.day >= refusal.day));
  return { refusal, drives: nearestDrives(offered, from) };
}

/** The hours of a drive for this person. */
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
  await ctx.show(slotsScreen(drive, hoursFor(slots, person.sex, ctx.now), slots, person.id));
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
