import { and, asc, countDistinct, eq, gt, inArray, isNull, lt, ne, or, type SQL } from 'drizzle-orm';
import { type EpochDay, epochDay } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import type { Relation } from '../../donors/index.ts';
import { isOpen } from './offers.ts';

export type WaitRow = Queries['tables']['waits']['$inferSelect'];
export type WaitState = WaitRow['state'];

/** States of a wait that has not ended. */
export const lasting = ['waiting', 'offered'] as const;

/** Somebody's place in a line, as one of their accounts sees it. Instants in ms UTC. */
export interface Wait {
  readonly id: number;
  readonly state: WaitState;
  readonly driveId: number;
  /** 0: any slot of the drive. */
  readonly slotId: number;
  readonly personId: number;
  readonly firstName: string;
  readonly relation: Relation;
  /** Where the drive is. */
  readonly place: string;
  readonly driveDay: EpochDay;
  /** When the drive begins, in minutes of its day. */
  readonly startMinutes: number;
  /** When the slot begins; null for any slot of the drive. */
  readonly startsAt: number | null;
  /** The open offer of a place, where one is held. */
  readonly offerId: number | null;
  /** Place in line, from 1. */
  readonly position: number;
}

/** A wait by its id, whatever became of it. */
export async function waitById(q: Queries, id: number): Promise<WaitRow | undefined> {
  const { waits } = q.tables;
  return (await q.select().from(waits).where(eq(waits.id, id)))[0];
}

/** The wait of a person for this very slot (0: drive) that has not ended. */
export async function waitFor(
  q: Queries,
  { personId, driveId, slotId }: Pick<WaitRow, 'personId' | 'driveId' | 'slotId'>,
): Promise<WaitRow | undefined> {
  const { waits } = q.tables;
  const same = and(eq(waits.personId, personId), eq(waits.driveId, driveId), eq(waits.slotId, slotId));
  return (
    await q
      .select()
      .from(waits)
      .where(and(same, inArray(waits.state, lasting)))
  )[0];
}

/** The waits of persons that have not ended. */
export async function lastingWaits(q: Queries, personIds: readonly number[]): Promise<WaitRow[]> {
  const { waits } = q.tables;
  const theirs = and(inArray(waits.personId, [...personIds]), inArray(waits.state, lasting));
  return q.select().from(waits).where(theirs).orderBy(asc(waits.id));
}

/** Every slot in whose line these persons stand: a place may be held for them in any, and in no other. */
export async function waitedSlots(q: Queries, personIds: readonly number[]): Promise<number[]> {
  const { waits, slots } = q.tables;
  const theirs = and(inArray(waits.personId, [...personIds]), inArray(waits.state, lasting));
  const waitedFor = or(eq(waits.slotId, 0), eq(waits.slotId, slots.id));
  const rows = await q
    .selectDistinct({ id: slots.id })
    .from(waits)
    .innerJoin(slots, and(eq(slots.driveId, waits.driveId), waitedFor))
    .where(theirs);
  return rows.map(({ id }) => id);
}

/** What everybody this account speaks for waits for, the longest wait first. */
export async function waitsHere(q: Queries, accountId: number, now: number): Promise<Wait[]> {
  const { waits, drives, slots } = q.tables;
  const isToCome = and(gt(drives.endsAt, now), or(isNull(slots.startsAt), gt(slots.startsAt, now)));
  return waitsWith(q, accountId, and(inArray(waits.state, lasting), isToCome));
}

/** A wait as this account sees it, whatever became of it; undefined where it does not speak for the person. */
export async function waitSeenBy(q: Queries, id: number, accountId: number): Promise<Wait | undefined> {
  return (await waitsWith(q, accountId, eq(q.tables.waits.id, id)))[0];
}

async function waitsWith(q: Queries, accountId: number, which: SQL | undefined): Promise<Wait[]> {
  const { waits, persons, holders, drives, slots, offers } = q.tables;
  const rows = await q
    .select({
      wait: waits,
      firstName: persons.firstName,
      relation: holders.relation,
      drive: { place: drives.place, day: drives.day, startMinutes: drives.startMinutes },
      startsAt: slots.startsAt,
      offerId: offers.id,
    })
    .from(waits)
    .innerJoin(persons, eq(persons.id, waits.personId))
    .innerJoin(holders, and(eq(holders.personId, waits.personId), eq(holders.accountId, accountId)))
    .innerJoin(drives, eq(drives.id, waits.driveId))
    .leftJoin(slots, eq(slots.id, waits.slotId))
    .leftJoin(offers, and(eq(offers.waitId, waits.id), isOpen(q)))
    .where(which)
    .orderBy(asc(waits.id));
  return Promise.all(
    rows.map(async ({ wait, drive, ...rest }) => {
      const { id, state, driveId, slotId, personId } = wait;
      const where = { place: drive.place, driveDay: epochDay(drive.day), startMinutes: drive.startMinutes };
      const position = await positionOf(q, wait);
      return { id, state, driveId, slotId, personId, ...rest, ...where, position };
    }),
  );
}

/** Which place in line a wait has, from 1: one more than the others who came before it. */
export async function positionOf(q: Queries, { id, driveId, slotId, personId }: WaitRow): Promise<number> {
  const { waits } = q.tables;
  const sameLine = slotId === 0 ? undefined : inArray(waits.slotId, [0, slotId]);
  const others = and(eq(waits.driveId, driveId), eq(waits.state, 'waiting'), ne(waits.personId, personId));
  const [row] = await q
    .select({ n: countDistinct(waits.personId) })
    .from(waits)
    .where(and(others, sameLine, lt(waits.id, id)));
  return (row?.n ?? 0) + 1;
}
