import type { Writes } from '../../../database/index.ts';
import { centerById } from '../../places/index.ts';
import { type Act, type Doer, record } from '../../staff/index.ts';
import { followCustoms } from '../queries/changes.ts';
import { draftsAt } from '../queries/drives.ts';
import { type VenueChange, venueOf, writeVenue } from '../queries/venues.ts';
import { factors } from '../rules/factor.ts';
import { type AzanPause, type Check, customsAt, type Premises } from './premises.ts';

/** What a change of a place may be. */
export const venueLimits = {
  /** Seats to wait on. */
  waitingRoom: { from: 1, to: 500 },
  /** Minutes on one side of azan. */
  azan: { from: 0, to: 60, step: 5 },
} as const;

/** What became of a change; `same`: it was so already. */
export type VenueOutcome = 'changed' | 'same' | 'refused' | 'gone';

/** Notes what somebody saw on the spot; null: not known after all. */
export function checkVenue(
  tx: Writes,
  doer: Doer,
  centerId: number,
  check: Check,
  answer: boolean | null,
): Promise<VenueOutcome> {
  return changeVenue(tx, doer, centerId, {
    act: 'venue.checked',
    isSame: ({ checks }) => checks[check] === answer,
    change: { [check]: answer, checkedAt: doer.now },
    more: { [check]: answer === null ? -1 : Number(answer) },
  });
}

/** Notes how many can sit and wait; null: not known. */
export async function setWaitingRoom(
  tx: Writes,
  doer: Doer,
  centerId: number,
  seats: number | null,
): Promise<VenueOutcome> {
  if (seats !== null && !isWithin(seats, venueLimits.waitingRoom)) return 'refused';
  return changeVenue(tx, doer, centerId, {
    act: 'venue.checked',
    isSame: ({ waitingRoom }) => waitingRoom === seats,
    change: { waitingRoom: seats, checkedAt: doer.now },
    more: { waitingRoom: seats ?? -1 },
  });
}

/** Sets how many seats are opened for a chair, in hundredths; null: as learned. */
export async function setFactor(
  tx: Writes,
  doer: Doer,
  centerId: number,
  factor: number | null,
): Promise<VenueOutcome> {
  if (factor !== null && !isWithin(factor, factors)) return 'refused';
  return changeVenue(tx, doer, centerId, {
    act: 'venue.factor',
    isSame: (premises) => premises.factor === factor,
    change: { factor },
    more: { factor: factor ?? -1 },
  });
}

/**
 * Sets the minutes around azan in which nobody is called there. Drafts follow at once, but for hours that staff
 * opened or closed; what is published keeps its hours, for people hold them.
 */
export async function setAzan(
  tx: Writes,
  doer: Doer,
  centerId: number,
  azan: AzanPause,
): Promise<VenueOutcome> {
  const { before, after } = azan;
  if (![before, after].every((minutes) => isWithin(minutes, venueLimits.azan))) return 'refused';
  // Drives before their place, as who writes a draft locks them.
  for (const { id } of await draftsAt(tx, centerId, doer.now)) await tx.lock('drive', id);
  await tx.lock('venue', centerId);
  const was = customsAt(await venueOf(tx, centerId));
  const outcome = await changeVenue(tx, doer, centerId, {
    act: 'venue.azan',
    isSame: (premises) => premises.azan.before === before && premises.azan.after === after,
    change: { azanBefore: before, azanAfter: after },
    more: { before, after },
  });
  if (outcome !== 'changed') return outcome;
  for (const draft of await draftsAt(tx, centerId, doer.now))
    await followCustoms(tx, draft, was, { ...was, azan });
  return outcome;
}

interface Change {
  readonly act: Act;
  readonly isSame: (premises: Premises) => boolean;
  readonly change: VenueChange;
  readonly more: Readonly<Record<string, number>>;
}

async function changeVenue(
  tx: Writes,
  doer: Doer,
  centerId: number,
  { act, isSame, change, more }: Change,
): Promise<VenueOutcome> {
  await tx.lock('venue', centerId);
  if (!(await centerById(tx, centerId))) return 'gone';
  if (isSame(await venueOf(tx, centerId))) return 'same';
  await writeVenue(tx, centerId, change);
  await record(tx, doer, { act, centerId, more });
  return 'changed';
}

const isWithin = (n: number, range: { readonly from: number; readonly to: number }): boolean =>
  Number.isInteger(n) && n >= range.from && n <= range.to;
