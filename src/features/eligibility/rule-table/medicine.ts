import { addDays, addMonths, type EpochDay } from '../../../calendar/index.ts';
import type { Facts } from '../facts.ts';
import type { Figures } from '../figures.ts';
import type { Finding } from '../findings.ts';
import { openIf, physicianIf, rules, untilDay } from '../rule.ts';

/** Medicines, vaccines, and what follows a bite or an exposure. */
export const medicine = rules(
  {
    id: 'ANTIBIOTIC_NOW',
    asked: 'medicine',
    grade: 'A/F',
    sources: ['SURG', 'JINF'],
    decide: (facts) =>
      facts.taking_antibiotics ? { kind: 'open', reason: 'antibiotic', thenPhysician: true } : undefined,
  },
  {
    id: 'MEDICINE_OTHER',
    asked: 'medicine',
    grade: 'A',
    sources: ['TBTC', 'ANA'],
    decide: (facts) => physicianIf(facts.other_medicine),
  },
  {
    id: 'VAX_VECTOR',
    asked: 'medicine',
    grade: 'A',
    sources: ['VAX22'],
    figures: ['vectorVaccineDays'],
    decide: (facts, today, { vectorVaccineDays }) => {
      const day = vaccinated(facts, ['covid_sputnik', 'covid_astrazeneca'], facts.vector_vaccine_date);
      return day === undefined ? undefined : untilDay(addDays(day, vectorVaccineDays), today, 'vaccine');
    },
  },
  {
    id: 'VAX_INACTIVATED',
    asked: 'medicine',
    grade: 'A/B',
    sources: ['VAX22', 'FLUV'],
    decide: (facts) => openIf(facts.vaccine_side_effects_now, 'sideEffects'),
  },
  {
    id: 'VAX_LIVE',
    asked: 'medicine',
    grade: 'F',
    sources: ['BSQR3'],
    figures: ['liveVaccineWeeks'],
    decide: (facts, today, { liveVaccineWeeks }) => {
      const day = vaccinated(facts, ['live'], facts.live_vaccine_date);
      return day === undefined ? undefined : untilDay(addDays(day, liveVaccineWeeks * 7), today, 'vaccine');
    },
  },
  {
    id: 'VAX_OTHER',
    asked: 'medicine',
    grade: 'F',
    sources: ['SILENT'],
    decide: (facts) => physicianIf(facts.vaccine === 'other' || facts.other_vaccine),
  },
  {
    id: 'PEP_RABIES',
    asked: 'medicine',
    grade: 'F',
    sources: ['WHO6'],
    figures: ['exposureMonths'],
    decide: bitten,
  },
  {
    id: 'BITE_ONLY',
    asked: 'medicine',
    grade: 'F',
    sources: ['SILENT'],
    figures: ['exposureMonths'],
    decide: bittenOnly,
  },
  {
    id: 'PEP_HBV',
    asked: 'medicine',
    grade: 'F',
    sources: ['WHO6'],
    figures: ['exposureMonths'],
    decide: ({ hepatitis_b_exposure_date: day }, today, { exposureMonths }) =>
      day === undefined ? undefined : untilDay(addMonths(day, exposureMonths), today, 'exposure'),
  },
);

/** When one of these vaccines was given, told either as kind and day or as the day of that kind. */
function vaccinated(
  facts: Facts,
  kinds: readonly NonNullable<Facts['vaccine']>[],
  told: EpochDay | undefined,
): EpochDay | undefined {
  const named = facts.vaccine !== undefined && kinds.includes(facts.vaccine) ? facts.vaccine_date : undefined;
  if (told === undefined || named === undefined) return told ?? named;
  return told > named ? told : named;
}

/** Twelve months from the bite that a vaccine followed; without its day the physician decides. */
function bitten(facts: Facts, today: EpochDay, { exposureMonths }: Figures): Finding | undefined {
  if (!facts.rabies_post_exposure_vaccine) return undefined;
  const bite = facts.animal_bite_date;
  if (bite === undefined) return { kind: 'physician' };
  return untilDay(addMonths(bite, exposureMonths), today, 'exposure');
}

/** No source settles a bite that no vaccine followed. */
function bittenOnly(facts: Facts, today: EpochDay, { exposureMonths }: Figures): Finding | undefined {
  const bite = facts.rabies_post_exposure_vaccine ? undefined : facts.animal_bite_date;
  const recent = bite !== undefined && addMonths(bite, exposureMonths) > today;
  return physicianIf(facts.recent_animal_bite || recent);
}
