import type { DonationKind } from '../donation.ts';

/** How the service's lists call what was given, in normalised spelling. */
export const kindsByName: Readonly<Record<string, DonationKind>> = {
  whole: 'whole',
  'whole blood': 'whole',
  'خون کامل': 'whole',
  خون: 'whole',
  platelets: 'platelets',
  platelet: 'platelets',
  پلاکت: 'platelets',
  پلاکتفرز: 'platelets',
};

/** The signs of a blood group, in normalised spelling; the ways of writing minus are one. */
export const signs: Readonly<Record<string, '+' | '-'>> = {
  '+': '+',
  pos: '+',
  positive: '+',
  مثبت: '+',
  '-': '-',
  neg: '-',
  negative: '-',
  منفی: '-',
};
