import type { Writes } from '../../../database/index.ts';
import { donationDays, personById } from '../../donors/index.ts';
import { type Doer, record } from '../../staff/index.ts';
import { insertVisit, nextWalkIn, updateVisit } from '../queries/changes.ts';
import { isFirstTime, isLate } from '../rules.ts';
import type { Visit } from '../visit.ts';
import type { Presence } from './presence.ts';

type Change = Partial<Omit<Visit, 'id' | 'driveId' | 'bookingId' | 'personId' | 'walkIn'>>;

/**
 * Changes a visit, or makes it where this is the first that is told of it. An outcome once late stays so. It
 * may lock the walk-ins of a drive: nothing is locked after it.
 */
export async function writeVisit(tx: Writes, presence: Presence, change: Change): Promise<Visit> {
  const { visit: before, drive, left } = presence;
  if (left) await updateVisit(tx, { ...left, bookingId: null, walkIn: await numberIn(tx, left.driveId) });
  const visit = { ...(before ?? (await newVisit(tx, presence))), ...change };
  const wasLate = visit.outcome !== null && visit.isLate;
  const written = { ...visit, isLate: wasLate || isLate(visit, drive.endsAt) };
  return before ? updateVisit(tx, { ...written, id: before.id }) : insertVisit(tx, written);
}

// A person who is known, with a booking or without: whom nobody knows is a walk-in from the beginning.
async function newVisit(tx: Writes, presence: Presence): Promise<Omit<Visit, 'id'>> {
  const { drive, booking, personId } = presence;
  const person = personId === null ? undefined : await personById(tx, personId);
  const donations = personId === null ? [] : await donationDays(tx, personId);
  return {
    ...blank(drive.id),
    bookingId: booking?.id ?? null,
    personId,
    walkIn: booking ? 0 : await numberIn(tx, drive.id),
    sex: person?.sex ?? null,
    isFirst: isFirstTime(person?.birthDay ?? null, donations.length),
  };
}

const numberIn = async (tx: Writes, driveId: number): Promise<number> =>
  nextWalkIn(tx, await tx.lock('walk-ins', driveId));

/** A visit of which nothing is known yet. */
export function blank(driveId: number): Omit<Visit, 'id'> {
  const nobody = { bookingId: null, personId: null, walkIn: 0, sex: null, isFirst: null };
  const nothing = { outcome: null, outcomeAt: null, until: null, donationNumber: null };
  return { driveId, ...nobody, arrivedAt: null, ...nothing, isLate: false };
}

/** Records what was done to a visit; in the write that does it. */
export async function recordVisit(
  tx: Writes,
  doer: Doer,
  act: Parameters<typeof record>[2]['act'],
  { drive, personId }: Presence,
  more: Readonly<Record<string, number>>,
): Promise<void> {
  await record(tx, doer, { act, driveId: drive.id, centerId: drive.centerId, personId, more });
}
