import { expect } from 'vitest';
import type { Database } from '../../../src/database/index.ts';
import type { Outcome, Step } from '../../../src/features/attendance/index.ts';
import type { Member } from '../booking/evening.ts';
import { at, pressing } from './bus.ts';

// What must be true at the bus, told by one who sees everything and knows no database.

const MINUTE_MS = 60_000;
const ENDS = at(60);
const CLOSES = ENDS + 120 * MINUTE_MS;
const LAST = ENDS + 7 * 24 * 60 * MINUTE_MS;

interface Came {
  /** Counted as a walk-in. */
  readonly isWalkIn: boolean;
  arrivedAt?: number | undefined;
  outcome?: Outcome | undefined;
  outcomeAt?: number | undefined;
}

/** Somebody who booked, or a walk-in. */
export interface Somebody {
  readonly who?: Member & { readonly bookingId: number };
  readonly startsAt?: number;
  isCancelled: boolean;
  state: 'active' | 'done' | 'missed' | 'cancelled';
  came?: Came | undefined;
}

export type Model = Somebody[];

/** What a press is to come to. */
export type Verdict = 'done' | 'same' | 'stands' | 'refused';

export const isOpenAt = (now: number): boolean => now <= LAST;

export function arrival(one: Somebody, now: number): Verdict {
  if (!isOpenAt(now)) return 'refused';
  if (one.came?.arrivedAt !== undefined) return 'same';
  one.came = { ...(one.came ?? { isWalkIn: one.isCancelled }), arrivedAt: now };
  settle(one, now);
  return 'done';
}

export function ending(one: Somebody, outcome: Outcome & { corrects?: boolean }, now: number): Verdict {
  if (!isOpenAt(now)) return 'refused';
  const { corrects, ...what } = outcome;
  const stands = one.came?.outcome;
  if (stands && JSON.stringify(stands) === JSON.stringify(what)) return 'same';
  if (stands && !corrects) return 'stands';
  one.came = { ...(one.came ?? { isWalkIn: one.isCancelled }), outcome: what, outcomeAt: now };
  settle(one, now);
  return 'done';
}

export function undoing(one: Somebody, step: Step, now: number): Verdict {
  const { came } = one;
  const stepAt = step === 'arrival' ? came?.arrivedAt : came?.outcomeAt;
  if (!came || stepAt === undefined) return 'same';
  const isFollowed = step === 'arrival' && (came.outcomeAt ?? -1) >= stepAt;
  if (isFollowed || now - stepAt > 10 * MINUTE_MS) return 'refused';
  if (step === 'arrival') came.arrivedAt = undefined;
  else [came.outcome, came.outcomeAt] = [undefined, undefined];
  if (came.arrivedAt === undefined && !came.outcome) one.came = undefined;
  settle(one, now);
  return 'done';
}

export function cancelling(one: Somebody, now: number): 'cancelled' | 'cancelled-already' | 'over' {
  if (now >= ENDS || one.state === 'done' || one.state === 'missed') return 'over';
  if (one.isCancelled) return 'cancelled-already';
  [one.isCancelled, one.state] = [true, 'cancelled'];
  return 'cancelled';
}

/** What time and the chore bring. */
export function closing(model: Model, now: number): void {
  if (now < CLOSES) return;
  for (const one of model) if (one.state === 'active') settle(one, now);
}

function settle(one: Somebody, now: number): void {
  if (one.isCancelled) return;
  const isOver = now >= CLOSES;
  if (one.came?.outcome) one.state = 'done';
  else if (!isOver) one.state = 'active';
  else one.state = one.came ? 'done' : 'missed';
}

/** The board, the lists and the other rooms say what the model says. */
export async function expectTruth(
  database: Database,
  driveId: number,
  model: Model,
  now: number,
): Promise<void> {
  const came = model.flatMap((one) => (one.came ? [one.came] : []));
  const awaited = model.filter((one) => one.who && !one.isCancelled);
  const late = now - 15 * MINUTE_MS;
  const count = (kind: Outcome['kind']) => came.filter(({ outcome }) => outcome?.kind === kind).length;
  const press = pressing(database, driveId);
  expect(await press.board(now)).toMatchObject({
    expected: awaited.length,
    arrived: came.length,
    walkIns: came.filter(({ isWalkIn }) => isWalkIn).length,
    ...{ given: count('given'), deferred: count('deferred'), left: count('left') },
    awaited: awaited.filter((one) => !one.came && (one.startsAt ?? 0) >= late).length,
    missing: awaited.filter((one) => !one.came && (one.startsAt ?? 0) < late).length,
  });
  const list = await press.list();
  expect(list.filter(({ bookingId }) => bookingId !== null)).toHaveLength(awaited.length);
  expect(list.filter(({ visitId }) => visitId !== null)).toHaveLength(came.length);
  await expectKept(database, model);
}

async function expectKept({ read }: Database, model: Model): Promise<void> {
  const { bookings, donations, deferrals, slots } = read.tables;
  const ids = (kind: Outcome['kind']) =>
    model.flatMap(({ who, came }) => (who && came?.outcome?.kind === kind ? [who.personId] : [])).sort();
  const persons = (rows: readonly { personId: number }[]) => rows.map(({ personId }) => personId).sort();
  expect(persons(await read.select().from(donations))).toEqual(ids('given'));
  expect(persons(await read.select().from(deferrals))).toEqual(ids('deferred'));
  const states = new Map((await read.select().from(bookings)).map(({ id, state }) => [id, state]));
  const booked = model.flatMap(({ who, state }) => (who ? [[who.bookingId, state] as const] : []));
  expect([...states].sort()).toEqual([...booked].sort());
  const taken = (await read.select().from(slots)).reduce((all, slot) => all + slot.taken, 0);
  expect(taken).toBe(model.filter((one) => one.who && !one.isCancelled).length);
}
