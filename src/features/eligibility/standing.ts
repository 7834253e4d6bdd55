import { type EpochDay, today } from '../../calendar/index.ts';
import type { Queries } from '../../database/index.ts';
import { donationDays, personById } from '../donors/index.ts';
import type { Facts } from './facts.ts';
import type { Figures } from './figures.ts';
import { type Screening, screeningOf } from './queries.ts';
import { judge } from './rules.ts';

/** What the kept outcome of a person's screening says about giving blood on a day. */
export type Standing =
  /** Nothing known stands against it; `seePhysician`: they talk to the team's physician first. */
  | { readonly kind: 'clear'; readonly seePhysician: boolean }
  /** No screening, or one that no longer counts: the questions come first. */
  | { readonly kind: 'unscreened' }
  | { readonly kind: 'not-before'; readonly day: EpochDay }
  /** Something must end first, without a date. */
  | { readonly kind: 'not-yet' }
  | { readonly kind: 'never' };

/** What is known of a person's fitness to give on a day; the figures are the root's. */
export type StandingOf = (q: Queries, personId: number, day: EpochDay, now: number) => Promise<Standing>;

/** Judges what is kept of a person as of `day`: the screening, and what time does to age and intervals. */
export async function standing(
  q: Queries,
  figures: Figures,
  personId: number,
  day: EpochDay,
  now: number,
): Promise<Standing> {
  const screening = await screeningOf(q, personId);
  if (!screening) return { kind: 'unscreened' };
  const screened = standingOf(screening, { day, now: today(now), counts: figures.screeningDays });
  return screened.kind === 'clear' ? asOf(await keptFacts(q, personId), day, figures, screened) : screened;
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

function asOf(facts: Facts, day: EpochDay, figures: Figures, clear: Standing): Standing {
  const { outcome, until } = judge(facts, day, figures);
  if (outcome === 'permanent') return { kind: 'never' };
  return until === null ? clear : { kind: 'not-before', day: until };
}

async function keptFacts(q: Queries, personId: number): Promise<Facts> {
  const person = await personById(q, personId);
  const days = await donationDays(q, personId);
  const [last] = days;
  return {
    // Whether they give regularly was asked when they were screened.
    regular_donor: true,
    ...(person?.sex && { sex: person.sex }),
    ...(person?.birthDay != null && { birth_date: person.birthDay }),
    ...(last !== undefined && { last_whole_blood_donation: last }),
    ...(days.length > 0 && { whole_blood_donations_last_12_months: days }),
  };
}
