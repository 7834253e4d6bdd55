import { addMonths, age, birthday, type EpochDay } from '../../../calendar/index.ts';
import type { Facts } from '../facts.ts';
import { type Figures, intervalDays, type Sex } from '../figures.ts';
import type { Finding } from '../findings.ts';
import { openIf, permanentIf, rules, untilDay } from '../rule.ts';

/** Age, weight, and how long ago and how often blood was given. */
export const basics = rules(
  {
    id: 'AGE_MIN',
    asked: 'age',
    grade: 'A',
    sources: ['TBTC', 'NAT23', 'DG25'],
    figures: ['minimumAge'],
    decide: ({ birth_date: birth }, today, { minimumAge }) =>
      birth === undefined ? undefined : untilDay(birthday(birth, minimumAge), today, 'age'),
  },
  {
    id: 'AGE_MAX',
    asked: 'age',
    grade: 'A',
    sources: ['TBTC', 'DG25'],
    figures: ['maximumAge', 'maximumAgeOfRegulars', 'regularDonations', 'regularMonths'],
    decide: tooOld,
  },
  {
    id: 'WEIGHT',
    asked: 'weight',
    grade: 'A',
    sources: ['TBTC', 'NAT23'],
    figures: ['minimumWeightKg'],
    decide: ({ weight_kg: kg, under_weight: under }, _today, { minimumWeightKg }) =>
      openIf(under || (kg !== undefined && kg < minimumWeightKg), 'weight'),
  },
  {
    id: 'INTERVAL_WB',
    asked: 'donations',
    grade: 'A/B',
    sources: ['TBTC', 'NAT23', 'KISH', 'HORM25'],
    figures: ['profile', 'intervalWeeks', 'longIntervalWeeks'],
    decide: tooSoon,
  },
  {
    id: 'CAP_MEN',
    asked: 'donations',
    grade: 'A',
    sources: ['DG25', 'NAT23', 'HAM'],
    figures: ['donationsAYear', 'capMonths'],
    decide: (facts, today, figures) =>
      facts.sex === 'female' ? undefined : tooOften(facts, today, figures, 'male'),
  },
  {
    id: 'CAP_WOMEN',
    asked: 'donations',
    grade: 'A',
    sources: ['DG25', 'NAT23', 'HAM'],
    figures: ['donationsAYear', 'capMonths'],
    decide: (facts, today, figures) =>
      facts.sex === 'female' ? tooOften(facts, today, figures, 'female') : undefined,
  },
);

/** All donations we know of, newest first. */
export function donations(facts: Facts): EpochDay[] {
  const listed = facts.whole_blood_donations_last_12_months ?? [];
  const last = facts.last_whole_blood_donation;
  return [...new Set(last === undefined ? listed : [...listed, last])].sort((a, b) => b - a);
}

/** Above the ordinary limit regular donors see the physician; two donations in two years make one regular. */
export function isRegular(given: readonly EpochDay[], today: EpochDay, figures: Figures): boolean {
  const since = addMonths(today, -figures.regularMonths);
  return given.filter((day) => day >= since).length >= figures.regularDonations;
}

function tooOld(facts: Facts, today: EpochDay, figures: Figures): Finding | undefined {
  const years = yearsOf(facts, today, figures);
  if (years <= figures.maximumAge) return undefined;
  if (years > figures.maximumAgeOfRegulars) return permanentIf(true);
  const regular = facts.regular_donor ?? isRegular(donations(facts), today, figures);
  return regular ? { kind: 'physician' } : { kind: 'permanent' };
}

function yearsOf(facts: Facts, today: EpochDay, figures: Figures): number {
  if (facts.birth_date !== undefined) return age(facts.birth_date, today);
  if (facts.age_band === 'over_70') return figures.maximumAgeOfRegulars + 1;
  return facts.age_band === '66_70' ? figures.maximumAge + 1 : 0;
}

function tooSoon(facts: Facts, today: EpochDay, figures: Figures): Finding | undefined {
  const [last] = donations(facts);
  if (last === undefined) return undefined;
  return untilDay((last + intervalDays(facts.sex, figures)) as EpochDay, today, 'interval');
}

/** With the cap reached, the way is free again when the oldest donation that fills it is a year old. */
function tooOften(facts: Facts, today: EpochDay, figures: Figures, sex: Sex): Finding | undefined {
  const filling = donations(facts)[figures.donationsAYear[sex] - 1];
  return filling === undefined ? undefined : untilDay(addMonths(filling, figures.capMonths), today, 'cap');
}
