import type { Queries } from '../../../database/index.ts';
import { type Account, wasSent } from '../../../delivery/index.ts';
import { type Booking, bookingById, fits, isTheirs, mayTouch } from '../../booking/index.ts';
import { nameOf, personById } from '../../donors/index.ts';
import { type Drive, driveById, slotById } from '../../drives/index.ts';
import type { Terms } from '../../waitlist/index.ts';
import { concernsOf, type Told } from '../queries/concerns.ts';
import { nearestPlace, type Place } from '../queries/nearest-place.ts';
import { noticeKey } from './keys.ts';

/** What a drive was when an account last heard of it. */
export interface Known {
  readonly day: number;
  readonly place: string;
  /** When they were to come (ms). */
  readonly startsAt: number;
}

/** All that a notice says, read when it goes out. */
export interface NoticeFacts {
  readonly concernId: number;
  readonly bookingId: number;
  readonly known: Known;
  readonly drive: Pick<Drive, 'day' | 'place' | 'address' | 'state'>;
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
    known: await lastKnown(q, told, account.id),
    ...{ name: nameOf(booking), isOurs: mayTouch(booking, account.id) },
    homeless: isCancelled ? undefined : await homelessness(q, newest, booking, terms),
  };
  return isWorthTelling(facts, terms.now) ? facts : undefined;
}

function isWorthTelling({ drive, known, startsAt, homeless }: NoticeFacts, now: number): boolean {
  if (drive.state === 'cancelled' || homeless) return true;
  const isAsKnown = known.startsAt === startsAt && known.place === drive.place;
  return startsAt > now && !isAsKnown;
}

// What an earlier change said to nobody here was never known.
async function lastKnown(q: Queries, told: readonly Told[], accountId: number): Promise<Known> {
  let known: Known = { day: 0, place: '', startsAt: 0 };
  for (const { change, concern } of told.toReversed()) {
    const isNewest = known.startsAt === 0;
    if (!isNewest && (await wasSent(q, noticeKey(change.id, concern.bookingId, accountId)))) break;
    known = { day: change.day, place: change.place, startsAt: concern.startsAt };
  }
  return known;
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
