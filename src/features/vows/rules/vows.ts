import { type EpochDay, today } from '../../../calendar/index.ts';
import type { Campaign } from '../queries/campaigns.ts';
import type { Vow } from '../queries/vows.ts';

/** A vow whose window ended waits so many days for an answer, then it lapses. */
export const WAITS_DAYS = 30;

/** The counter is silent below this: few are easily guessed. */
export const COUNTED_FROM = 5;

type Days = Pick<Campaign, 'startDay' | 'endDay'>;

/** Whether a day lies in a window. */
export const isWithin = ({ startDay, endDay }: Days, day: EpochDay): boolean =>
  startDay <= day && day <= endDay;

/** Whether a donation on this day would keep the vow; one that waits for a call is kept on any day. */
export function suits(vow: Pick<Vow, 'isOnCall' | 'campaign'>, day: EpochDay): boolean {
  return vow.isOnCall || (vow.campaign !== null && isWithin(vow.campaign, day));
}

/** Which vow a donation on this day keeps: the window that closes first, then the one that waits for a call. */
export function fitting(vows: readonly Vow[], day: EpochDay): Vow | undefined {
  const closes = (vow: Vow): number => vow.campaign?.endDay ?? Number.POSITIVE_INFINITY;
  return vows.filter((vow) => suits(vow, day)).sort((a, b) => closes(a) - closes(b))[0];
}

/**
 * Which vow a donation that was given on this day keeps: one that a booking was to keep before any other.
 * One that was made later is not kept by it; the same day counts.
 */
export function keptBy(vows: readonly Vow[], day: EpochDay): Vow | undefined {
  const older = vows.filter(({ createdAt }) => today(createdAt) <= day);
  const joined = older.filter(({ bookingId }) => bookingId !== null);
  // A drive that was moved past the window still keeps the vow that waited for it.
  return fitting(joined, day) ?? fitting(older, day) ?? joined[0];
}

/** Whether the window of a vow has ended; one that waits for a call has none. */
export function isOver({ campaign }: Pick<Vow, 'campaign'>, day: EpochDay): boolean {
  return campaign !== null && campaign.endDay < day;
}

/** What a vow becomes when its person lets it go. */
export const lettingGo = (vow: Pick<Vow, 'campaign'>, day: EpochDay): 'lapsed' | 'released' =>
  isOver(vow, day) ? 'lapsed' : 'released';

/** Of campaigns in order of their beginning the next of each name: last year's vow is renewed, not made twice. */
export function nextOfEach<C extends Pick<Campaign, 'name'>>(campaigns: readonly C[]): C[] {
  return campaigns.filter((each, i) => campaigns.findIndex(({ name }) => name === each.name) === i);
}

/** On whose behalf is for whoever wrote it, and for the person whose vow it is. */
export function mayReadBehalf(
  vow: Pick<Vow, 'accountId'>,
  reader: { readonly accountId: number; readonly relation: string },
): boolean {
  return vow.accountId === reader.accountId || reader.relation === 'self';
}
