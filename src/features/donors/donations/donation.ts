import type { EpochDay } from '../../../calendar/index.ts';

export const bloodGroups = ['A+', 'A-', 'B+', 'B-', 'AB+', 'AB-', 'O+', 'O-'] as const;
export type BloodGroup = (typeof bloodGroups)[number];

export const donationKinds = ['whole', 'platelets'] as const;
export type DonationKind = (typeof donationKinds)[number];

/** Blood that was given: one donation a person and day, whoever told of it. */
export interface Donation {
  readonly day: EpochDay;
  /** Said by the person, recorded at a drive, or found in the service's file. */
  readonly source: 'declared' | 'recorded' | 'file';
  readonly kind: DonationKind;
  /** Millilitres. */
  readonly volume: number | null;
  readonly place: string | null;
  /** The drive at which it was recorded. */
  readonly driveId: number | null;
}

/** What is known of a donation of which somebody only told the day. */
export const bare = { kind: 'whole', volume: null, place: null, driveId: null } as const;

/**
 * What was kept of a day and what is told of it now are one donation: the record of a drive counts more than
 * the service's file, and that more than what the person said. It stays declared underneath, with the
 * details of the better source, so that a record taken back leaves what was said before.
 */
export function merged(kept: Donation, told: Donation): Donation {
  const better = isBetter(told, kept) ? told : kept;
  const isDeclared = kept.source === 'declared' || told.source === 'declared';
  return isDeclared ? { ...better, source: 'declared' } : better;
}

/** A donation without what a drive or the file told of it; undefined when nothing is left. */
export const declaredPart = ({ day, source }: Donation): Donation | undefined =>
  source === 'declared' ? { day, source, ...bare } : undefined;

/** What others see of its source: the best that is known. */
export const witnessed = (donation: Donation): Donation =>
  donation.driveId === null ? donation : { ...donation, source: 'recorded' };

// The first drive that recorded a day keeps it, and may correct it.
function isBetter(told: Donation, kept: Donation): boolean {
  if (kept.driveId !== null && told.driveId !== null) return kept.driveId === told.driveId;
  return weight(told) >= weight(kept);
}

function weight({ source, kind, volume, place, driveId }: Donation): number {
  if (driveId !== null) return 2;
  const isBare = kind === bare.kind && volume === null && place === null;
  return source === 'declared' && isBare ? 0 : 1;
}
