import { type EpochDay, instant, today } from '../../calendar/index.ts';
import { normalise } from '../../lib/normalise.ts';
import type { Drive } from '../drives/index.ts';
import type { Outcome, Refusal, Step, Visit } from './visit.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** From when on before its beginning, and until when after its end, a drive's visits are entered. */
export const FROM_MS = 3 * HOUR_MS;
export const LATE_MS = 7 * 24 * HOUR_MS;
/** So long after its end a drive closes by itself. */
export const CLOSES_MS = 2 * HOUR_MS;
/** How long after a step it can be undone. */
export const UNDO_MS = 10 * MINUTE_MS;
/** Who is so late for their hour is missing. */
export const MISSING_MS = 15 * MINUTE_MS;

type When = Pick<Drive, 'day' | 'startMinutes' | 'endsAt' | 'state'>;
type Times = Pick<Visit, 'arrivedAt' | 'outcomeAt'>;

/** When a drive begins (ms). */
export const beginningOf = ({ day, startMinutes }: Pick<Drive, 'day' | 'startMinutes'>): number =>
  instant(day, startMinutes);

/**
 * What stands against entering something of a drive at `now`; `visit`: who came to it already. One that was called
 * off may have begun before: whoever came is still to be entered, perhaps hours later.
 */
export function entryRefusal(drive: When | undefined, now: number, visit?: Visit): Refusal | undefined {
  if (!drive || drive.state === 'draft' || drive.state === 'moved') return { name: 'no-drive' };
  const begins = beginningOf(drive);
  if (drive.state === 'cancelled' && now < begins && !visit) return { name: 'no-drive' };
  if (now < begins - FROM_MS) return { name: 'too-early' };
  return now > drive.endsAt + LATE_MS ? { name: 'too-late' } : undefined;
}

/** Whether a drive is over for good: time decides, however late somebody writes it down. */
export const isClosed = ({ state, endsAt }: When, now: number): boolean =>
  state === 'done' || now >= endsAt + CLOSES_MS;

/** What stands against an outcome of a drive: a deferral counts from its day, however late it is written down. */
export function outcomeRefusal(outcome: Outcome, { day }: Pick<Drive, 'day'>): Refusal | undefined {
  return outcome.kind === 'deferred' && outcome.until <= day ? { name: 'until-past' } : undefined;
}

/** The number of a bag in one spelling: capitals, Latin digits, no spaces or dashes. Undefined for no number. */
export function readNumber(text: string): string | undefined {
  const number = normalise(text)
    .replace(/[\s\p{Pd}]/gu, '')
    .toUpperCase();
  return /^[\p{L}\p{N}]{1,20}$/u.test(number) ? number : undefined;
}

/** Whether an outcome says the same as the one that stands. */
export function isSameOutcome(visit: Pick<Visit, 'outcome' | 'until'>, outcome: Outcome): boolean {
  if (visit.outcome !== outcome.kind) return false;
  return outcome.kind !== 'deferred' || visit.until === outcome.until;
}

/** Whether times tell nothing of waiting: written after the drive's end, or an outcome before any arrival. */
export function isLate({ arrivedAt, outcomeAt }: Times, endsAt: number): boolean {
  if (arrivedAt !== null && arrivedAt > endsAt) return true;
  return outcomeAt !== null && (outcomeAt > endsAt || arrivedAt === null || arrivedAt > outcomeAt);
}

/** How long somebody waited, from check-in to outcome (ms); undefined where the times do not tell. */
export function waitingMs({
  arrivedAt,
  outcomeAt,
  isLate: isWrittenLate,
}: Times & Pick<Visit, 'isLate'>): number | undefined {
  return isWrittenLate || arrivedAt === null || outcomeAt === null ? undefined : outcomeAt - arrivedAt;
}

/** The step of a visit that can be taken back at `now` (ms), if any: the last one. */
export function undoable(visit: Visit, now: number): Step | undefined {
  const last: Step = comesAfterArrival(visit) ? 'outcome' : 'arrival';
  return undoing(visit, last, now) === 'undo' ? last : undefined;
}

/** What undoing a step comes to; `same`: it is not there, or no more. */
export function undoing(visit: Visit, step: Step, now: number): 'undo' | 'same' | Refusal {
  const at = step === 'arrival' ? visit.arrivedAt : visit.outcomeAt;
  if (at === null) return 'same';
  if (step === 'arrival' && comesAfterArrival(visit)) return { name: 'outcome-stands' };
  return now - at > UNDO_MS ? { name: 'undo-over' } : 'undo';
}

const comesAfterArrival = ({ arrivedAt, outcomeAt }: Times): boolean =>
  outcomeAt !== null && (arrivedAt === null || outcomeAt >= arrivedAt);

/** The day blood was given: of the arrival where that was written in time, else of their hour. */
export function givenOn(visit: Times, drive: When, startsAt: number | null): EpochDay {
  const { arrivedAt } = visit;
  const isInTime = arrivedAt !== null && arrivedAt <= drive.endsAt;
  return today(isInTime ? arrivedAt : (startsAt ?? beginningOf(drive)));
}

/**
 * What a booking is, after what became of its visit. Undefined where its drive was called off and nobody came:
 * whoever called it off has seen to it; who had come may book elsewhere at once.
 */
export function bookingStateOf(
  visit: Pick<Visit, 'outcome'> | undefined,
  drive: When,
  now: number,
): 'active' | 'done' | 'missed' | undefined {
  if (visit?.outcome) return 'done';
  if (drive.state === 'cancelled') return visit && 'done';
  if (!isClosed(drive, now)) return 'active';
  return visit ? 'done' : 'missed';
}

/** Whether it is somebody's first donation: only who told of their donations can have none. */
export function isFirstTime(birthDay: EpochDay | null, donations: number): boolean | null {
  if (donations > 0) return false;
  return birthDay === null ? null : true;
}
