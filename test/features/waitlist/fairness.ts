import { eq } from 'drizzle-orm';
import { expect } from 'vitest';
import type { Database, Queries } from '../../../src/database/index.ts';
import { afterQuiet, type QuietHours } from '../../../src/delivery/index.ts';

type Row<Table extends 'slots' | 'offers' | 'waits'> = Queries['tables'][Table]['$inferSelect'];

/** The hours of open drives, and who waits for them or was offered them, at one moment. */
export interface Line {
  readonly slots: readonly Row<'slots'>[];
  readonly waits: readonly Row<'waits'>[];
  readonly offers: readonly Row<'offers'>[];
}

const NOTICE_MS = 90 * 60_000;
const TURNS = 3;

export async function lineOf({ read }: Database): Promise<Line> {
  const { slots, drives, waits, offers } = read.tables;
  const open = read
    .select({ slot: slots })
    .from(slots)
    .innerJoin(drives, eq(drives.id, slots.driveId))
    .where(eq(drives.state, 'open'));
  return {
    slots: (await open).map(({ slot }) => slot).filter(({ closed }) => !closed),
    waits: await read.select().from(waits).where(eq(waits.state, 'waiting')),
    offers: await read.select().from(offers),
  };
}

/**
 * Nobody who waits is passed over: a place that came free in a step, and had not been offered three times, stays
 * free only where nobody waits for it. For evenings that are everybody's, people who can be told, and steps of
 * one moment.
 */
export function expectFairness(before: Line, after: Line, now: number, quiet: QuietHours): void {
  for (const slot of after.slots) {
    const was = before.slots.find(({ id }) => id === slot.id);
    const isBookable = slot.startsAt - afterQuiet(now, quiet) >= NOTICE_MS;
    if (!was || !isBookable) continue;
    const gained = freeIn(slot) - freeIn(was) - turnsUp(before, after, slot.id);
    if (gained > 0)
      expect(waitersFor(before, after, slot), `for a free place of slot ${slot.id}`).toEqual([]);
  }
}

const freeIn = ({ capacity, taken }: Row<'slots'>): number => capacity - taken;

/** Places of which the last turn ended in this step. */
function turnsUp(before: Line, after: Line, slotId: number): number {
  const lastTurns = before.offers.filter((offer) => isOpen(offer) && offer.turn === TURNS);
  const ended = after.offers.filter(({ state }) => state !== 'open' && state !== 'accepted');
  return lastTurns.filter(({ id, slotId: of }) => of === slotId && ended.some((each) => each.id === id))
    .length;
}

/** Who should have been asked: they waited, held no other place, and did not let one of this slot go. */
function waitersFor(before: Line, after: Line, { id, driveId }: Row<'slots'>): number[] {
  const busy = new Set([...before.offers, ...after.offers].filter(isOpen).map(({ personId }) => personId));
  const hadTheirs = ({ personId, createdAt }: Row<'waits'>) =>
    after.offers.some(
      (offer) => offer.slotId === id && offer.personId === personId && (offer.endedAt ?? 0) >= createdAt,
    );
  return after.waits
    .filter((wait) => wait.driveId === driveId && (wait.slotId === 0 || wait.slotId === id))
    .filter((wait) => !busy.has(wait.personId) && !hadTheirs(wait))
    .map((wait) => wait.id);
}

const isOpen = ({ state }: Row<'offers'>): boolean => state === 'open';
