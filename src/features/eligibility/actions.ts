import { addMonths, type EpochDay, instant, today } from '../../calendar/index.ts';
import type { Queries, Writes } from '../../database/index.ts';
import { enqueue, isWaiting, withdraw } from '../../delivery/index.ts';
import { donationDays, donationsOf, keepFacts, type Person } from '../donors/index.ts';
import { deferredUntil, deleteDeferrals, moveDeferrals } from './deferrals.ts';
import type { Figures } from './figures.ts';
import { deleteScreenings, type Screening, saveScreening, screeningOf } from './queries.ts';
import { type StandingOf, standingOf } from './standing.ts';
import type { Known } from './state.ts';
import type { Verdict } from './verdict.ts';

/** A note on the day goes out at ten in the morning. */
const NOTE_AT_MINUTES = 10 * 60;

/** What we know for good of a person, and need not ask again. */
export async function knownOf(q: Queries, person: Person): Promise<Known> {
  return {
    birth: person.birthDay ?? undefined,
    sex: person.sex ?? undefined,
    donations: await donationDays(q, person.id),
  };
}

/** Whether a person's screening counts and left nothing open: then only what can change is asked again. */
export async function stillCounts(
  q: Queries,
  personId: number,
  day: EpochDay,
  figures: Figures,
): Promise<boolean> {
  const screening = await screeningOf(q, personId);
  const at = { day, now: day, counts: figures.screeningDays };
  return screening !== undefined && standingOf(screening, at).kind === 'clear';
}

/**
 * Keeps what a screening came to. A reopened one asked only what can have changed: the physician's word that
 * was due is still due, and an outcome that stood in the way meanwhile is not lifted by it. A note promised
 * for an earlier outcome no longer holds.
 */
export async function conclude(
  tx: Writes,
  personId: number,
  { outcome, until, physicianToo }: Verdict,
  made: { rules: string; day: EpochDay; reopened: boolean },
): Promise<void> {
  const { reopened, ...when } = made;
  const before = reopened ? await screeningOf(tx, personId) : undefined;
  if (before && standsInTheWay(before, made.day)) return;
  const stillDue = before?.outcome === 'physician' || before?.physicianToo === true;
  const merged = outcome === 'eligible' && stillDue ? 'physician' : outcome;
  await saveScreening(tx, {
    personId,
    outcome: merged,
    until,
    physicianToo: physicianToo || stillDue,
    ...when,
  });
  await withdraw(tx, [noteKey(personId)]);
}

const standsInTheWay = ({ outcome, until }: Screening, day: EpochDay): boolean =>
  outcome === 'permanent' || (outcome === 'deferred' && (until === null || until > day));

/** Keeps birth date, sex and the donation days that nobody told of yet, with the person's consent. */
export async function consent(
  tx: Writes,
  personId: number,
  { birth, sex, donations = [] }: Known,
): Promise<void> {
  await tx.lock('person', personId);
  // What a drive or the file told came along with the questions; the person did not say it.
  const known = await donationDays(tx, personId);
  await keepFacts(tx, personId, {
    ...(birth !== undefined && { birthDay: birth }),
    ...(sex !== undefined && { sex }),
    donationDays: donations.filter((day) => !known.includes(day)),
  });
}

/** When it is (ms), and how anybody stands by the figures of the root. */
export interface Terms {
  readonly now: number;
  readonly standing: StandingOf;
}

/**
 * Promises a note: on the day from which a reason no longer holds, or a month from now where nobody knows
 * the day. Answers that day, or undefined when nothing is to be waited for.
 */
export async function promiseNote(tx: Writes, personId: number, terms: Terms): Promise<EpochDay | undefined> {
  const awaited = await awaitedDay(tx, personId, terms);
  if (!awaited) return undefined;
  const { day, ids } = awaited;
  await enqueue(tx, {
    key: noteKey(personId),
    kind: 'eligibility.note',
    to: { personId },
    ids: { personId, ...ids },
    lane: 'other',
    dueAt: instant(day, NOTE_AT_MINUTES),
  });
  return day;
}

/**
 * What is waited for, the latest of what the questions, staff, and age and donations say; `ids` tell which, and
 * by what it is known to hold still.
 */
async function awaitedDay(
  q: Queries,
  personId: number,
  { now, standing }: Terms,
): Promise<{ day: EpochDay; ids: Readonly<Record<string, number>> } | undefined> {
  const day = today(now);
  const screening = await screeningOf(q, personId);
  const asked = screening?.outcome === 'deferred' ? (screening.until ?? addMonths(day, 1)) : day;
  const deferred = (await deferredUntil(q, personId)) ?? day;
  const stands = await standing(q, personId, day, now);
  const known = stands.kind === 'not-before' ? stands.day : day;
  if (Math.max(asked, deferred, known) <= day) return undefined;
  if (screening && asked >= Math.max(deferred, known))
    return { day: asked, ids: { screened: screening.day } };
  if (deferred >= known) return { day: deferred, ids: { deferred } };
  return { day: known, ids: { given: await lastGiven(q, personId) } };
}

/** The day of the last donation of whatever kind; 0 for none. */
export async function lastGiven(q: Queries, personId: number): Promise<number> {
  const [last] = await donationsOf(q, personId);
  return last?.day ?? 0;
}

/**
 * Two persons are one from now on: of their screenings stays the one that stands in the way, else the later.
 * A note promised to either is promised to the one that remains, and what staff said of either holds.
 */
export async function adopt(tx: Writes, from: number, to: number, terms: Terms): Promise<void> {
  const keys = [from, to].map(noteKey);
  const isNoted = (await isWaiting(tx, noteKey(from))) || (await isWaiting(tx, noteKey(to)));
  const moving = await screeningOf(tx, from);
  const own = await screeningOf(tx, to);
  if (moving && (!own || decisive(own, moving, today(terms.now)) === moving))
    await saveScreening(tx, { ...moving, personId: to });
  await deleteScreenings(tx, [from]);
  await moveDeferrals(tx, from, to);
  await withdraw(tx, keys);
  if (isNoted) await promiseNote(tx, to, terms);
}

function decisive(one: Screening, other: Screening, day: EpochDay): Screening {
  const [first, second] = [endOf(one, day), endOf(other, day)];
  if (first !== second) return first > second ? one : other;
  return one.day >= other.day ? one : other;
}

/** Until when a screening stands in the way; 0 when it does not. */
function endOf(screening: Screening, day: EpochDay): number {
  if (!standsInTheWay(screening, day)) return 0;
  return screening.outcome === 'permanent' ? Number.POSITIVE_INFINITY : (screening.until ?? day + 1);
}

/** Erases what is kept of these persons' screenings and deferrals. */
export async function forget(tx: Writes, personIds: readonly number[]): Promise<void> {
  await deleteScreenings(tx, personIds);
  await deleteDeferrals(tx, personIds);
  await withdraw(tx, personIds.map(noteKey));
}

const noteKey = (personId: number): string => `eligibility:${personId}:note`;
