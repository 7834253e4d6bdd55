import type { Queries } from '../../../database/index.ts';
import { type Drive, driveById } from '../../drives/index.ts';
import { isAnswered } from '../rules/answered.ts';
import { isAsKnown, knownBefore } from '../rules/known.ts';
import { accountsToTell } from './accounts.ts';
import { concernsIn, type Told } from './concerns.ts';
import { bookedAgain, type Guest, guestsOf } from './guests.ts';
import { type Hearing, hearingOf } from './heard.ts';

/** Somebody to call: a change concerns them, and they have not said anything to it. */
export interface Callee {
  readonly concernId: number;
  readonly bookingId: number;
  readonly personId: number;
  readonly firstName: string;
  readonly lastName: string | null;
  readonly centerId: number | null;
  /** When they were to come before the change (ms). */
  readonly startsAt: number;
  /** When they are to come now (ms); null where the drive or their hour is gone. */
  readonly nowAt: number | null;
  /** The news went out to one of their accounts. */
  readonly isTold: boolean;
}

/**
 * Whom a drive's last change concerns and who said nothing to it, those whom nothing reached first. Once it is
 * called off that alone concerns people; who knew nothing else than what is so again is nobody to call.
 */
export async function callees(q: Queries, driveId: number): Promise<Callee[]> {
  const drive = await driveById(q, driveId);
  const isCancelled = drive?.state === 'cancelled';
  const told = (await concernsIn(q, driveId)).filter(
    ({ change }) => !isCancelled || change.kind === 'cancelled',
  );
  if (!drive || told.length === 0) return [];
  const silent = await silentOnes(q, drive, told);
  const accounts = await accountsToTell(
    q,
    silent.map(({ guest: { bookingId: id, personId, accountId } }) => ({ id, personId, accountId })),
  );
  const accountsOf = (bookingId: number) => accounts.get(bookingId) ?? [];
  const hearing = await hearingOf(
    q,
    silent.flatMap(({ newest, earlier }) => [newest, ...earlier]),
    accountsOf,
  );
  return silent
    .filter((each) => isCancelled || isNews(each, drive, accountsOf(each.guest.bookingId), hearing))
    .map(({ guest, newest }) => ({
      ...guest,
      ...{ concernId: newest.concern.id, startsAt: newest.concern.startsAt },
      nowAt: isCancelled || guest.isDropped || newest.concern.isHomeless ? null : guest.nowAt,
      isTold: accountsOf(guest.bookingId).some((accountId) => hearing.wasSent(newest, accountId)),
    }))
    .sort(
      (a, b) => Number(a.isTold) - Number(b.isTold) || a.startsAt - b.startsAt || a.concernId - b.concernId,
    );
}

/** Somebody who said nothing to the newest change that came to them. */
interface Silent {
  readonly guest: Guest;
  readonly newest: Told;
  readonly earlier: readonly Told[];
}

async function silentOnes(q: Queries, drive: Drive, told: readonly Told[]): Promise<Silent[]> {
  const isCancelled = drive.state === 'cancelled';
  const guests = await guestsOf(q, drive.id, told);
  const rebooked = isCancelled ? await bookedAgain(q, told) : new Set<number>();
  const ofBooking = (bookingId: number) => told.filter(({ concern }) => concern.bookingId === bookingId);
  return [...guests.values()].flatMap((guest) => {
    const turns = ofBooking(guest.bookingId);
    const newest = turns.at(-1);
    if (!newest) return [];
    const { change, concern } = newest;
    const said = { answer: concern.answer, changedAt: change.at, isRebooked: rebooked.has(guest.personId) };
    const isElsewhere = guest.driveId !== drive.id;
    const isSilent = !isAnswered({ ...guest, ...said, isElsewhere, isCancelled });
    return isSilent ? [{ guest, newest, earlier: turns.slice(0, -1) }] : [];
  });
}

/** Whether one of their accounts, or they without any, knows something else than what is so. */
function isNews(
  { guest, newest, earlier }: Silent,
  drive: Drive,
  accounts: readonly number[],
  { turn }: Hearing,
): boolean {
  if (guest.isDropped || newest.concern.isHomeless) return true;
  return (accounts.length > 0 ? accounts : [0]).some((accountId) => {
    const before = earlier.map((each) => turn(each, accountId));
    return !isAsKnown(knownBefore(turn(newest, accountId), before), drive, guest.nowAt);
  });
}
