import type { Kept } from '../../../bot/index.ts';
import { epochDay } from '../../../calendar/index.ts';
import type { Center } from '../../places/index.ts';
import { venueOf } from '../center.ts';
import type { Audience, Drive, DrivePlan } from '../drive.ts';

/** The plan that a filled form describes. */
export function planOf(kept: Kept, center: Center): DrivePlan {
  return {
    team: kept.team ?? '',
    ...venueOf(center),
    day: epochDay(Number(kept.day)),
    startMinutes: Number(kept.start),
    endMinutes: Number(kept.end),
    slotMinutes: Number(kept.slot),
    capacity: Number(kept.capacity),
    audience: kept.audience as Audience,
    notes: null,
  };
}

/** The answers whose change makes a draft another: one group a button. */
export const groups = [
  ['center'],
  ['day'],
  ['start', 'end'],
  ['slot', 'capacity'],
  ['audience'],
  ['team'],
] as const;

/** A draft as answers, without those of one group: the form asks for them again. */
export function answersOf(draft: Drive, group: number): Kept {
  const again: readonly string[] = groups[group] ?? [];
  const all: Record<string, string | number | null> = {
    draft: draft.id,
    center: draft.centerId,
    day: draft.day,
    start: draft.startMinutes,
    end: draft.endMinutes,
    slot: draft.slotMinutes,
    capacity: draft.capacity,
    audience: draft.audience,
    team: draft.team,
  };
  const kept = Object.entries(all).filter(([id, value]) => value !== null && !again.includes(id));
  return Object.fromEntries(kept.map(([id, value]) => [id, String(value)]));
}
