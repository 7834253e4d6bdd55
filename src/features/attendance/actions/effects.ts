import type { Writes } from '../../../database/index.ts';
import {
  donationDays,
  donationsOf,
  type RecordedDonation,
  recordDonation,
  withdrawDonation,
} from '../../donors/index.ts';
import { driveById } from '../../drives/index.ts';
import { deferOnSite, endDeferral } from '../../eligibility/index.ts';
import { keep, unkeep } from '../../vows/index.ts';
import { bookedById } from '../queries/bookings.ts';
import { otherGiven } from '../queries/visits.ts';
import { givenOn } from '../rules.ts';
import type { Visit } from '../visit.ts';

/** What an outcome means elsewhere: a donation that may keep a vow, or a day before which nobody may give. */
export async function takeEffect(tx: Writes, visit: Visit, now: number): Promise<void> {
  const { id: visitId, personId, outcome, until } = visit;
  if (personId === null) return;
  const gift = outcome === 'given' ? await giftOf(tx, visit) : undefined;
  if (gift) await recordDonation(tx, { personId, ...gift });
  if (gift) await keep(tx, personId, gift.day, now);
  if (outcome === 'deferred' && until !== null) await deferOnSite(tx, { visitId, personId, until });
}

/** Takes that back. A vow stays kept where blood was given on that day all the same. */
export async function takeBack(tx: Writes, visit: Visit): Promise<void> {
  const { id, driveId, personId, outcome } = visit;
  if (outcome === 'deferred') await endDeferral(tx, id);
  if (outcome !== 'given' || personId === null) return;
  const days = (await donationsOf(tx, personId)).filter((each) => each.driveId === driveId);
  await withdrawDonation(tx, { personId, driveId });
  // A second visit on the same day had found its donation recorded already.
  for (const other of await otherGiven(tx, personId, id)) {
    const gift = await giftOf(tx, other);
    if (gift && days.some(({ day }) => day === gift.day)) await recordDonation(tx, { personId, ...gift });
  }
  const left = await donationDays(tx, personId);
  for (const { day } of days) if (!left.includes(day)) await unkeep(tx, personId, day);
}

async function giftOf(tx: Writes, visit: Visit): Promise<Omit<RecordedDonation, 'personId'> | undefined> {
  const drive = await driveById(tx, visit.driveId);
  if (!drive) return undefined;
  const booking = visit.bookingId === null ? undefined : await bookedById(tx, visit.bookingId);
  const day = givenOn(visit, drive, booking?.driveId === drive.id ? booking.startsAt : null);
  return { day, kind: 'whole', volume: null, place: drive.place, driveId: drive.id };
}
