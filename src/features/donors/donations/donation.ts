import type { EpochDay } from '../../../calendar/index.ts';

export const bloodGroups = ['A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-'] as const;
export type BloodGroup = (typeof bloodGroups)[number];

export const donationKinds = ['whole', 'platelets'] as const;
export type DonationKind = (typeof donationKinds)[number];

/** Who tells of donations, the best first: a drive's record, the service's file, the person. */
const sources = ['recorded', 'file', 'declared'] as const;
export type Source = (typeof sources)[number];

/** Blood that was given, as one source tells of it: each keeps its own word about a day. */
export interface Donation {
  readonly day: EpochDay;
  readonly source: Source;
  readonly kind: DonationKind;
  /** Millilitres. */
  readonly volume: number | null;
  readonly place: string | null;
  /** The drive at which it was recorded. */
  readonly driveId: number | null;
}

/** What is known of a donation of which somebody only told the day. */
export const bare = { kind: 'whole', volume: null, place: null, driveId: null } as const;

/** One donation a day: the word of the best source stands for it. In the order of the days as they come. */
export function oneADay(told: readonly Donation[]): Donation[] {
  const byDay = new Map<EpochDay, Donation>();
  for (const donation of told) {
    const other = byDay.get(donation.day);
    if (!other || rank(donation) < rank(other)) byDay.set(donation.day, donation);
  }
  return [...byDay.values()];
}

export const isSame = (one: Donation, other: Donation): boolean =>
  (['day', 'source', 'kind', 'volume', 'place', 'driveId'] as const).every((key) => one[key] === other[key]);

/** What a source may not say over its own earlier word: the first drive that recorded a day keeps it. */
export const isAnotherDrives = (told: Donation, kept: Donation): boolean =>
  told.source === 'recorded' && kept.source === 'recorded' && told.driveId !== kept.driveId;

const rank = ({ source }: Donation): number => sources.indexOf(source);
