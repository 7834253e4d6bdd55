import { addDays, addMonths, type EpochDay } from '../../../calendar/index.ts';
import type { Facts } from '../facts.ts';
import type { Figures } from '../figures.ts';
import type { Finding } from '../findings.ts';
import { latest, permanentIf, physicianIf, rules, untilDay } from '../rule.ts';

/** Malaria, mad-cow disease, long stays abroad. Iraq has no rule of its own: no source has one. */
export const travel = rules(
  {
    id: 'MALARIA_VISIT',
    asked: 'travel',
    grade: 'A',
    sources: ['MAL25', 'MALT'],
    figures: ['malariaVisitMonths', 'residenceMonths'],
    decide: (facts, today, figures) => leftMalaria(facts, today, figures, false, figures.malariaVisitMonths),
  },
  {
    id: 'MALARIA_RESIDENT',
    asked: 'travel',
    grade: 'A/C',
    sources: ['MAL25', 'MALT'],
    figures: ['malariaResidentMonths', 'residenceMonths'],
    decide: (facts, today, figures) =>
      leftMalaria(facts, today, figures, true, figures.malariaResidentMonths),
  },
  {
    id: 'MALARIA_ILLNESS',
    asked: 'medicine',
    grade: 'C',
    sources: ['MALT'],
    decide: (facts) => permanentIf(facts.ever_had_malaria),
  },
  {
    id: 'BSE',
    asked: 'travel',
    grade: 'A',
    sources: ['MAL25'],
    decide: (facts) => permanentIf(facts.lived_in_bse_area_during_outbreak),
  },
  {
    id: 'TRAVEL_OTHER',
    asked: 'travel',
    grade: 'F',
    sources: ['SILENT', 'MAL25'],
    decide: (facts) => physicianIf(facts.long_stay_abroad || facts.unwell_since_travel),
  },
);

type Stay = 'malaria_area_visit_ended' | 'malaria_area_residence_ended';
const stays: readonly Stay[] = ['malaria_area_visit_ended', 'malaria_area_residence_ended'];

function leftMalaria(
  facts: Facts,
  today: EpochDay,
  figures: Figures,
  asResident: boolean,
  months: number,
): Finding | undefined {
  const counted = stays.filter((stay) => livedThere(facts, stay, figures) === asResident);
  const left = latest(facts, ...counted);
  return left === undefined ? undefined : untilDay(addMonths(left, months), today, 'malaria');
}

/** Whatever it is called, six consecutive months are residence and less is a visit; the name decides when the length is unknown. */
function livedThere(facts: Facts, stay: Stay, { residenceMonths }: Figures): boolean {
  const left = facts[stay];
  if (facts.stay_months !== undefined) return facts.stay_months >= residenceMonths;
  if (facts.stay_days !== undefined && left !== undefined) {
    return addMonths(addDays(left, -Math.floor(facts.stay_days)), residenceMonths) <= left;
  }
  return stay === 'malaria_area_residence_ended';
}
