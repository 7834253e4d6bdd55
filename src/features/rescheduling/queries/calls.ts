import { and, eq, gte, inArray } from 'drizzle-orm';
import type { Queries } from '../../../database/index.ts';
import { driveById } from '../../drives/index.ts';
import { noticeKey } from '../notice/keys.ts';
import { isAnswered } from '../rules/answered.ts';
import { accountsToTell } from './accounts.ts';
import { concernsIn, type Told } from './concerns.ts';

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
  /** The news went out to one of their accounts. */
  readonly isTold: boolean;
}

/** Whom a drive's last change concerns and who said nothing to it, those whom nothing reached first. */
export async function callees(q: Queries, driveId: number): Promise<Callee[]> {
  const isCancelled = (await driveById(q, driveId))?.state === 'cancelled';
  const newest = newestOf(await concernsIn(q, driveId));
  if (newest.length === 0) return [];
  const guests = await guestsOf(q, newest);
  const rebooked = isCancelled ? await bookedAgain(q, newest) : new Set<number>();
  const silent = newest.flatMap(({ concern, change }) => {
    const guest = guests.get(concern.bookingId);
    if (!guest) return [];
    const said = { answer: concern.answer, changedAt: change.at, isRebooked: rebooked.has(guest.personId) };
    const isElsewhere = guest.driveId !== driveId;
    const { id: concernId, startsAt } = concern;
    const isSilent = !isAnswered({ ...guest, ...said, isElsewhere, isCancelled });
    return isSilent ? [{ ...guest, concernId, startsAt, changeId: change.id }] : [];
  });
  const told = await toldAmong(q, silent);
  return silent
    .map((guest) => ({ ...guest, isTold: told.has(guest.bookingId) }))
    .sort(
      (a, b) => Number(a.isTold) - Number(b.isTold) || a.startsAt - b.startsAt || a.concernId - b.concernId,
    );
}

function newestOf(all: readonly Told[]): Told[] {
  return [...new Map(all.map((told) => [told.concern.bookingId, told])).values()];
}

/** Whose booking a concern is about, and how it stands. */
type Guest = Awaited<ReturnType<typeof guestsOf>> extends Map<number, infer Each> ? Each : never;

async function guestsOf(q: Queries, told: readonly Told[]) {
  const { bookings, slots, persons, visits } = q.tables;
  const ids = told.map(({ concern }) => concern.bookingId);
  const { personId, accountId, state, driveId, confirmedAt } = bookings;
  const { firstName, lastName, centerId } = persons;
  const rows = await q
    .select({
      ...{ bookingId: bookings.id, personId, accountId, state, driveId, confirmedAt },
      ...{ firstName, lastName, centerId, isDropped: slots.dropped, visitId: visits.id },
    })
    .from(bookings)
    .innerJoin(slots, eq(slots.id, bookings.slotId))
    .innerJoin(persons, eq(persons.id, personId))
    .leftJoin(visits, eq(visits.bookingId, bookings.id))
    .where(inArray(bookings.id, ids));
  return new Map(
    rows.map(({ visitId, ...guest }) => [guest.bookingId, { ...guest, came: visitId !== null }] as const),
  );
}

/** Who made another booking since their drive was called off. */
async function bookedAgain(q: Queries, told: readonly Told[]): Promise<ReadonlySet<number>> {
  const { bookings } = q.tables;
  const since = Math.min(...told.map(({ change }) => change.at));
  const persons = told.map(({ concern }) => concern.personId);
  const later = and(inArray(bookings.personId, persons), gte(bookings.createdAt, since));
  const rows = await q.select({ personId: bookings.personId }).from(bookings).where(later);
  return new Set(rows.map(({ personId }) => personId));
}

/** Of these bookings those of which one of their accounts was told. */
async function toldAmong(
  q: Queries,
  silent: readonly (Guest & { readonly changeId: number })[],
): Promise<ReadonlySet<number>> {
  const accounts = await accountsToTell(
    q,
    silent.map(({ bookingId: id, personId, accountId }) => ({ id, personId, accountId })),
  );
  const keys = new Map(
    silent.flatMap(({ changeId, bookingId }) =>
      (accounts.get(bookingId) ?? []).map((account) => [noticeKey(changeId, bookingId, account), bookingId]),
    ),
  );
  const { outbox } = q.tables;
  const sent = and(inArray(outbox.key, [...keys.keys()]), eq(outbox.state, 'sent'));
  const rows = keys.size === 0 ? [] : await q.select({ key: outbox.key }).from(outbox).where(sent);
  return new Set(rows.flatMap(({ key }) => keys.get(key) ?? []));
}
