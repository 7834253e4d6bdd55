import type { Queries } from '../../../database/index.ts';
import type { Account } from '../../../delivery/index.ts';
import { type Booking, bookingById, fits, isTheirs, mayTouch } from '../../booking/index.ts';
import { nameOf, personById } from '../../donors/index.ts';
import { type Drive, driveById, slotById } from '../../drives/index.ts';
import { centerById } from '../../places/index.ts';
import type { Terms } from '../../waitlist/index.ts';
import { concernsOf, type Told } from '../queries/concerns.ts';
import { hearingOf } from '../queries/heard.ts';
import { nearestPlace, type Place } from '../queries/nearest-place.ts';
import { isAsKnown, type Known, knownBefore } from '../rules/known.ts';

/** All that a notice says, read when it goes out. */
export interface NoticeFacts {
  readonly concernId: number;
  readonly bookingId: number;
  /** What the account last heard, and the town of that place. */
  readonly known: Known & Pick<Drive, 'town'>;
  readonly drive: Pick<Drive, 'day' | 'centerId' | 'place' | 'town' | 'address' | 'state'>;
  readonly startsAt: number;
  /** A relative's first name; the account's own person has none. */
  readonly name: string | undefined;
  /** Whether this account may move and cancel the booking. */
  readonly isOurs: boolean;
  /** Their hour is none any more; the nearest free one instead, where there is one. */
  readonly homeless: { readonly nearest: Place | undefined } | undefined;
}

/** Reads them as they are now; undefined where nothing is left to say to this account. */
export async function noticeFacts(
  q: Queries,
  { changeId, bookingId }: { readonly changeId: number; readonly bookingId: number },
  account: Account,
  terms: Terms,
): Promise<NoticeFacts | undefined> {
  const booking = await bookingById(q, bookingId, account.id);
  const told = await concernsOf(q, bookingId);
  const newest = told.at(-1);
  const drive = newest && (await driveById(q, newest.change.driveId));
  if (!booking || !drive || newest?.change.id !== changeId || !isTheirs(booking, account.id))
    return undefined;
  const isCancelled = drive.state === 'cancelled';
  // Who moved or cancelled it by another way knows.
  if (booking.driveId !== drive.id || (!isCancelled && booking.state !== 'active')) return undefined;
  const facts = {
    ...{ concernId: newest.concern.id, bookingId, drive, startsAt: booking.startsAt },
    known: await lastKnown(q, newest, told, account.id),
    ...{ name: nameOf(booking), isOurs: mayTouch(booking, account.id) },
    homeless: isCancelled ? undefined : await homelessness(q, newest, booking, terms),
  };
  return isWorthTelling(facts, terms.now) ? facts : undefined;
}

function isWorthTelling({ drive, known, startsAt, homeless }: NoticeFacts, now: number): boolean {
  if (drive.state === 'cancelled' || homeless) return true;
  return startsAt > now && !isAsKnown(known, drive, startsAt);
}

async function lastKnown(
  q: Queries,
  newest: Told,
  told: readonly Told[],
  accountId: number,
): Promise<NoticeFacts['known']> {
  // What became of another drive, which they left since, is no part of it.
  const turns = told.filter(({ change }) => change.driveId === newest.change.driveId);
  const { turn } = await hearingOf(q, turns, () => [accountId]);
  const earlier = turns.slice(0, -1).map((each) => turn(each, accountId));
  const known = knownBefore(turn(newest, accountId), earlier);
  const center = known.centerId === null ? undefined : await centerById(q, known.centerId);
  return { ...known, town: center?.town ?? null };
}

async function homelessness(
  q: Queries,
  { concern }: Told,
  { personId, slotId, driveId, startsAt }: Booking,
  terms: Terms,
): Promise<NoticeFacts['homeless']> {
  const person = await personById(q, personId);
  const slot = await slotById(q, slotId);
  if (!concern.isHomeless || !person || !slot) return undefined;
  const { sex } = person;
  if (await fits(q, { personId, sex }, slot, 'moved', terms)) return undefined;
  return { nearest: await nearestPlace(q, { personId, sex, driveId, startsAt }, terms) };
}
