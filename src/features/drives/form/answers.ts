import type { Kept } from '../../../bot/index.ts';
import { epochDay } from '../../../calendar/index.ts';
import type { Center } from '../../places/index.ts';
import { placeOf } from '../center.ts';
import type { Audience, Drive, DrivePlan, ReservedHours, Slot } from '../drive.ts';
import { clipped, reservedIn } from '../rules/reserved.ts';

/** What the question of for whom keeps where a part of the hours is for women. */
export const PART = 'part';

/** The plan that a filled form describes; `seatsFor` turns chairs into the seats of a slot. */
export function planOf(kept: Kept, center: Center, seatsFor: (chairs: number) => number): DrivePlan {
  const hours = { startMinutes: Number(kept.start), endMinutes: Number(kept.end) };
  const chairs = Number(kept.chairs);
  return {
    team: kept.team ?? '',
    ...placeOf(center),
    ...hours,
    day: epochDay(Number(kept.day)),
    slotMinutes: Number(kept.slot),
    chairs,
    capacity: chairs > 0 ? seatsFor(chairs) : Number(kept.capacity),
    audience: kept.audience === PART ? 'all' : (kept.audience as Audience),
    reserved: clipped(readReserved(kept.reserved ?? ''), hours),
    notes: kept.notes ? kept.notes : null,
  };
}

/** The answers whose change makes a draft another: one group a button. */
export const groups = [
  ['center'],
  ['day'],
  ['start', 'end'],
  ['slot', 'chairs'],
  ['audience', 'reserved'],
  ['team', 'notes'],
] as const;

/** A draft as answers, without those of one group: the form asks for them again. */
export function answersOf(draft: Drive, slots: readonly Slot[], group: number): Kept {
  const again: readonly string[] = groups[group] ?? [];
  const all: Record<string, string | number | null> = {
    draft: draft.id,
    center: draft.centerId,
    day: draft.day,
    start: draft.startMinutes,
    end: draft.endMinutes,
    slot: draft.slotMinutes,
    chairs: draft.chairs,
    // Kept for a draft of which only the seats are known.
    capacity: draft.capacity,
    audience: draft.audience,
    reserved: writeReserved(reservedIn(draft, slots)),
    team: draft.team,
    notes: draft.notes ?? '',
  };
  const kept = Object.entries(all).filter(([id, value]) => value !== null && !again.includes(id));
  return Object.fromEntries(kept.map(([id, value]) => [id, String(value)]));
}

/** Reserved hours as an answer: `women:540-720`. */
export function writeReserved(reserved: readonly ReservedHours[]): string {
  return reserved.map((each) => `${each.audience}:${each.startMinutes}-${each.endMinutes}`).join(',');
}

function readReserved(answer: string): ReservedHours[] {
  return [...answer.matchAll(/(all|women|men):(\d+)-(\d+)/g)].map(([, audience, start, end]) => ({
    audience: audience as Audience,
    startMinutes: Number(start),
    endMinutes: Number(end),
  }));
}
