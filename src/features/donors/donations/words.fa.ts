import type { BloodGroup, DonationKind } from './donation.ts';

export const kindWords: Readonly<Record<DonationKind, string>> = {
  whole: 'خون کامل',
  platelets: 'پلاکت',
};

/** A blood group in letters and a word: a sign beside a Latin letter jumps to its other side in Persian. */
export function groupWords(group: BloodGroup): string {
  return `${group.slice(0, -1)} ${group.endsWith('+') ? 'مثبت' : 'منفی'}`;
}
