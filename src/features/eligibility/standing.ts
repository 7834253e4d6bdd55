import { type EpochDay, today } from '../../calendar/index.ts';
import type { Queries } from '../../database/index.ts';
import { type Donation, donationsOf, personById } from '../donors/index.ts';
import { deferredUntil } from './deferrals.ts';
import type { Facts } from './facts.ts';
import { type Figures, intervalDays } from './figures.ts';
import { type Screening, screeningOf } from './queries.ts';
import { judge } from './rules.ts';

/** What is kept of a person says this about giving blood on a day. */
export type Standing =
  /** Nothing known stands against it; `seePhysician`: they talk to the team's physician first. */
  | { readonly kind: 'clear'; readonly seePhysician: boolean }
  /** No screening, or one that no longer counts: the questions come first. */
  | { readonly kind: 'unscreened' }
  /** `onSite`: staff said so at a drive; else the questions, age or the last donations do. */
  | { readonly kind: 'not-before'; readonly day: EpochDay; readonly onSite?: true }
  /** Something must end first, without a date. */
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'never' };

/** What is known of a person's fitness to give on a day; the figures are the root's. */
export type StandingOf = (q: Queries, personId: number, day: EpochDay, now: number) => Promise<Standing>;

/**
 * Judges what is kept of a person as of `day`: the screening, what time does to age and intervals, and what
 * staff said at a drive. A date that stands in the way is told without asking anything.
 */
export async function standing(
  q: Queries,
  figures: Figures,
  personId: number,
  day: EpochDay,
  now: number,
): Promise<Standing> {
  const screening = await screeningOf(q, personId);
  const at = { day, now: today(now), counts: figures.screeningDays };
  const screened: Standing = screening ? standingOf(screening, at) : { kind: 'unscreened' };
  const known = knownStanding(await knownFor(q, personId), day, figures);
  return decisive([screened, known, onSite(await deferredUntil(q, personId), day)]);
}

/**
 * The first day on which a person may give, where anything is known of it: the end of what has a date, or today
 * where a screening that counts found nothing, not even for the physician. Undefined for all others: who was
 * not asked lately, waits for what has no date, or sees the physician first.
 */
export async function nextPossibleDay(
  q: Queries,
  figures: Figures,
  personId: number,
  now: number,
): Promise<EpochDay | undefined> {
  const first = today(now);
  let day = first;
  let stands = await standing(q, figures, personId, day, now);
  while (stands.kind === 'not-before') {
    day = stands.day;
    stands = await standing(q, figures, personId, day, now);
  }
  const isClear = stands.kind === 'clear' && !stands.seePhysician;
  // On a day that was waited for, the questions and the physician come before giving, as ever.
  const isWaitedFor = day > first && (stands.kind === 'clear' || stands.kind === 'unscreened');
  return isClear || isWaitedFor ? day : undefined;
}

/** What a screening alone says. */
export function standingOf(
  screening: Screening,
  at: { day: EpochDay; now: EpochDay; counts: number },
): Standing {
  const { day, now, counts } = at;
  const { outcome, until, physicianToo } = screening;
  if (outcome === 'permanent') return { kind: 'never' };
  if (outcome === 'deferred' && until !== null && until > day) return { kind: 'not-before', day: until };
  if (now - screening.day > counts) return { kind: 'unscreened' };
  if (outcome === 'deferred' && until === null) return { kind: 'not-yet' };
  return { kind: 'clear', seePhysician: outcome === 'physician' || physicianToo };
}

const precedence: readonly Standing['kind'][] = ['never', 'not-yet', 'not-before', 'unscreened', 'clear'];

/** What stands most in the way; of several dates the latest, and the physician where any sends there. */
function decisive(all: readonly Standing[]): Standing {
  const kind = precedence.find((each) => all.some((one) => one.kind === each));
  const [first = { kind: 'unscreened' }, ...others] = all.filter((one) => one.kind === kind);
  return others.reduce((one, other) => {
    if (one.kind === 'not-before' && other.kind === 'not-before') return other.day > one.day ? other : one;
    return one.kind === 'clear' && other.kind === 'clear' && other.seePhysician ? other : one;
  }, first);
}

const onSite = (until: EpochDay | undefined, day: EpochDay): Standing =>
  until !== undefined && until > day ? { kind: 'not-before', day: until, onSite: true } : nothingKnown;

const nothingKnown: Standing = { kind: 'clear', seePhysician: false };

interface Known {
  readonly facts: Facts;
  readonly lastPlatelets: EpochDay | undefined;
}

/** What age and donations say. No source tells when whole blood may follow platelets: the physician does. */
function knownStanding({ facts, lastPlatelets }: Known, day: EpochDay, figures: Figures): Standing {
  const { outcome, until } = judge(facts, day, figures);
  if (outcome === 'permanent') return { kind: 'never' };
  if (until !== null) return { kind: 'not-before', day: until };
  const interval = intervalDays(facts.sex, figures);
  return { kind: 'clear', seePhysician: lastPlatelets !== undefined && lastPlatelets + interval > day };
}

async function knownFor(q: Queries, personId: number): Promise<Known> {
  const person = await personById(q, personId);
  const given = await donationsOf(q, personId);
  const days = daysOf(given, 'whole');
  const [last] = days;
  const facts: Facts = {
    // Whether they give regularly was asked when they were screened.
    regular_donor: true,
    ...(person?.sex && { sex: person.sex }),
    ...(person?.birthDay != null && { birth_date: person.birthDay }),
    ...(last !== undefined && { last_whole_blood_donation: last }),
    ...(days.length > 0 && { whole_blood_donations_last_12_months: days }),
  };
  return { facts, lastPlatelets: daysOf(given, 'platelets')[0] };
}

const daysOf = (given: readonly Donation[], kind: Donation['kind']): EpochDay[] =>
  given.filter((donation) => donation.kind === kind).map(({ day }) => day);
