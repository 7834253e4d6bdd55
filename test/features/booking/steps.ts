import { eq, min } from 'drizzle-orm';
import fc from 'fast-check';
import { expect } from 'vitest';
import { addDays } from '../../../src/calendar/index.ts';
import { bookParty, followDrive } from '../../../src/features/booking/index.ts';
import { driveById, reshapeDrive } from '../../../src/features/drives/index.ts';
import { decline, leave } from '../../../src/features/waitlist/index.ts';
import { required } from '../../../src/lib/assert.ts';
import type { Scratch } from '../../databases.ts';
import { expectFairness, lineOf } from '../waitlist/fairness.ts';
import { acting } from './acting.ts';
import { code, type Member, terms, termsAt } from './evening.ts';
import type { Mail } from './mail.ts';
import { expectTruth, type Truth, truthOf } from './truth.ts';

// What people do, what time brings, and what must have come of each.

export const CAPACITIES = [1, 2, 1];
const PEOPLE = 5;
const MINUTE_MS = 60_000;
/** Later than this before the first hour nobody acts any more: there would be no time to be told of it. */
const LAST_ACT_MS = 100 * MINUTE_MS;

/** An evening, five people on two phones, and the time. */
export interface World {
  readonly scratch: Scratch;
  readonly people: readonly Member[];
  readonly slots: readonly number[];
  readonly driveId: number;
  readonly mail: Mail;
  at: number;
}

type Step = fc.AsyncCommand<object, World>;

/** One step: what they do, and what must have come of it, given what was true before. */
const step = (name: string, does: (world: World, before: Truth) => Promise<void>): Step => ({
  check: () => true,
  toString: () => name,
  async run(_, world) {
    const { database } = world.scratch;
    const line = await lineOf(database);
    await does(world, await truthOf(database));
    await expectTruth(database);
    expectFairness(line, await lineOf(database), world.at, terms.quiet);
    await world.mail.note(world.at);
    await world.mail.expectPlans(world.at);
  },
});

const personIn = ({ people }: World, i: number): Member => people[i] ?? { accountId: 0, personId: 0 };

/** Whether a person finds a place in a slot: a free one, or one that is held for them. */
function isRoom({ free, offers }: Truth, who: Member, slotId: number, at: number): boolean {
  const offer = offers.get(who.personId);
  return (free.get(slotId) ?? 0) > 0 || (offer?.slotId === slotId && offer.expiresAt > at);
}

const books = (i: number, s: number): Step =>
  step(`${i} books ${s}`, async (world, before) => {
    const [who, slotId] = [personIn(world, i), world.slots[s] ?? 0];
    const outcome = await acting(world.scratch.database).books(who, slotId, termsAt(world.at));
    const held = before.bookings.get(who.personId);
    const isBooked = held ? held.slotId === slotId : isRoom(before, who, slotId, world.at);
    expect(outcome.kind).toBe(isBooked ? 'booked' : 'refused');
  });

const cancels = (i: number): Step =>
  step(`${i} cancels`, async (world, before) => {
    const who = personIn(world, i);
    const held = before.bookings.get(who.personId);
    const outcome = await acting(world.scratch.database).cancels(held?.id ?? 0, who, termsAt(world.at));
    expect(outcome).toBe(held ? 'cancelled' : 'not-yours');
  });

const moves = (i: number, s: number): Step =>
  step(`${i} moves to ${s}`, async (world, before) => {
    const [who, slotId] = [personIn(world, i), world.slots[s] ?? 0];
    const held = before.bookings.get(who.personId);
    const { moves: go, slotOf } = acting(world.scratch.database);
    const outcome = await go(held?.id ?? 0, who, slotId, termsAt(world.at));
    if (!held) return expect(outcome).toEqual({ kind: 'gone' });
    const isMoved = held.slotId === slotId || isRoom(before, who, slotId, world.at);
    expect(outcome.kind).toBe(isMoved ? 'moved' : 'refused');
    expect(await slotOf(who)).toBe(isMoved ? slotId : held.slotId);
  });

const waits = (i: number, s: number): Step =>
  step(`${i} waits for ${s}`, async (world) => {
    const where = { driveId: world.driveId, slotId: world.slots[s] ?? 0 };
    await acting(world.scratch.database).waits(personIn(world, i), where, termsAt(world.at));
  });

const accepts = (i: number): Step =>
  step(`${i} accepts`, async (world, before) => {
    const who = personIn(world, i);
    const offer = before.offers.get(who.personId);
    const outcome = await acting(world.scratch.database).accepts(offer?.id ?? 0, who, termsAt(world.at));
    expect(outcome.kind).toBe(offer && offer.expiresAt > world.at ? 'booked' : 'gone');
  });

const comeTogether = (i: number, guests: readonly number[], s: number, seating: 'same' | 'after'): Step =>
  step(`${i} comes to ${s} with ${guests} (${seating})`, async (world, before) => {
    const { personId, accountId } = personIn(world, i);
    const companions = guests.filter((g) => g !== i).map((g) => personIn(world, g).personId);
    const who = { personId, accountId, companions, slotId: world.slots[s] ?? 0 };
    const how = { plan: null, newCode: code, seatings: companions.map(() => seating) };
    const { write } = world.scratch.database;
    const outcome = await write((tx) => bookParty(tx, { ...who, ...how }, termsAt(world.at)));
    const { bookings } = await truthOf(world.scratch.database);
    const isNew = (id: number) => bookings.has(id) && !before.bookings.has(id);
    const made = [personId, ...companions].filter(isNew).length;
    expect(made).toBe(outcome.kind === 'booked' ? outcome.bookingIds.length : 0);
  });

const declines = (i: number): Step =>
  step(`${i} declines`, async (world, before) => {
    const { personId, accountId } = personIn(world, i);
    const offer = before.offers.get(personId);
    const { write } = world.scratch.database;
    const outcome = await write((tx) => decline(tx, offer?.id ?? 0, accountId, termsAt(world.at)));
    expect(outcome).toBe(offer ? 'declined' : 'over');
  });

const leaves = (i: number): Step =>
  step(`${i} leaves a line`, async (world) => {
    const { personId, accountId } = personIn(world, i);
    const { read, write } = world.scratch.database;
    const lines = await read.select().from(read.tables.waits);
    const lasts = ({ state }: { state: string }) => state === 'waiting' || state === 'offered';
    const last = lines.findLast((each) => each.personId === personId && lasts(each));
    const outcome = await write((tx) => leave(tx, last?.id ?? 0, accountId, termsAt(world.at)));
    expect(outcome).toBe(last ? 'left' : 'not-yours');
  });

const passes = (minutes: number): Step =>
  step(`${minutes} minutes pass`, async (world) => {
    await comes(world, world.at + minutes * MINUTE_MS);
    await world.mail.deliver();
  });

const dies = (): Step =>
  step('the worker dies over the next message', async (world) => {
    const { read } = world.scratch.database;
    const { dueAt, state } = read.tables.outbox;
    const [next] = await read
      .select({ at: min(dueAt) })
      .from(read.tables.outbox)
      .where(eq(state, 'waiting'));
    await comes(world, next?.at ?? world.at);
    await world.mail.deliver('dies');
  });

/** Time passes, but not beyond the last moment in which people act. */
async function comes(world: World, at: number): Promise<void> {
  world.at = Math.max(world.at, Math.min(await lastAct(world), at));
}

/** The last moment in which people act. */
export async function lastAct({ scratch: { database } }: World): Promise<number> {
  const all = await database.read.select().from(database.read.tables.slots);
  return Math.min(...all.map(({ startsAt }) => startsAt)) - LAST_ACT_MS;
}

const shifts = (days: number): Step =>
  step(`the drive goes ${days} days on`, ({ scratch, driveId, at }) =>
    scratch.database.write(async (tx) => {
      const { day, startMinutes } = required(await driveById(tx, driveId), 'the drive');
      const to = { kind: 'moved', day: addDays(day, days), startMinutes } as const;
      const moved = await reshapeDrive(tx, driveId, to, at);
      if (moved.kind === 'changed') await followDrive(tx, driveId, 'moved', termsAt(at));
    }),
  );

const who = fc.nat({ max: PEOPLE - 1 });
const where = fc.nat({ max: CAPACITIES.length - 1 });
const booking = fc.tuple(who, where).map(([i, s]) => books(i, s));
const cancelling = who.map(cancels);
// One more than there are slots: any of the drive.
const waiting = fc.tuple(who, fc.nat({ max: CAPACITIES.length })).map(([i, s]) => waits(i, s));

/** Any of them, in any order; what fills hours, lines and frees places more often. */
export const steps = fc.commands(
  [
    ...[booking, booking, waiting, waiting, waiting, cancelling, cancelling],
    fc.tuple(who, where).map(([i, s]) => moves(i, s)),
    who.map(accepts),
    fc
      .tuple(who, fc.uniqueArray(who, { minLength: 1, maxLength: 3 }), where)
      .chain(([i, guests, s]) =>
        fc
          .constantFrom('same' as const, 'after' as const)
          .map((seating) => comeTogether(i, guests, s, seating)),
      ),
    who.map(declines),
    who.map(leaves),
    fc.integer({ min: 5, max: 130 }).map(passes),
    fc.integer({ min: 130, max: 900 }).map(passes),
    fc.constant(dies()),
    fc.integer({ min: 1, max: 3 }).map(shifts),
  ],
  { maxCommands: 30, size: 'max' },
);
