import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import { noticeKey } from '../notice/keys.ts';
import type { Known, Turn } from '../rules/known.ts';
import type { Told } from './concerns.ts';

/** What accounts heard of changes that came to bookings. */
export interface Hearing {
  /** The notice of it went out to this account. */
  readonly wasSent: (told: Told, accountId: number) => boolean;
  /** A change as a turn in what this account knows: of that which was answered everybody knows. */
  readonly turn: (told: Told, accountId: number) => Turn;
}

/** Reads what was heard of these changes by the accounts of each booking. */
export async function hearingOf(
  q: Queries,
  told: readonly Told[],
  accountsOf: (bookingId: number) => readonly number[],
): Promise<Hearing> {
  const keys = told.flatMap((each) =>
    accountsOf(each.concern.bookingId).map((accountId) => keyOf(each, accountId)),
  );
  const sent = await sentAmong(q, keys);
  const confirmed = await confirmedAt(
    q,
    told.map(({ concern }) => concern.bookingId),
  );
  const wasSent = (each: Told, accountId: number) => sent.has(keyOf(each, accountId));
  const isSaid = ({ concern, change }: Told) =>
    concern.answer !== null || (confirmed.get(concern.bookingId) ?? 0) >= change.at;
  return {
    wasSent,
    turn: (each, accountId) => ({
      before: beforeOf(each),
      isHeard: wasSent(each, accountId) || isSaid(each),
    }),
  };
}

const keyOf = ({ change, concern }: Told, accountId: number): string =>
  noticeKey(change.id, concern.bookingId, accountId);

function beforeOf({ change, concern }: Told): Known {
  const { day, place, centerId, address } = change;
  return { day, place, centerId, address, startsAt: concern.startsAt };
}

async function sentAmong(q: Queries, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  const { outbox } = q.tables;
  const sent = and(inArray(outbox.key, [...keys]), eq(outbox.state, 'sent'));
  return new Set((await q.select({ key: outbox.key }).from(outbox).where(sent)).map(({ key }) => key));
}

async function confirmedAt(
  q: Queries,
  bookingIds: readonly number[],
): Promise<ReadonlyMap<number, number | null>> {
  if (bookingIds.length === 0) return new Map();
  const { bookings } = q.tables;
  const these = and(inArray(bookings.id, [...bookingIds]), isNotNull(bookings.confirmedAt));
  const rows = await q.select({ id: bookings.id, at: bookings.confirmedAt }).from(bookings).where(these);
  return new Map(rows.map(({ id, at }) => [id, at]));
}
