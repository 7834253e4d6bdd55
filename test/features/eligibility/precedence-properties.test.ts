import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays } from '../../../src/calendar/index.ts';
import type { Facts } from '../../../src/features/eligibility/facts.ts';
import { figuresFor } from '../../../src/features/eligibility/figures.ts';
import { judge } from '../../../src/features/eligibility/rules.ts';
import type { Verdict } from '../../../src/features/eligibility/verdict.ts';
import { today } from './days.ts';

const figures = figuresFor('ibto_8w');

/** Reasons that stand alone: none makes another one milder. */
const days = (key: keyof Facts) =>
  fc.integer({ min: 0, max: 1200 }).map((n): Facts => ({ [key]: addDays(today, -n) }));
const yes = (key: keyof Facts) => fc.constant<Facts>({ [key]: true });

const reason = fc.oneof(
  days('wet_cupping_hijama_date'),
  days('flu_symptoms_ended'),
  days('covid_recovered_on'),
  days('delivery_date'),
  days('miscarriage_or_abortion_date'),
  days('minor_surgery_fully_recovered_on'),
  days('live_vaccine_date'),
  days('malaria_area_visit_ended'),
  days('malaria_area_residence_ended'),
  days('last_whole_blood_donation'),
  yes('pregnant'),
  yes('under_weight'),
  yes('taking_antibiotics'),
  yes('fever'),
  yes('other_medicine'),
  yes('thalassaemia_minor'),
  yes('jaundice_in_family'),
  yes('epilepsy'),
  yes('hepatitis_b_or_c_ever'),
);

function severity({ outcome, openEnded }: Verdict): number {
  if (outcome === 'permanent') return 4;
  if (outcome === 'deferred') return openEnded ? 3 : 2;
  return outcome === 'physician' ? 1 : 0;
}

it('never makes the outcome milder by adding a reason', () => {
  fc.assert(
    fc.property(fc.array(reason, { maxLength: 6 }), reason, (before, added) => {
      const facts = Object.assign({}, ...before);
      const more = { ...added, ...facts };
      const [first, second] = [judge(facts, today, figures), judge(more, today, figures)];
      expect(severity(second)).toBeGreaterThanOrEqual(severity(first));
      if (first.until !== null && second.until !== null) {
        expect(second.until).toBeGreaterThanOrEqual(first.until);
      }
    }),
    { numRuns: 2000 },
  );
});

it('names at least one rule exactly when something stands against giving', () => {
  fc.assert(
    fc.property(fc.array(reason, { maxLength: 5 }), (reasons) => {
      const { outcome, rules, until } = judge(Object.assign({}, ...reasons), today, figures);
      expect(rules.length > 0).toBe(outcome !== 'eligible');
      expect(until === null || until > today).toBe(true);
    }),
  );
});
